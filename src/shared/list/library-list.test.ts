import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperId, TagId } from '../model/id';
import { statuses } from '../model/paper';
import { handSortFields } from '../model/settings';
import { resolveTags, type Tag } from '../model/tag';
import { countPlaces, findAll, findByStatus, findByTags } from './find-rows';
import { changeList, compactColumns, openList, takeRanks, type LibraryList } from './library-list';
import { anyRow, PAPERS, TAGS } from './any-row.cases';
import { createRow, createTag, createTestList, mapTags, paperId, tagId, tellRow } from './list.cases';
import type { ListRow } from './list-row';
import { packList, unpackList } from './pack-list';
import { rankTexts } from './class-texts';
import { sortOrdinals, type ListSort } from './sort-list';
import { addRow, createToldRows, packRows, unpackRows, type ToldRows } from './told-rows';

/** The third tag lies under the second, that under the first; of what is gone no paper has any. */
const ABOVE = new Map([
  [tagId(2), [tagId(1), tagId(0)]],
  [tagId(1), [tagId(0)]],
]);

type Step =
  | { kind: 'put'; rows: ListRow[] }
  | { kind: 'tell'; pieces: ListRow[][]; known: ListRow[] }
  | { kind: 'remove'; ids: PaperId[] }
  | { kind: 'merge'; from: number; into: number }
  | { kind: 'delete'; tag: number }
  | { kind: 'restart' }
  | { kind: 'rank' };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), rows: fc.array(anyRow, { maxLength: 4 }) }),
  fc.record({
    kind: fc.constant('tell' as const),
    pieces: fc.array(fc.array(anyRow, { maxLength: 3 }), { maxLength: 3 }),
    known: fc.array(anyRow, { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('remove' as const),
    ids: fc.array(fc.nat(PAPERS - 1).map(paperId), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('merge' as const), from: fc.nat(TAGS - 1), into: fc.nat(TAGS - 1) }),
  fc.record({ kind: fc.constant('delete' as const), tag: fc.nat(TAGS - 1) }),
  fc.constant({ kind: 'restart' as const }),
  fc.constant({ kind: 'rank' as const }),
);

const allSorts: ListSort[] = handSortFields.flatMap((field) => [
  { field, descending: false },
  { field, descending: true },
]);

/** As little clever as can be: all rows by id, and every question answered by looking at each. */
type Model = { rows: Map<PaperId, ListRow>; tags: Map<TagId, Tag> };

function modelRows({ rows, tags }: Model): ListRow[] {
  return [...rows.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => ({ ...row, tagIds: resolveTags(row.tagIds, tags).map((tag) => tag.id) }));
}

function take({ rows, tags }: Model, list: LibraryList, step: Step): LibraryList {
  if (step.kind === 'restart') return reload(list, tags);
  if (step.kind === 'rank') {
    takeRanks(list, rankTexts(createTestList(modelRows({ rows, tags }), tags)));
    return list;
  }
  if (step.kind === 'merge' && step.from !== step.into) {
    tags.set(tagId(step.from), createTag(step.from, { mergedInto: tagId(step.into) }));
  }
  if (step.kind === 'delete') tags.set(tagId(step.tag), createTag(step.tag, { gone: true }));
  const removed = step.kind === 'remove' ? step.ids : [];
  const told = step.kind === 'tell' ? step.pieces : [];
  const put = putBy(step);
  for (const id of removed) rows.delete(id);
  for (const row of [...told.flat(), ...put]) rows.set(row.id, row);
  return changeList(list, { told: told.map(overThreads), rows: put, removed, tags });
}

function putBy(step: Step): ListRow[] {
  const rows = step.kind === 'put' ? step.rows : step.kind === 'tell' ? step.known : [];
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** As from a worker: packed there, and taken from what crossed. */
function overThreads(rows: readonly ListRow[]): ToldRows {
  const told = createToldRows();
  for (const row of rows) addRow(told, row);
  const packed = packRows(told);
  return unpackRows(structuredClone(packed, { transfer: [packed] }));
}

/** Packed at the end of a session and loaded at the start of the next. */
function reload(list: LibraryList, tags: Model['tags']): LibraryList {
  const stamp = { epoch: 'epoch', seq: 7, schema: 3 };
  const { tables } = list.store;
  const buffer = packList({ stamp, columns: compactColumns(list), ranks: rankTexts(list), tables });
  const packed = unpackList(buffer);
  if (packed === null) throw new Error('what was packed was refused');
  expect(packed.stamp).toEqual(stamp);
  return openList(packed, tags);
}

function tellOrdered(list: LibraryList, sort: ListSort): ListRow[] {
  return [...sortOrdinals(list, findAll(list), [sort])].map((at) => tellRow(list.rows[at] as ListRow));
}

function checkLaws(list: LibraryList, model: Model): void {
  const wanted = modelRows(model);
  const fresh = createTestList(
    [...model.rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    model.tags,
  );
  expect(list.rows.map(tellRow)).toEqual(wanted);
  expect(fresh.rows.map(tellRow)).toEqual(wanted);
  expect(countPlaces(list, ABOVE)).toEqual(countPlaces(fresh, ABOVE));
  for (const sort of allSorts) expect(tellOrdered(list, sort)).toEqual(tellOrdered(fresh, sort));
  const at = (ordinals: Uint32Array) => [...ordinals].map((one) => wanted[one]?.id);
  const counts = countPlaces(list, ABOVE);
  for (const status of statuses) {
    const found = wanted.filter((row) => row.status === status).map((row) => row.id);
    expect(at(findByStatus(list, status))).toEqual(found);
    expect(counts.status[status]).toBe(found.length);
  }
  for (const id of model.tags.keys()) {
    const found = wanted.filter((row) => row.tagIds.includes(id)).map((row) => row.id);
    expect(at(findByTags(list, [id]))).toEqual(found);
    expect(counts.tags.get(id) ?? 0).toBe(found.length);
    const below = [id, ...[...ABOVE].flatMap(([under, above]) => (above.includes(id) ? [under] : []))];
    const foundBelow = wanted.filter((row) => row.tagIds.some((one) => below.includes(one))).map((row) => row.id);
    expect(at(findByTags(list, below))).toEqual(foundBelow);
    expect(counts.within.get(id) ?? 0).toBe(foundBelow.length);
  }
}

describe('the library in memory', () => {
  it('is after any sequence of changes and restarts what a fresh one is', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        const model: Model = {
          rows: new Map(),
          tags: mapTags(...Array.from({ length: TAGS }, (_, at) => createTag(at))),
        };
        let list = createTestList([], model.tags);
        for (const step of steps) {
          list = take(model, list, step);
          checkLaws(list, model);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the objects of rows that did not change, and what was handed out before', () => {
    const list = createTestList([createRow(1), createRow(2), createRow(3)]);
    const before = list.rows.map(tellRow);
    const next = changeList(list, {
      rows: [createRow(2, { title: 'Another' })],
      removed: [paperId(3)],
      tags: new Map(),
    });
    expect(next.rows.map((row, at) => row === list.rows[at])).toEqual([true, false]);
    expect(list.rows.map(tellRow)).toEqual(before);
  });

  it('keeps all rows when a tag is only renamed, and none when one is merged', () => {
    const rows = [createRow(1, { tagIds: [tagId(1)] }), createRow(2)];
    const list = createTestList(rows, mapTags(createTag(1), createTag(2)));
    const renamed = mapTags(createTag(1, { name: 'other' }), createTag(2));
    expect(
      changeList(list, { rows: [], removed: [], tags: renamed }).rows.map((row, at) => row === list.rows[at]),
    ).toEqual([true, true]);
    const merged = mapTags(createTag(1, { mergedInto: tagId(2) }), createTag(2));
    expect(changeList(list, { rows: [], removed: [], tags: merged }).rows[0]?.tagIds).toEqual([tagId(2)]);
    expect(list.rows[0]?.tagIds).toEqual([tagId(1)]);
  });

  it('counts a paper once whose two tags became one', () => {
    const tags = mapTags(createTag(1, { mergedInto: tagId(2) }), createTag(2));
    const list = createTestList([createRow(1, { tagIds: [tagId(1), tagId(2)] })], tags);
    expect(countPlaces(list, ABOVE).tags).toEqual(new Map([[tagId(2), 1]]));
    expect([...findByTags(list, [tagId(1)])]).toEqual([]);
  });

  it('keeps texts of any letters and any length', () => {
    const title = `${'long '.repeat(5_000)}語😀\ud800`;
    const list = createTestList([createRow(1, { title, firstLine: 'café', authors: 'Łu, Ó' })]);
    const [row] = reload(list, new Map()).rows;
    expect(row && tellRow(row)).toEqual(createRow(1, { title, firstLine: 'café', authors: 'Łu, Ó' }));
  });
});

describe('the order of titles', () => {
  const titles = ['“Zebra” Crossings', 'Method 10', 'Éclairs and Attention', 'Method 9', 'eclairs and attention'];
  const rows = titles.map((title, at) => createRow(at, { title }));
  const sorted = ['Éclairs and Attention', 'eclairs and attention', 'Method 9', 'Method 10', '“Zebra” Crossings'];
  const byTitle: ListSort = { field: 'title', descending: false };

  it('is the one a reader looks for, loaded or not: figures by value, quotes and accents aside, equal ones as they came', () => {
    const list = createTestList(rows);
    expect(tellOrdered(list, byTitle).map((row) => row.title)).toEqual(sorted);
    expect(tellOrdered(reload(list, new Map()), byTitle).map((row) => row.title)).toEqual(sorted);
    const downwards = [sorted[4], sorted[3], sorted[2], sorted[0], sorted[1]];
    expect(tellOrdered(reload(list, new Map()), { ...byTitle, descending: true }).map((row) => row.title)).toEqual(
      downwards,
    );
  });

  it('takes in what changed since it was loaded', () => {
    const loaded = reload(createTestList(rows), new Map());
    const changed = changeList(loaded, {
      rows: [createRow(0, { title: 'A Zebra' }), createRow(9, { title: 'method 9.5' })],
      removed: [paperId(4)],
      tags: new Map(),
    });
    expect(tellOrdered(changed, byTitle).map((row) => row.title)).toEqual([
      'A Zebra',
      'Éclairs and Attention',
      'Method 9',
      'method 9.5',
      'Method 10',
    ]);
  });

  it('leaves papers without a rating last in both directions', () => {
    const list = createTestList([3, 0, 5, 1].map((rating, at) => createRow(at, { rating })));
    const ratings = (descending: boolean) =>
      tellOrdered(list, { field: 'rating', descending }).map((row) => row.rating);
    expect([ratings(true), ratings(false)]).toEqual([
      [5, 3, 1, 0],
      [1, 3, 5, 0],
    ]);
  });
});

it('sorts by hand what has a place, in one direction, and the others behind it as they came', () => {
  const keys = [undefined, undefined, 'k', 'c', undefined];
  const list = createTestList(keys.map((orderKey, at) => createRow(at, { orderKey })));
  const sorted = (descending: boolean) => [...sortOrdinals(list, findAll(list), [{ field: 'hand', descending }])];
  expect(sorted(false)).toEqual([3, 2, 0, 1, 4]);
  expect(sorted(true)).toEqual([3, 2, 0, 1, 4]);
});
