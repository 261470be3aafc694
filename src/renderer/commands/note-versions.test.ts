import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NoteId, NoteVersionId, PaperId } from '../../shared/model/id';
import { NOTE_VERSION, type Draft, type NoteDoc } from '../../shared/model/note';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { createFakeMain, type FakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { readLibraryRows } from '../storage/library-rows';
import { readNoteVersions } from '../storage/note-versions';
import * as commands from './commands';
import { VERSION_EVERY_MS } from './note-versions';
import { titledList } from './sample-papers.cases';
import { wantText } from './wanted.cases';

const NOTE = '01HF000000000000000000NTE1' as NoteId;
const quiet = { signal: new AbortController().signal, onProgress: () => undefined };

let library: Library;
let main: FakeMain;
let paperId: PaperId;
let now: number;

beforeEach(async () => {
  now = 1_700_000_000_000;
  library = await openTestLibrary({ now: () => now });
  main = createFakeMain(library.databaseName);
  await commands.importFiles(library, main.bridge, wantText(titledList([0, 1]), 'list.txt'), quiet);
  paperId = (await readLibraryRows(library.db))[0]?.id as PaperId;
});
afterEach(() => library.close());

function docOf(text: string): NoteDoc {
  return { type: 'doc', content: text === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}
async function save(text: string): Promise<void> {
  const at = { baseChangedAt: null, noteVersion: NOTE_VERSION, schema: SCHEMA_VERSION, typedAt: now };
  const draft: Draft = { ...at, noteId: NOTE, paperId, doc: docOf(text), text };
  await commands.saveNote(library, draft);
}
async function versions(): Promise<[string, string][]> {
  return (await readNoteVersions(library.db, [NOTE])).map((one) => [one.text, one.why]);
}
async function newestId(): Promise<NoteVersionId> {
  const [newest] = await readNoteVersions(library.db, [NOTE]);
  if (newest === undefined) throw new Error('no version');
  return newest.id;
}

describe('writing', () => {
  it('keeps the first state that is written over, and then one in five minutes', async () => {
    for (let minute = 0; minute <= 12; minute += 1) {
      await save(`minute ${minute}`);
      now += 60_000;
    }
    expect(await versions()).toEqual([
      ['minute 10', 'writing'],
      ['minute 5', 'writing'],
      ['minute 0', 'writing'],
    ]);
  });

  it('keeps what stood there for long, however soon after another it was written', async () => {
    await save('first');
    now += VERSION_EVERY_MS;
    await save('second');
    now += 1_000;
    await save('third');
    now += 10 * VERSION_EVERY_MS;
    await save('next day');
    expect((await versions()).map(([text]) => text)).toEqual(['third', 'first']);
  });

  it('keeps no state that a save did not change', async () => {
    await save('same');
    now += 2 * VERSION_EVERY_MS;
    await save('same');
    expect(await versions()).toEqual([]);
  });

  it('keeps the last state of a note that is emptied, and one version too many after the clock was set back', async () => {
    await save('first');
    now += 1_000;
    await save('second');
    now += 1_000;
    await save('');
    expect((await versions()).map(([text]) => text)).toEqual(['second', 'first']);
    now -= 60 * VERSION_EVERY_MS;
    await save('early');
    await save('earlier');
    expect((await versions()).map(([text]) => text)).toContain('early');
  });

  it('keeps versions of a note whose paper is in the trash', async () => {
    await save('first');
    await commands.trashPapers(library, [paperId]);
    await save('second');
    expect(await versions()).toEqual([['first', 'writing']]);
  });

  it('undone, leaves none', async () => {
    await save('first');
    await save('second');
    await commands.undo(library);
    expect(await versions()).toEqual([]);
  });
});

describe('what writes into a note', () => {
  it('keeps it first: a merge of two papers keeps both notes', async () => {
    const other = (await readLibraryRows(library.db))[1]?.id as PaperId;
    await save('kept');
    const noteId = '01HF000000000000000000NTE2' as NoteId;
    const rest = { baseChangedAt: null, noteVersion: NOTE_VERSION, schema: SCHEMA_VERSION, typedAt: now };
    await commands.saveNote(library, { ...rest, noteId, paperId: other, doc: docOf('theirs'), text: 'theirs' });
    await commands.mergePapers(library, paperId, [other]);
    const kept = await readNoteVersions(library.db, [NOTE, noteId]);
    expect(kept.map((one) => [one.noteId, one.text, one.why]).sort()).toEqual([
      [NOTE, 'kept', 'merge'],
      [noteId, 'theirs', 'merge'],
    ]);
  });

  it('keeps it first: an import that adds to a note keeps it once', async () => {
    await save('mine');
    now += 60_000;
    const title = (await library.db.papers.get(paperId))?.title ?? '';
    const ris = `TY  - JOUR\nTI  - ${title}\nAB  - ${(await library.db.papers.get(paperId))?.abstract ?? ''}\nN1  - from a file\nER  - \n`;
    await commands.importFiles(library, main.bridge, wantText(ris, 'list.ris'), quiet);
    expect((await library.db.notes.get(NOTE))?.text).toBe('mine\nfrom a file');
    expect(await versions()).toEqual([['mine', 'import']]);
  });
});

describe('restoring a version', () => {
  it('brings it back, keeps what stood there, and is one entry to undo', async () => {
    await save('first');
    now += 1_000;
    await save('second');
    now += 1_000;
    const id = await newestId();
    await commands.restoreNoteVersion(library, id, paperId);
    expect(await library.db.notes.get(NOTE)).toMatchObject({ text: 'first', doc: docOf('first'), paperId });
    expect(await versions()).toEqual([
      ['second', 'restore'],
      ['first', 'writing'],
    ]);
    await commands.undo(library);
    expect((await library.db.notes.get(NOTE))?.text).toBe('second');
    expect(await versions()).toEqual([['first', 'writing']]);
  });

  it('makes a note that was emptied anew', async () => {
    await save('words');
    await save('');
    await commands.restoreNoteVersion(library, await newestId(), paperId);
    expect(await library.db.notes.get(NOTE)).toMatchObject({ text: 'words', paperId });
  });

  it('changes nothing where the note is so already, the version is gone, or a newer Postil wrote one of both', async () => {
    await save('first');
    await save('second');
    const id = await newestId();
    await commands.restoreNoteVersion(library, id, paperId);
    expect((await commands.restoreNoteVersion(library, id, paperId)).seq).toBeNull();
    await library.db.notes.update(NOTE, { noteVersion: NOTE_VERSION + 1, text: 'newer' });
    expect((await commands.restoreNoteVersion(library, id, paperId)).seq).toBeNull();
    await library.db.notes.update(NOTE, { noteVersion: NOTE_VERSION });
    await library.db.noteVersions.update(id, { noteVersion: NOTE_VERSION + 1 });
    expect((await commands.restoreNoteVersion(library, id, paperId)).seq).toBeNull();
    await commands.emptyHistory(library, NOTE);
    expect((await commands.restoreNoteVersion(library, id, paperId)).seq).toBeNull();
  });
});

it('an emptied history is counted, leaves the note, and comes back by undo', async () => {
  await save('first');
  await save('second');
  const { label } = await commands.emptyHistory(library, NOTE);
  expect(label).toEqual({ key: 'change.emptyHistory', params: { count: 1 } });
  expect([await versions(), (await library.db.notes.get(NOTE))?.text]).toEqual([[], 'second']);
  await commands.undo(library);
  expect(await versions()).toEqual([['first', 'writing']]);
  await commands.emptyHistory(library, NOTE);
  expect((await commands.emptyHistory(library, NOTE)).seq).toBeNull();
});
