import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFilter } from '../model/paper-filter';
import { resolveTags } from '../model/tag';
import { foldWords, hasWords } from '../text/match-words';
import { fold } from '../text/fold';
import { anyRow } from './any-row.cases';
import { applyRules, type HasText } from './apply-rules';
import { giveByRules, type RuleFacts } from './give-by-rules';
import { findAll } from './find-rows';
import type { LibraryList } from './library-list';
import type { ListRow } from './list-row';
import { createRow, createTestList, listId, paperId, tagId, tellRow } from './list.cases';
import { readyRule, readyRules } from './ready-rule';
import { anyRules, createTestRule, ruleId, testScope } from './rules.cases';

const textOf =
  (list: LibraryList): HasText =>
  (ordinal, rule) =>
    hasWords(fold(list.rows[ordinal]?.title ?? ''), rule.words);

function apply(rows: readonly ListRow[], rules: Parameters<typeof readyRules>[0]) {
  const list = createTestList(rows, testScope.tags);
  return { list, ...applyRules(list, findAll(list), readyRules(rules, testScope), testScope, textOf(list)) };
}

/** The rows as they would be afterwards. */
function afterwards({ list, papers }: ReturnType<typeof apply>): ListRow[] {
  const byOrdinal = new Map(papers.map((one) => [one.ordinal, one.gifts]));
  return list.rows.map((row, at) => {
    let next = tellRow(row);
    for (const gift of byOrdinal.get(at) ?? []) {
      if (gift.kind === 'status') next = { ...next, status: gift.status };
      else if (gift.kind === 'tag') next = { ...next, tagIds: [...next.tagIds, gift.tagId] };
      else next = { ...next, lists: [...next.lists, { id: gift.listId, orderKey: 'U' }] };
    }
    return next;
  });
}

const anyRows = fc.uniqueArray(anyRow, { maxLength: 12, selector: (row) => row.id });

describe('what papers would get', () => {
  it('is by columns what a look at each paper finds', () => {
    fc.assert(
      fc.property(anyRows, anyRules, (rows, rules) => {
        const { list, papers } = apply(rows, rules);
        const ready = readyRules(rules, testScope);
        const one = list.rows.flatMap((row, ordinal) => {
          const gifts = giveByRules(ready, factsOf(row), (rule) => textOf(list)(ordinal, rule));
          return gifts.length === 0 ? [] : [{ ordinal, gifts }];
        });
        expect(papers).toEqual(one);
      }),
      { numRuns: 400 },
    );
  });

  it('is nothing the second time', () => {
    fc.assert(
      fc.property(anyRows, anyRules, (rows, rules) => {
        expect(apply(afterwards(apply(rows, rules)), rules).papers).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is in the order of the rules, and the first status stands', () => {
    const rules = [
      createTestRule(0, { status: 'maybe', tagIds: [tagId(0)] }),
      createTestRule(1, { status: 'to-read', tagIds: [tagId(2)] }),
    ];
    const [paper] = apply([createRow(0)], rules).papers;
    expect(paper?.gifts).toEqual([
      { kind: 'tag', ruleId: ruleId(0), tagId: tagId(0) },
      { kind: 'status', ruleId: ruleId(0), status: 'maybe' },
      { kind: 'tag', ruleId: ruleId(1), tagId: tagId(2) },
    ]);
  });

  it('also goes on from what a later rule gave', () => {
    const rules = [
      createTestRule(0, { filter: { ...emptyFilter, tagIds: [tagId(0)], text: 'one' }, listIds: [listId(0)] }),
      createTestRule(1, { tagIds: [tagId(3)] }),
    ];
    const rows = [createRow(0, { title: 'One' }), createRow(1, { title: 'Two' })];
    const { matched, papers } = apply(rows, rules);
    expect(papers.map(({ gifts }) => gifts.map((gift) => gift.kind))).toEqual([['tag', 'list'], ['tag']]);
    expect([...matched.values()]).toEqual([0, 2]);
  });

  it('leaves the status of what the reader has decided, or put off', () => {
    const rows = [createRow(0, { status: 'read' }), createRow(1, { snoozedUntil: 9 }), createRow(2)];
    const { papers } = apply(rows, [createTestRule(0, { status: 'maybe' })]);
    expect(papers.map((one) => one.ordinal)).toEqual([2]);
  });

  it('with an empty filter is for all papers', () => {
    const rows = Array.from({ length: 5 }, (_, at) => createRow(at));
    const { matched, papers } = apply(rows, [createTestRule(0, { tagIds: [tagId(0)] })]);
    expect([matched.get(ruleId(0)), papers.length]).toEqual([5, 5]);
  });

  it('holds for the papers that are meant alone', () => {
    const list = createTestList([createRow(0), createRow(1)], testScope.tags);
    const rules = readyRules([createTestRule(0, { tagIds: [tagId(0)] })], testScope);
    const { papers } = applyRules(list, Uint32Array.of(1), rules, testScope, textOf(list));
    expect(papers.map((one) => list.rows[one.ordinal]?.id)).toEqual([paperId(1)]);
  });
});

describe('a rule as it stands today', () => {
  it('rests where all that it asks for in a field was deleted, and says which', () => {
    const asks = (filter: object) =>
      readyRule(createTestRule(0, { filter: { ...emptyFilter, ...filter }, status: 'read' }), testScope);
    expect(asks({ tagIds: [tagId(4)] }).rest).toBe('filter-tag');
    expect(asks({ listIds: [listId(2)] }).rest).toBe('filter-list');
    expect(asks({ sourceIds: ['04000000000000000000000001'] }).rest).toBe('filter-source');
    expect(asks({ tagIds: [tagId(4), tagId(0)] }).rest).toBeNull();
    expect(asks({ tagIds: [null] }).rest).toBeNull();
    const resting = createTestRule(0, { filter: { ...emptyFilter, tagIds: [tagId(4)] }, status: 'read' });
    expect(apply([createRow(0)], [resting]).papers).toEqual([]);
  });

  it('rests where all that it gives was deleted, and gives the rest else', () => {
    const gives = (more: object) => readyRule(createTestRule(0, more), testScope);
    expect(gives({ tagIds: [tagId(4)], listIds: [listId(2)] })).toMatchObject({
      rest: 'gives',
      gone: { tags: 1, lists: 1 },
    });
    expect(gives({ tagIds: [tagId(4), tagId(0)] })).toMatchObject({ rest: null, rule: { tagIds: [tagId(0)] } });
  });

  it('asks for, and gives, what a merged tag became', () => {
    const { rule } = readyRule(
      createTestRule(0, { filter: { ...emptyFilter, tagIds: [tagId(1)] }, tagIds: [tagId(1), tagId(2)] }),
      testScope,
    );
    expect([rule.filter.tagIds, rule.tagIds]).toEqual([[tagId(2)], [tagId(2)]]);
  });

  it('compares words without accents and case', () => {
    expect(foldWords('  Łódź\tCAFÉ ')).toEqual(['lodz', 'cafe']);
  });
});

function factsOf(row: ListRow): RuleFacts {
  const { status, rating, year, hasNote, hasHighlight } = row;
  return {
    ...{ status, rating, year, hasNote, hasHighlight },
    tagIds: resolveTags(row.tagIds, testScope.tags).map((tag) => tag.id),
    listIds: row.lists.map((one) => one.id).filter((id) => testScope.lists.has(id)),
    sourceIds: row.sourceIds.filter((id) => testScope.sources.has(id)),
    isWaiting: row.snoozedUntil !== undefined || row.snoozedFor !== undefined,
  };
}
