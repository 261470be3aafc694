import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countPlaces } from '../../shared/list/find-rows';
import type { PaperId, SourceId, TagId } from '../../shared/model/id';
import type { Draft, NoteDoc } from '../../shared/model/note';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { createFakeMain } from '../clients/fake-main.cases';
import { readDraft, saveDraft } from '../storage/drafts';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { readLibraryList, readLibraryRows } from '../storage/library-rows';
import { readNoteOfPaper } from '../storage/notes';
import { readTags } from '../storage/tags';
import { readTextVersions } from '../storage/text-versions';
import * as commands from './commands';
import { isEmptyDoc } from './save-note';
import { titledList, titleOf } from './sample-papers.cases';
import { leastUsedColour } from './tag-papers';
import { wantText } from './wanted.cases';

let library: Library;
let ids: [PaperId, PaperId, PaperId];
const NOTE = '01HF000000000000000000NTE1' as Draft['noteId'];

beforeEach(async () => {
  library = await openTestLibrary();
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const { bridge } = createFakeMain(library.databaseName);
  await commands.importFiles(library, bridge, wantText(titledList([0, 1, 2]), 'list.txt'), options);
  ids = (await readLibraryRows(library.db)).map((row) => row.id) as typeof ids;
});
afterEach(() => library.close());

async function tag(name: string, papers: readonly PaperId[] = ids): Promise<TagId> {
  return (await commands.addTag(library, papers, name)).tagId as TagId;
}
async function tagsShown(): Promise<TagId[][]> {
  return (await readLibraryRows(library.db)).map((row) => row.tagIds);
}

describe('tags', () => {
  it('of one name are one, however it is typed', async () => {
    const first = await tag('Rivers');
    expect(await tag('  # rivers ')).toBe(first);
    expect(await readTags(library.db)).toHaveLength(1);
    expect(await tagsShown()).toEqual([[first], [first], [first]]);
  });

  it('with a name that is none are refused', async () => {
    await expect(commands.addTag(library, ids, ' # ')).rejects.toMatchObject({ code: 'row-invalid' });
    await expect(commands.renameTag(library, await tag('a'), '')).rejects.toMatchObject({ code: 'row-invalid' });
    await expect(commands.setTagColour(library, await tag('a'), 9)).rejects.toMatchObject({ code: 'row-invalid' });
  });

  it('take the colour that the fewest have', async () => {
    for (let n = 0; n < 9; n += 1) await tag(`tag ${n}`);
    const colours = (await readTags(library.db)).map((one) => one.colour);
    expect(colours).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 1]);
    expect(leastUsedColour([])).toBe(1);
  });

  it('that were merged show as one, count as one, and come off as one', async () => {
    const rivers = await tag('rivers', ids.slice(0, 2));
    const streams = await tag('streams', ids.slice(1));
    await commands.mergeTags(library, [rivers], streams);
    expect(await tagsShown()).toEqual([[streams], [streams], [streams]]);
    expect(countPlaces(await readLibraryList(library.db), new Map()).tags).toEqual(new Map([[streams, 3]]));
    expect((await commands.addTag(library, ids, 'streams')).seq).toBeNull();
    await commands.removeTag(library, ids, rivers);
    expect(await tagsShown()).toEqual([[], [], []]);
  });

  it('come back with undo of a merge, each on its papers', async () => {
    const rivers = await tag('rivers', ids.slice(0, 1));
    const streams = await tag('streams', ids.slice(1));
    await commands.renameTag(library, rivers, 'STREAMS');
    expect(await readTags(library.db)).toHaveLength(1);
    await commands.undo(library);
    expect(await tagsShown()).toEqual([[rivers], [streams], [streams]]);
  });

  it('cannot be merged into each other in a circle', async () => {
    const [a, b, c] = [await tag('a'), await tag('b'), await tag('c')];
    await commands.mergeTags(library, [a], b);
    await commands.mergeTags(library, [b], c);
    expect((await commands.mergeTags(library, [c], a)).seq).toBeNull();
    expect(await tagsShown()).toEqual([[c], [c], [c]]);
  });

  it('that were deleted are gone from every paper at once, and a new one of that name is another', async () => {
    const old = await tag('rivers');
    await commands.deleteTag(library, old);
    expect(await tagsShown()).toEqual([[], [], []]);
    const fresh = await tag('rivers', ids.slice(0, 1));
    expect(fresh).not.toBe(old);
    expect(await tagsShown()).toEqual([[fresh], [], []]);
  });
});

describe('a title', () => {
  it('that the reader changes keeps what the file said, once', async () => {
    await commands.editTitle(library, ids[0], 'Mine');
    await commands.editTitle(library, ids[0], 'Mine, better');
    expect(await readTextVersions(library.db, ids)).toMatchObject([{ field: 'title', text: titleOf(0) }]);
    expect(await library.db.papers.get(ids[0])).toMatchObject({ title: 'Mine, better', fieldFrom: { title: 'user' } });
  });
});

function createDraft(text: string, more: Partial<Draft> = {}): Draft {
  const content = text === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text }] }];
  const doc = { type: 'doc', content };
  return {
    noteId: NOTE,
    paperId: ids[0],
    baseChangedAt: null,
    doc,
    noteVersion: 1,
    text,
    schema: 1,
    typedAt: 1,
    ...more,
  };
}

describe('a note', () => {
  it('takes its draft with it in the same transaction', async () => {
    await saveDraft(library.db, createDraft('words'));
    await commands.saveNote(library, createDraft('words'));
    expect(await readDraft(library.db, NOTE)).toBeNull();
    expect(await readNoteOfPaper(library.db, ids[0])).toMatchObject({ id: NOTE, text: 'words' });
    expect((await readLibraryRows(library.db)).map((row) => row.hasNote)).toEqual([true, false, false]);
  });

  it('that did not change leaves no change, and its draft is gone too', async () => {
    await commands.saveNote(library, createDraft('words'));
    await saveDraft(library.db, createDraft('words', { typedAt: 2 }));
    expect((await commands.saveNote(library, createDraft('words', { typedAt: 2 }))).seq).toBeNull();
    expect(await readDraft(library.db, NOTE)).toBeNull();
  });

  it('without a word is none; emptied, it goes, and undo brings it back', async () => {
    expect((await commands.saveNote(library, createDraft(''))).seq).toBeNull();
    await commands.saveNote(library, createDraft('words'));
    await commands.saveNote(library, createDraft(''));
    expect(await library.db.notes.count()).toBe(0);
    await commands.undo(library);
    expect(await readNoteOfPaper(library.db, ids[0])).toMatchObject({ text: 'words' });
  });

  it('that is saved after its paper went to the trash goes there and comes back with it', async () => {
    await commands.trashPapers(library, ids.slice(0, 1));
    await commands.saveNote(library, createDraft('typed too late'));
    expect(await library.db.notes.count()).toBe(0);
    await commands.restorePapers(library, ids);
    expect(await readNoteOfPaper(library.db, ids[0])).toMatchObject({ text: 'typed too late' });
  });

  it.each<[NoteDoc, boolean]>([
    [{ type: 'doc' }, true],
    [{ type: 'doc', content: [{ type: 'paragraph' }] }, true],
    [{ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: ' ' }] }] }, false],
    [{ type: 'doc', content: [{ type: 'horizontalRule' }] }, false],
    [{ type: 'doc', content: [{ type: 'paragraph' }, { type: 'paragraph' }] }, false],
  ])('%j is empty: %s', (doc, empty) => {
    expect(isEmptyDoc(doc)).toBe(empty);
  });
});

describe('the trash', () => {
  it('keeps a paper whole, with its note, until it is emptied', async () => {
    const before = await library.db.papers.get(ids[0]);
    await commands.saveNote(library, createDraft('words'));
    await commands.trashPapers(library, ids.slice(0, 1));
    expect((await readLibraryRows(library.db)).map((row) => row.id)).toEqual(ids.slice(1));
    expect(await library.db.trash.toArray()).toMatchObject([
      { paper: before, notes: [{ text: 'words' }], schema: SCHEMA_VERSION },
    ]);
    await commands.restorePapers(library, ids);
    expect(await library.db.papers.get(ids[0])).toEqual(before);
    await commands.trashPapers(library, ids.slice(0, 1));
    await commands.emptyTrash(library);
    expect(await library.db.trash.count()).toBe(0);
    await commands.undo(library);
    expect(await library.db.trash.count()).toBe(1);
  });

  it('gives back a paper whose import was removed meanwhile, without that source', async () => {
    await commands.trashPapers(library, ids.slice(0, 1));
    const source = await library.db.sources.toCollection().first();
    await commands.removeImport(library, source?.importId as SourceId);
    expect(await readLibraryRows(library.db)).toEqual([]);
    await commands.restorePapers(library, ids);
    expect(await library.db.papers.toArray()).toMatchObject([{ id: ids[0], sources: [], sourceIds: [] }]);
    expect((await readLibraryRows(library.db)).map((row) => row.id)).toEqual([ids[0]]);
  });
});

describe('places', () => {
  it('count what the list shows', async () => {
    await commands.setStatus(library, ids.slice(0, 2), 'to-read');
    await commands.trashPapers(library, ids.slice(2));
    const counts = countPlaces(await readLibraryList(library.db), new Map());
    expect(counts).toMatchObject({ all: 2, status: { inbox: 0, 'to-read': 2 } });
  });
});
