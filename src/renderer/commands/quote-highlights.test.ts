import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HighlightId, NoteId, PaperId } from '../../shared/model/id';
import { NOTE_VERSION, type Draft, type NoteDoc } from '../../shared/model/note';
import { linkTo } from '../../shared/model/note-links';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { createFakeMain } from '../clients/fake-main.cases';
import { readDrafts, saveDraft } from '../storage/drafts';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { readLibraryRows } from '../storage/library-rows';
import { readNotesQuoting, readQuoteCounts } from '../storage/note-quotes';
import { readNoteOfPaper } from '../storage/notes';
import * as commands from './commands';
import { checkChange } from './replay.cases';
import { abstractOf, titledList } from './sample-papers.cases';
import { wantText } from './wanted.cases';

let library: Library;
let ids: [PaperId, PaperId];
const NOTE = '01HF000000000000000000NTE1' as NoteId;
const closed: commands.QuotePorts = { draftWith: () => null, isReadable: () => true };

beforeEach(async () => {
  library = await openTestLibrary();
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const { bridge } = createFakeMain(library.databaseName);
  await commands.importFiles(library, bridge, wantText(titledList([0, 1]), 'list.txt'), options);
  ids = (await readLibraryRows(library.db)).map((row) => row.id) as typeof ids;
});
afterEach(() => library.close());

function choose(start: number, end: number, of = 0): commands.ChosenWords {
  const id = ids[of] as PaperId;
  return { target: { kind: 'paper', id, field: 'abstract' }, paperId: id, text: abstractOf(of), start, end };
}
async function mark(start: number, end: number, of = 0): Promise<HighlightId> {
  return (await commands.addHighlight(library, choose(start, end, of), 'claim')).id;
}
function quote(ids: HighlightId[], ports = closed) {
  return commands.quoteHighlights(library, { kind: 'highlights', ids }, ports);
}
function draftOf(text: string, noteVersion = NOTE_VERSION): Draft {
  const doc: NoteDoc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  return {
    noteId: NOTE,
    paperId: ids[0],
    baseChangedAt: null,
    doc,
    noteVersion,
    text,
    schema: SCHEMA_VERSION,
    typedAt: 1,
  };
}
/** The blocks of a paper's note: what is quoted, by highlight, and what is written. */
async function read(of = 0): Promise<unknown[]> {
  const note = await readNoteOfPaper(library.db, ids[of] as PaperId);
  const content = (note?.doc['content'] ?? []) as { type: string; attrs?: { highlightId: string } }[];
  return content.map((node) => node.attrs?.highlightId ?? node.type);
}

describe('a highlight that is quoted', () => {
  it('begins the note of its paper, and is found from there', async () => {
    const id = await mark(3, 20);
    await checkChange(library, () => quote([id]));
    const note = await readNoteOfPaper(library.db, ids[0]);
    expect(await read()).toEqual([id, 'paragraph']);
    expect(note).toMatchObject({ text: abstractOf(0).slice(3, 20).trim(), links: [linkTo('highlight', id)] });
    await commands.undo(library);
    expect(await readNoteOfPaper(library.db, ids[0])).toBeNull();
  });

  it('stands behind what was written, also in a draft that nobody has open', async () => {
    await commands.saveNote(library, draftOf('First.'));
    const id = await mark(3, 20);
    await saveDraft(library.db, draftOf('First, and more.'));
    await checkChange(library, () => quote([id]));
    expect(await read()).toEqual(['paragraph', id, 'paragraph']);
    expect((await readNoteOfPaper(library.db, ids[0]))?.text).toMatch(/^First, and more\.\n/);
    expect(await readDrafts(library.db)).toEqual([]);
  });

  it('goes where the open note has its caret', async () => {
    await commands.saveNote(library, draftOf('First.'));
    const id = await mark(3, 20);
    const asked: unknown[] = [];
    const draftWith: commands.QuotePorts['draftWith'] = (paperId, quotes) => {
      asked.push(paperId, ...quotes.map((one) => one.highlightId));
      return draftOf('As on the sheet.');
    };
    await checkChange(library, () => quote([id], { ...closed, draftWith }));
    expect(asked).toEqual([ids[0], id]);
    expect((await readNoteOfPaper(library.db, ids[0]))?.text).toBe('As on the sheet.');
  });

  it('is marked by the same change where its words were only chosen', async () => {
    await checkChange(library, () =>
      commands.quoteHighlights(library, { kind: 'words', words: choose(3, 20), colourId: 'doubt' }, closed),
    );
    const [row] = await library.db.highlights.toArray();
    expect(row?.colourId).toBe('doubt');
    expect(await read()).toEqual([row?.id, 'paragraph']);
    await commands.undo(library);
    expect([await library.db.highlights.count(), await library.db.notes.count()]).toEqual([0, 0]);
  });
});

it('several go into the notes of their papers by one change, in the order of the text', async () => {
  const [late, other, early] = [await mark(30, 44), await mark(2, 9, 1), await mark(3, 20)];
  await checkChange(library, () => quote([late, other, early, late]));
  expect(await read(0)).toEqual([early, late, 'paragraph']);
  expect(await read(1)).toEqual([other, 'paragraph']);
  expect(await readQuoteCounts(library.db)).toEqual(new Map([early, late, other].map((id) => [id, 1])));
  expect((await readNotesQuoting(library.db, other)).map((note) => note.paperId)).toEqual([ids[1]]);
  await commands.undo(library);
  expect(await library.db.notes.count()).toBe(0);
});

describe('nothing is written', () => {
  it('where one of the notes was written by a newer version', async () => {
    const both = [await mark(2, 9, 1), await mark(3, 20)];
    await commands.saveNote(library, draftOf('Newer.', NOTE_VERSION + 1));
    const before = await library.db.notes.toArray();
    await expect(quote(both)).rejects.toMatchObject({ code: 'note-newer' });
    expect(await library.db.notes.toArray()).toEqual(before);
  });

  it('where a note cannot be read', async () => {
    const id = await mark(3, 20);
    await commands.saveNote(library, draftOf('Strange.'));
    await expect(quote([id], { ...closed, isReadable: () => false })).rejects.toMatchObject({
      code: 'note-unreadable',
    });
  });

  it('where the highlight or its paper is gone', async () => {
    const id = await mark(3, 20);
    await library.db.papers.delete(ids[0]);
    await expect(quote([id])).rejects.toMatchObject({ code: 'row-invalid' });
    await expect(quote(['01JD000000000000000000000H' as HighlightId])).rejects.toMatchObject({ code: 'row-invalid' });
    expect(await library.db.notes.count()).toBe(0);
  });
});
