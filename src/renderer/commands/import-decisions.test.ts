import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecorded } from '../../shared/import/list-paper';
import type { ParsedPaper } from '../../shared/import/types';
import type { NoteId, PaperId, SourceId } from '../../shared/model/id';
import { readNote } from '../editor/note-codec';
import { createFakeMain, type FakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { dumpTables, openTestLibrary } from '../storage/library.cases';
import { readLibraryRows } from '../storage/library-rows';
import * as commands from './commands';
import type { ImportOutcome } from './import-outcome';
import type { ImportPreview, PreviewRecord, RecordDecision, Take } from './import-preview';
import { checkChange } from './replay.cases';
import { abstractOf, titleOf } from './sample-papers.cases';
import { feedBridge, stateFile, wantStated, type StatedFiles } from './stated-papers.cases';

let library: Library;
let main: FakeMain;
let batchSize: number;

beforeEach(async () => {
  library = await openTestLibrary();
  main = createFakeMain(library.databaseName);
  batchSize = 2;
});
afterEach(() => library.close());

const ALL: Take = { tags: true, keywords: true, notes: true, statuses: true, ratings: true };
const NONE: Take = { tags: false, keywords: false, notes: false, statuses: false, ratings: false };

function paper(n: number, more: Partial<ParsedPaper> = {}): Partial<ParsedPaper> {
  return { title: titleOf(n), abstract: abstractOf(n), authors: ['Marsh, Ida'], year: 2020, ...more };
}
function quiet() {
  return { signal: new AbortController().signal, onProgress: () => undefined };
}
function importStated(
  files: StatedFiles,
  decided: Record<string, Record<number, RecordDecision>> = {},
  take = NONE,
): Promise<ImportOutcome> {
  const decisions = new Map(
    Object.entries(decided).map(([kept, some]) => [
      kept,
      new Map(Object.entries(some).map(([at, one]) => [Number(at), one])),
    ]),
  );
  const wanted = { items: wantStated(files), decisions, take };
  return commands.importFiles(library, feedBridge(main.bridge, files, batchSize), wanted, quiet());
}
async function preview(files: StatedFiles): Promise<ImportPreview> {
  const bridge = feedBridge(main.bridge, files);
  const found = await commands.previewImport(library, bridge, wantStated(files), quiet());
  if (found === null) throw new Error('the preview was cancelled');
  return found;
}
async function previewRecords(files: StatedFiles): Promise<PreviewRecord[]> {
  return (await preview(files)).files.flatMap((file) => (file.kind === 'read' ? file.records : []));
}
/** As a row of the review turns what identity found: about the paper that it shows. */
function turned(as: 'new' | 'same', record: PreviewRecord | undefined): RecordDecision {
  const about = record?.other?.paperId ?? record?.other?.line;
  if (about === undefined || about === null) throw new Error('the review showed no other paper');
  return { as, about };
}
function papers() {
  return library.db.papers.toArray();
}
async function paperAt(index: number) {
  const found = (await papers())[index];
  if (found === undefined) throw new Error(`no paper ${String(index)}`);
  return found;
}
/** Undo takes all of it back, and redo brings all of it again. */
async function checkUndo(before: Awaited<ReturnType<typeof dumpTables>>): Promise<void> {
  const after = await dumpTables(library.db);
  await commands.undo(library);
  expect(await dumpTables(library.db)).toEqual(before);
  await commands.redo(library);
  expect(await dumpTables(library.db)).toEqual(after);
}

describe('a preview', () => {
  it('says of each record what an import would do, and changes nothing', async () => {
    await importStated({ first: stateFile(paper(0), paper(1, { year: null, authors: [] }), paper(2)) });
    await commands.trashPapers(library, [(await paperAt(2)).id]);
    const before = await dumpTables(library.db);
    const records = await previewRecords({
      second: stateFile(
        { kind: 'boilerplate', rule: 'a-rule' as never, lines: { first: 1, last: 1 } },
        paper(0),
        paper(1),
        paper(2),
        paper(3),
        paper(3),
        { kind: 'problem', why: 'unrecognised', text: 'what is this', lines: { first: 1, last: 1 } },
      ),
    });
    expect(records.map(({ ordinal, outcome, gains }) => [ordinal, outcome, gains])).toEqual([
      [0, 'boilerplate', []],
      [1, 'changes', ['source']],
      [2, 'changes', ['authors', 'year', 'source']],
      [3, 'trash', []],
      [4, 'new', []],
      [5, 'twice', []],
      [6, 'problem', []],
    ]);
    expect(records[5]?.other).toEqual({ paperId: null, title: titleOf(3), line: 5 });
    expect(records[2]?.other).toMatchObject({ title: titleOf(1), line: null });
    expect(records[6]).toMatchObject({ text: 'what is this', why: 'unrecognised' });
    expect(await dumpTables(library.db)).toEqual(before);
  });

  it('of a text that was imported says that nothing would change', async () => {
    const files = { same: stateFile(paper(0), paper(1)) };
    await importStated(files);
    expect((await previewRecords(files)).map((record) => record.outcome)).toEqual(['same', 'same']);
  });

  it('counts what other programs recorded, and marks what was derived', async () => {
    const recorded = createRecorded({ tags: ['a'], notes: ['n'], rating: 4 });
    const found = await preview({
      one: stateFile(
        paper(0, { recorded, keywords: ['k'], derived: ['year'] }),
        paper(1, { titleSource: 'derived', titleEvidence: 'words it came from' }),
      ),
    });
    expect(found.files[0]).toMatchObject({
      kind: 'read',
      kept: 'one',
      recorded: { tags: 1, keywords: 1, notes: 1, statuses: 0, ratings: 1 },
      records: [
        { derived: ['year'], evidence: null },
        { derived: ['title'], evidence: 'words it came from' },
      ],
    });
  });

  it('that is cancelled answers null and discards what main kept', async () => {
    const stop = new AbortController();
    const files = { one: stateFile(...Array.from({ length: 20 }, (_, n) => paper(n))), two: stateFile(paper(21)) };
    const bridge = feedBridge(main.bridge, files);
    const options = { signal: stop.signal, onProgress: () => stop.abort() };
    expect(await commands.previewImport(library, bridge, wantStated(files), options)).toBeNull();
    await library.close();
    expect(main.calls).toContain('import.cancel');
    library = await openTestLibrary();
  });
});

describe('decisions', () => {
  it('leave records out, and say so', async () => {
    const outcome = await importStated(
      { a: stateFile(paper(0), paper(1), paper(2)) },
      { a: { 1: { leaveOut: true } } },
    );
    expect(outcome.counts).toMatchObject({ papers: 3, added: 2, leftOut: 1, same: 0 });
    expect(outcome.sources[0]?.remarks).toMatchObject([{ kind: 'left-out', first: 2, last: 2, text: titleOf(1) }]);
    expect((await papers()).map((one) => one.title)).toEqual([titleOf(0), titleOf(2)]);
  });

  it("give a title, which is the reader's and no key", async () => {
    await importStated({ a: stateFile(paper(0)) }, { a: { 0: { title: 'As I call it' } } });
    const found = await paperAt(0);
    expect(found).toMatchObject({ title: 'As I call it', fieldFrom: { title: 'user' } });
    expect(found.keys.some((key) => key.includes('ascallit') || key.includes('asicallit'))).toBe(false);
    expect((await importStated({ b: stateFile(paper(0), paper(0)) })).counts).toMatchObject({ added: 0, merged: 1 });
    expect(await paperAt(0)).toMatchObject({ title: 'As I call it' });
  });

  it('keep apart what identity took for the same, and remember it', async () => {
    await importStated({ a: stateFile(paper(0)) });
    const before = await dumpTables(library.db);
    const files = { b: stateFile(paper(0)) };
    const [shown] = await previewRecords(files);
    const outcome = await importStated(files, { b: { 0: turned('new', shown) } });
    expect(outcome.counts).toMatchObject({ added: 1, merged: 0 });
    const ids = (await papers()).map((one) => one.id);
    expect(await library.db.notSame.toArray()).toMatchObject([{ paperIds: ids }]);
    await checkUndo(before);
  });

  it('take for the same what identity only doubts', async () => {
    const similar = { ids: { doi: '10.1000/a' } };
    await importStated({ a: stateFile(paper(0, similar)) });
    const other = stateFile({ title: 'Quite Another Name of It', abstract: abstractOf(9), ids: similar.ids });
    const [shown] = await previewRecords({ b: other });
    expect(shown).toMatchObject({ outcome: 'review' });
    expect((await importStated({ b: other })).counts).toMatchObject({ added: 1 });
    await commands.undo(library);
    const outcome = await importStated({ b: other }, { b: { 0: turned('same', shown) } });
    expect(outcome.counts).toMatchObject({ added: 0, merged: 1 });
    expect(await papers()).toHaveLength(1);
  });

  it('let a preprint and what was published of it become a family, unless told apart', async () => {
    const preprint = paper(0, { ids: { arxiv: '2001.00001' } });
    const published = paper(0, { ids: { doi: '10.1000/b' }, year: 2021, venue: 'Journal of Gravel' });
    await importStated({ a: stateFile(preprint) });
    const before = await dumpTables(library.db);
    const [shown] = await previewRecords({ b: stateFile(published) });
    expect(shown).toMatchObject({ outcome: 'family' });
    await importStated({ b: stateFile(published) });
    const ids = (await papers()).map((one) => one.id);
    expect(await library.db.families.toArray()).toMatchObject([{ paperIds: ids }]);
    await checkUndo(before);
    await commands.undo(library);
    await importStated({ b: stateFile(published) }, { b: { 0: turned('new', shown) } });
    expect(await library.db.families.count()).toBe(0);
    expect(await library.db.notSame.count()).toBe(1);
  });
});

describe('what other programs recorded', () => {
  const recorded = createRecorded({
    tags: ['Rivers', 'a/b'],
    notes: ['First words.\nOn.\n\nMore.'],
    status: 'to-read',
    rating: 4,
  });

  it('comes along with new papers where it is wanted, in one change', async () => {
    const before = await dumpTables(library.db);
    const file = { a: stateFile(paper(0, { recorded, keywords: ['rivers', 'Stones'], body: 'All of it.' }), paper(1)) };
    await checkChange(library, () => importStated(file, {}, ALL));
    const found = await paperAt(0);
    expect(found).toMatchObject({ status: 'to-read', rating: 4 });
    const tags = await library.db.tags.bulkGet(found.tagIds);
    expect(tags.map((tag) => tag?.name)).toEqual(['Rivers', 'b', 'Stones']);
    const [note] = await library.db.notes.toArray();
    expect(note).toMatchObject({ paperId: found.id, text: 'First words.\nOn.\nMore.' });
    expect(readNote(note?.doc, 1)).toMatchObject({ kind: 'ok', doc: note?.doc });
    expect(await library.db.bodies.toArray()).toEqual([{ id: found.id, text: 'All of it.' }]);
    await checkUndo(before);
  });

  it('stays behind where it is not', async () => {
    await importStated({ a: stateFile(paper(0, { recorded, keywords: ['x'] })) });
    expect(await paperAt(0)).toMatchObject({ status: 'inbox', rating: 0, tagIds: [] });
    expect([await library.db.notes.count(), await library.db.tags.count()]).toEqual([0, 0]);
  });

  it('is united with what a paper has, and fills gaps alone', async () => {
    await importStated({ a: stateFile(paper(0), paper(1)) });
    const ids = (await papers()).map((one) => one.id);
    await commands.addTag(library, ids, 'rivers');
    await commands.setRating(library, ids.slice(0, 1), 1);
    const before = await dumpTables(library.db);
    await importStated({ b: stateFile(paper(0, { recorded }), paper(1, { recorded })) }, {}, ALL);
    expect(await papers()).toMatchObject([
      { status: 'to-read', rating: 1 },
      { status: 'to-read', rating: 4 },
    ]);
    expect((await library.db.tags.toArray()).map((tag) => tag.name)).toEqual(['rivers', 'a', 'b']);
    expect(await library.db.notes.count()).toBe(2);
    await checkUndo(before);
  });

  it('of a note is added to the one that is there, once', async () => {
    await importStated({ a: stateFile(paper(0, { recorded })) }, {}, ALL);
    const more = createRecorded({ notes: ['First words.\nOn.\n\nMore.', 'New words.'] });
    const before = await dumpTables(library.db);
    await importStated({ b: stateFile(paper(0, { recorded: more })) }, {}, ALL);
    const notes = await library.db.notes.toArray();
    expect(notes.map((note) => note.text)).toEqual(['First words.\nOn.\nMore.\nNew words.']);
    expect(readNote(notes[0]?.doc, 1)).toMatchObject({ kind: 'ok' });
    await checkUndo(before);
  });

  it('is not taken a second time from the same file, whatever the reader did since', async () => {
    const file = { a: stateFile(paper(0, { recorded })) };
    await importStated(file, {}, ALL);
    const { id, tagIds } = await paperAt(0);
    await commands.removeTag(library, [id], tagIds[0] as never);
    const before = await dumpTables(library.db);
    expect((await importStated(file, {}, ALL)).seq).toBeNull();
    expect(await dumpTables(library.db)).toEqual(before);
  });

  it('marks an abstract that is a part of one', async () => {
    await importStated({ a: stateFile(paper(0, { abstractKind: 'excerpt' })) });
    expect(await paperAt(0)).toMatchObject({ fieldFrom: { abstract: 'excerpt' } });
  });
});

describe('many records', () => {
  beforeEach(() => void (batchSize = 300));
  const many = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => paper(from + n, { keywords: ['k'] }));

  it('come in by batches with all that they bring, and undo and redo are exact', async () => {
    const before = await dumpTables(library.db);
    const recorded = createRecorded({ notes: ['A note.'] });
    const file = { a: stateFile(...many(0, 1_200).map((one) => ({ ...one, recorded }))) };
    await checkChange(library, () => importStated(file, {}, ALL));
    expect(await library.db.notes.count()).toBe(1_200);
    expect((await readLibraryRows(library.db)).every((row) => row.hasNote && row.tagIds.length === 1)).toBe(true);
    await checkUndo(before);
  }, 60_000);

  it('that are known are laid aside, and nothing of that is left', async () => {
    await importStated({ a: stateFile(...many(0, 700)) });
    const outcome = await importStated({ b: stateFile(...many(0, 1_400)) });
    expect(outcome.counts).toMatchObject({ added: 700, merged: 700 });
    await library.close();
    library = await openTestLibrary({ databaseName: library.databaseName });
    expect(await library.db.derived.count()).toBe(0);
    expect(await papers()).toHaveLength(1_400);
  }, 60_000);
});

describe('removing an import', () => {
  const recorded = createRecorded({ tags: ['Rivers'], notes: ['Theirs.'], status: 'read', rating: 2 });

  async function importThree() {
    const { sources } = await importStated(
      { a: stateFile(paper(0, { recorded, body: 'B' }), paper(1, { recorded }), paper(2, { recorded })) },
      {},
      ALL,
    );
    return sources[0]?.importId as SourceId;
  }

  it('takes along what it brought: tags, notes, status, rating and text are not the work of the reader', async () => {
    const before = await dumpTables(library.db);
    const id = await importThree();
    const full = await dumpTables(library.db);
    expect(await commands.findWorkedPapers(library, id)).toEqual([]);
    expect((await commands.removeImport(library, id)).kept).toEqual([]);
    const { sources: _sources, tags, ...rest } = await dumpTables(library.db);
    expect(rest).toEqual({ ...before, sources: undefined, tags: undefined, ...rest });
    expect(rest['papers']).toEqual([]);
    expect([rest['notes'], rest['bodies']]).toEqual([[], []]);
    expect(tags).toMatchObject([{ gone: true }]);
    await commands.undo(library);
    expect(await dumpTables(library.db)).toEqual(full);
  });

  it('keeps papers with work of the reader, also where a decision was taken back', async () => {
    const id = await importThree();
    const ids = (await papers()).map((one) => one.id) as [PaperId, PaperId, PaperId];
    await commands.setRating(library, [ids[0]], 5);
    await commands.setRating(library, [ids[1]], 5);
    await commands.setRating(library, [ids[1]], 2);
    expect(await commands.findWorkedPapers(library, id)).toEqual([ids[0]]);
    const removed = await commands.removeImport(library, id);
    expect(removed.kept).toEqual([ids[0]]);
    expect(await papers()).toMatchObject([{ id: ids[0], sources: [], rating: 5 }]);
  });

  it('keeps papers of whose notes words are marked, like those whose texts are', async () => {
    const id = await importThree();
    const [paper] = await papers();
    const paperId = paper?.id as PaperId;
    const target = { kind: 'note', id: '01HF000000000000000000NTE1' as NoteId, field: 'text' } as const;
    await commands.addHighlight(library, { target, paperId, text: 'the tide is low', start: 4, end: 8 }, 'claim');
    expect(await commands.findWorkedPapers(library, id)).toEqual([paperId]);
    expect((await commands.removeImport(library, id)).kept).toEqual([paperId]);
    expect(await library.db.highlights.count()).toBe(1);
  });

  it('is told beforehand which papers carry work of the reader, and nothing changes by it', async () => {
    const id = await importThree();
    const [first, second, third] = (await papers()).map((one) => one.id) as [PaperId, PaperId, PaperId];
    await commands.editTitle(library, second, 'A title of my own');
    await commands.addTag(library, [third], 'Mine');
    const before = await dumpTables(library.db);
    const worked = await commands.findWorkedPapers(library, id);
    expect(worked).toEqual([second, third]);
    expect(await dumpTables(library.db)).toEqual(before);
    expect((await commands.removeImport(library, id)).kept).toEqual(worked);
    expect((await papers()).map((one) => one.id)).not.toContain(first);
    // What is removed has no papers of its own any more.
    expect(await commands.findWorkedPapers(library, id)).toEqual([]);
  });

  it('keeps a paper whose imported note was written on', async () => {
    const id = await importThree();
    const [note] = await library.db.notes.toArray();
    if (note === undefined) throw new Error('no note');
    const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mine' }] }] };
    const { changedAt: baseChangedAt, id: noteId, paperId } = note;
    await commands.saveNote(library, {
      noteId,
      paperId,
      baseChangedAt,
      doc,
      noteVersion: 1,
      text: 'Mine',
      schema: 2,
      typedAt: 1,
    });
    expect((await commands.removeImport(library, id)).kept).toEqual([paperId]);
  });

  it('removes those too where the reader asks, and undo brings all back', async () => {
    const id = await importThree();
    const ids = (await papers()).map((one) => one.id);
    await commands.setStatus(library, ids.slice(0, 2), 'maybe');
    const before = await dumpTables(library.db);
    expect((await commands.removeImport(library, id, { withWorked: true })).kept).toEqual([]);
    expect(await papers()).toEqual([]);
    await commands.undo(library);
    expect(await dumpTables(library.db)).toEqual(before);
  });

  it('knows what it gave also where the clock was set back while it ran, and others came after it', async () => {
    let time = 2_000_000_000_000;
    await library.close();
    library = await openTestLibrary({ now: () => (time -= 1_000) });
    const many = (from: number) => stateFile(...Array.from({ length: 300 }, (_, n) => paper(from + n, { recorded })));
    batchSize = 300;
    const { sources } = await importStated({ a: many(0) }, {}, ALL);
    await importStated({ b: many(400) }, {}, ALL);
    const ids = (await papers()).map((one) => one.id);
    await commands.setRating(library, ids.slice(0, 2), 5);
    await commands.setRating(library, ids.slice(1, 2), 2);
    const removed = await commands.removeImport(library, sources[0]?.importId as SourceId);
    expect(removed.kept).toEqual(ids.slice(0, 1));
    expect(await papers()).toHaveLength(301);
  }, 60_000);

  it('of many papers, some worked on, is wholly in its change', async () => {
    batchSize = 300;
    const files = { a: stateFile(...Array.from({ length: 800 }, (_, n) => paper(n, { keywords: ['k'] }))) };
    const { sources } = await importStated(files, {}, ALL);
    const ids = (await papers()).map((one) => one.id);
    await commands.setStatus(library, ids.slice(300, 304), 'read');
    await commands.setStatus(library, ids.slice(303, 304), 'inbox');
    const before = await dumpTables(library.db);
    await checkChange(library, async () => {
      const removed = await commands.removeImport(library, sources[0]?.importId as SourceId);
      expect(removed.kept).toEqual(ids.slice(300, 303));
    });
    await checkUndo(before);
  }, 60_000);
});
