import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NoteId, PaperId, SourceId } from '../../shared/model/id';
import { createPaper, type Paper } from '../../shared/model/paper';
import { placeHighlights } from '../../shared/anchoring/place-highlights';
import { createNote as newNote, type Note } from '../../shared/model/note';
import { createFakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { dumpTables, openTestLibrary } from '../storage/library.cases';
import { readLibraryRows } from '../storage/library-rows';
import { readTextVersions } from '../storage/text-versions';
import * as commands from './commands';
import { uniteGroups } from './families';
import { appendNote, mergeRows } from './merge-rows';
import { checkChange } from './replay.cases';
import { abstractOf, titledList, untitledList } from './sample-papers.cases';
import { wantText } from './wanted.cases';

let library: Library;
let ids: [PaperId, PaperId, PaperId, PaperId];
const options = { signal: new AbortController().signal, onProgress: () => undefined };

async function takeIn(text: string, name: string) {
  const { bridge } = createFakeMain(library.databaseName);
  return commands.importFiles(library, bridge, wantText(text, name), options);
}
beforeEach(async () => {
  library = await openTestLibrary();
  await takeIn(titledList([0, 1, 2, 3]), 'list.txt');
  ids = (await readLibraryRows(library.db)).map((row) => row.id) as typeof ids;
});
afterEach(() => library.close());

function createNote(id: string, paperId: PaperId, text: string): Note {
  const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  return newNote({ id: `01HF000000000000000000NT${id}` as NoteId, paperId, doc, text, createdAt: 1 });
}
async function patch(id: PaperId, fields: Partial<Paper>): Promise<void> {
  await library.db.papers.update(id, fields);
}
async function families(): Promise<PaperId[][]> {
  return (await library.db.families.toArray()).map((family) => family.paperIds);
}
async function told(): Promise<PaperId[][]> {
  return (await library.db.notSame.toArray()).map((row) => row.paperIds);
}

describe('joinFamily', () => {
  it('makes no family of one paper that is named twice', async () => {
    const [a] = ids;
    expect(await commands.joinFamily(library, [a, a])).toMatchObject({ seq: null });
    expect(await families()).toEqual([]);
  });
});

describe('mergeGroups', () => {
  it('leaves the families of papers alone whose group has lost its paper meanwhile, or that are in the trash themselves', async () => {
    const [a, b, c, d] = ids;
    await commands.joinFamily(library, [b, c]);
    await commands.trashPapers(library, [a]);
    expect(await commands.mergeGroups(library, [{ keepId: a, otherIds: [b] }])).toMatchObject({ seq: null });
    await commands.mergeGroups(library, [
      { keepId: a, otherIds: [b] },
      { keepId: d, otherIds: [a] },
    ]);
    expect(await families()).toEqual([[b, c]]);
    await commands.trashPapers(library, [b]);
    await takeIn(titledList([4]), 'more.txt');
    const [e = d] = (await readLibraryRows(library.db)).map((row) => row.id).slice(-1);
    await commands.mergeGroups(library, [{ keepId: d, otherIds: [b, e] }]);
    expect(await families()).toEqual([[b, c]]);
    expect(await library.db.trash.get(e)).toMatchObject({ mergedInto: d });
  });
});

describe('mergePapers', () => {
  it('leaves one paper with what both had, and all of it comes back with undo', async () => {
    const [keep, other] = ids;
    await commands.addTag(library, [keep], 'rivers');
    await commands.addTag(library, [other], 'buses');
    await commands.setStatus(library, [other], 'read');
    await commands.setRating(library, [other], 4);
    await patch(other, { year: 2001, ids: { doi: '10.5555/a' }, urls: ['https://a.example'] });
    await library.db.notes.bulkAdd([createNote('A0', keep, 'mine'), createNote('B0', other, 'theirs')]);
    await library.db.bodies.add({ id: other, text: 'a whole text' });
    const before = await library.db.papers.bulkGet([keep, other]);

    await checkChange(library, () => commands.mergePapers(library, keep, [other]));

    const [one, two] = before;
    expect(await library.db.papers.get(keep)).toEqual({
      ...one,
      year: 2001,
      ids: { doi: '10.5555/a' },
      urls: [...(one?.urls ?? []), 'https://a.example'],
      tagIds: [...(one?.tagIds ?? []), ...(two?.tagIds ?? [])],
      keys: [...(one?.keys ?? []), ...(two?.keys ?? [])],
      sources: [...(one?.sources ?? []), ...(two?.sources ?? [])],
      status: 'read',
      moves: two?.moves,
      rating: 4,
      changedAt: expect.any(Number) as number,
    });
    expect(await library.db.trash.get(other)).toMatchObject({ mergedInto: keep, paper: two, notes: [] });
    expect((await library.db.notes.toArray()).map((note) => [note.paperId, note.text])).toEqual([
      [keep, 'mine\ntheirs'],
    ]);
    expect(await library.db.bodies.get(keep)).toEqual({ id: keep, text: 'a whole text' });
    expect((await readTextVersions(library.db, [keep])).map((row) => [row.field, row.text])).toEqual([
      ['title', two?.title],
      ['abstract', abstractOf(1)],
    ]);
  });

  it('takes highlights of a note along into the note that it becomes a part of', async () => {
    const [keep, other] = ids;
    await library.db.notes.bulkAdd([
      createNote('A0', keep, 'mine'),
      createNote('B0', other, 'It is said there that the tide is low in most of the winters.'),
    ]);
    const [own, theirs] = await library.db.notes.toArray();
    if (own === undefined || theirs === undefined) throw new Error('no notes');
    const target = { kind: 'note', id: theirs.id, field: 'text' } as const;
    const chosen = { target, paperId: other, text: theirs.text, start: 22, end: 37 };
    const { id } = await commands.addHighlight(library, chosen, 'claim');
    await checkChange(library, () => commands.mergePapers(library, keep, [other]));
    const row = await library.db.highlights.get(id);
    expect(row).toMatchObject({ paperId: keep, target: { kind: 'note', id: own.id } });
    const text = (await library.db.notes.get(own.id))?.text ?? '';
    const [placed] = row === undefined ? [] : placeHighlights(text, [row]);
    expect(placed?.anchored).toMatchObject({ place: { start: 27, end: 42 } });
  });

  it('keeps what was merged away known: its list adds nothing and no paper', async () => {
    await commands.mergePapers(library, ids[0], [ids[1]]);
    const titled = await takeIn(titledList([1]), 'again.txt');
    const untitled = await takeIn(untitledList([0, 1]), 'untitled.txt');
    expect([titled.counts.added, untitled.counts.added, untitled.counts.papers]).toEqual([0, 0, 2]);
    expect(await library.db.papers.count()).toBe(3);
  });

  it('merges several groups as one change, and a full text that differs becomes a version', async () => {
    await library.db.bodies.bulkAdd([
      { id: ids[2], text: 'one text' },
      { id: ids[3], text: 'another text' },
    ]);
    const groups = [
      { keepId: ids[0], otherIds: [ids[1]] },
      { keepId: ids[2], otherIds: [ids[3]] },
    ];
    await checkChange(library, () => commands.mergeGroups(library, groups));
    expect((await readLibraryRows(library.db)).map((row) => row.id)).toEqual([ids[0], ids[2]]);
    const versions = await readTextVersions(library.db, [ids[2]]);
    expect(versions.filter((row) => row.field === 'body').map((row) => row.text)).toEqual(['another text']);
    await commands.undo(library);
    expect(await library.db.papers.count()).toBe(4);
  });

  it('lets families, pairs and what was merged before name the paper that is left', async () => {
    const [a, b, c, d] = ids;
    await commands.joinFamily(library, [b, c]);
    await commands.sayNotSame(library, [
      [b, d],
      [a, b],
    ]);
    await checkChange(library, () => commands.mergePapers(library, a, [b]));
    expect(await families()).toEqual([[a, c]]);
    expect(await told()).toEqual([[a, d]]);
    await checkChange(library, () => commands.mergePapers(library, c, [a]));
    expect(await families()).toEqual([]);
    expect((await library.db.trash.toArray()).map((row) => row.mergedInto)).toEqual([c, c]);
  });

  it('is not asked about again when a merged paper is restored as one of its own', async () => {
    await commands.mergePapers(library, ids[0], [ids[1]]);
    await checkChange(library, () => commands.restorePapers(library, [ids[1]]));
    expect(await told()).toEqual([[ids[0], ids[1]]]);
  });

  it('changes nothing where there is nothing to merge', async () => {
    expect((await commands.mergePapers(library, ids[0], [])).seq).toBeNull();
    expect((await commands.mergePapers(library, ids[0], [ids[0]])).seq).toBeNull();
    expect((await commands.mergePapers(library, '01HF0000000000000000000XXX' as PaperId, [ids[0]])).seq).toBeNull();
  });
});

describe('families', () => {
  it('are joined, grow, and are taken apart for good', async () => {
    const [a, b, c] = ids;
    await checkChange(library, () => commands.joinFamily(library, [a, b]));
    await checkChange(library, () => commands.joinFamily(library, [b, c]));
    expect(await families()).toEqual([[a, b, c]]);
    expect((await commands.joinFamily(library, [a, c])).seq).toBeNull();
    await checkChange(library, () => commands.takeApart(library, { paperId: a }));
    expect([await families(), await told()]).toEqual([
      [[b, c]],
      [
        [a, b],
        [a, c],
      ],
    ]);
    const [family] = await library.db.families.toArray();
    if (family === undefined) throw new Error('the family is gone');
    await checkChange(library, () => commands.takeApart(library, { familyId: family.id }));
    expect(await families()).toEqual([]);
    expect(await library.db.notSame.count()).toBe(3);
    await commands.undo(library);
    expect(await families()).toEqual([[b, c]]);
  });

  it('that touch become one, and what was told apart before is not so any more', async () => {
    const [a, b, c, d] = ids;
    await commands.joinFamilies(library, [
      [a, b],
      [c, d],
    ]);
    await commands.sayNotSame(library, [[b, c]]);
    await checkChange(library, () => commands.joinFamily(library, [b, c]));
    expect([await families(), await told()]).toEqual([[[a, b, c, d]], []]);
  });

  it('and bodies stay with a paper in the trash, and go when it is emptied', async () => {
    const [a, b, c] = ids;
    await commands.joinFamily(library, [a, b]);
    await commands.sayNotSame(library, [[a, c]]);
    await library.db.bodies.add({ id: a, text: 'a whole text' });
    await checkChange(library, () => commands.trashPapers(library, [a]));
    const there = await dumpTables(library.db, ['families', 'notSame', 'bodies']);
    expect(Object.values(there).map((rows) => rows.length)).toEqual([1, 1, 1]);
    await commands.restorePapers(library, [a]);
    await commands.trashPapers(library, [a]);
    await checkChange(library, () => commands.emptyTrash(library));
    expect(await dumpTables(library.db, ['families', 'notSame', 'bodies'])).toEqual({
      families: [],
      notSame: [],
      bodies: [],
    });
    await commands.undo(library);
    expect(await dumpTables(library.db, ['families', 'notSame', 'bodies'])).toEqual(there);
  });
});

describe('sayNotSame', () => {
  it('is said once', async () => {
    const [a, b] = ids;
    await checkChange(library, () => commands.sayNotSame(library, [[b, a]]));
    expect(await told()).toEqual([[a, b]]);
    expect((await commands.sayNotSame(library, [[a, b]])).seq).toBeNull();
  });
});

describe('the rules of a merge', () => {
  const base = createPaper({
    id: '01HF0000000000000000000001' as PaperId,
    title: 'Weighing roofs',
    abstract: '',
    sources: [{ id: '01HF0000000000000000000002' as SourceId, first: 1, last: 2 }],
    fieldFrom: { title: 'file' },
    keys: [],
    addedAt: 1,
  });

  it.each<[string, Partial<Paper>, Partial<Paper>, Partial<Paper>, string[]]>([
    [
      'a stated title takes the place of a suggestion',
      { title: 'Roofs', fieldFrom: { title: 'derived' } },
      {},
      { title: 'Weighing roofs' },
      [],
    ],
    [
      'a suggestion takes no place',
      {},
      { title: 'Roofs', fieldFrom: { title: 'derived' } },
      { title: 'Weighing roofs' },
      [],
    ],
    [
      'the reader’s title stays, the other is kept',
      { title: 'Mine', fieldFrom: { title: 'user' } },
      {},
      { title: 'Mine' },
      ['Weighing roofs'],
    ],
    [
      'a whole abstract takes the place of an excerpt that is a part of it',
      { abstract: 'Moss holds … a lot.', fieldFrom: { abstract: 'excerpt' } },
      { abstract: 'Moss holds water, quite a lot.' },
      { abstract: 'Moss holds water, quite a lot.' },
      [],
    ],
    [
      'an excerpt that says something else is kept',
      { abstract: 'Other words …', fieldFrom: { abstract: 'excerpt' } },
      { abstract: 'Moss holds water.' },
      { abstract: 'Moss holds water.' },
      ['Other words …'],
    ],
    [
      'an excerpt of it is dropped',
      { abstract: 'Moss holds water.' },
      { abstract: '… holds water', fieldFrom: { abstract: 'excerpt' } },
      { abstract: 'Moss holds water.' },
      [],
    ],
  ])('%s', (_, kept, other, fields, versions) => {
    const merged = mergeRows({ ...base, ...kept }, { ...base, ...other });
    expect(merged.paper).toMatchObject(fields);
    expect(merged.versions.map((one) => one.text)).toEqual(versions);
  });

  it('two notes that cannot be one document stay two', () => {
    const [note, newer] = [createNote('A0', base.id, 'a'), { ...createNote('B0', base.id, 'b'), noteVersion: 99 }];
    expect(appendNote(note, newer, 5)).toBeNull();
    expect(appendNote(note, { ...note, text: 'a' }, 5)).toMatchObject({ text: 'a' });
  });

  it('groups that share a paper are one', () => {
    expect(uniteGroups([[1, 2], [3, 4], [5, 2], [4, 6], [7]])).toEqual([[1, 2, 5], [3, 4, 6], [7]]);
  });
});

describe('a plan', () => {
  it('of the paper that is merged away fills a gap, and gives way to what the reader said of the one that stays', async () => {
    const [a, b, c] = ids;
    await commands.setPriority(library, [b], 2);
    await checkChange(library, () => commands.mergePapers(library, a, [b]));
    expect((await library.db.papers.get(a))?.priority).toBe(2);
    await commands.setPriority(library, [c], 1);
    await commands.mergePapers(library, a, [c]);
    expect((await library.db.papers.get(a))?.priority).toBe(2);
  });
});
