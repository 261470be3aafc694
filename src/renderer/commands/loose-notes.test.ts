import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FolderId, NoteId } from '../../shared/model/id';
import type { ChosenWords } from './commands';
import { NOTE_VERSION } from '../../shared/model/note';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { countLooseNotes, readFolders, readLooseNotes } from '../storage/loose-notes';
import * as commands from './commands';
import { checkChange } from './replay.cases';

const NOTE = '01HF000000000000000000NTE1' as NoteId;
let library: Library;
beforeEach(async () => {
  library = await openTestLibrary();
});
afterEach(() => library.close());

async function save(text: string): Promise<void> {
  const content = text === '' ? [{ type: 'paragraph' }] : [{ type: 'paragraph', content: [{ type: 'text', text }] }];
  await commands.saveNote(library, {
    ...{ noteId: NOTE, paperId: null, baseChangedAt: null, doc: { type: 'doc', content }, text },
    ...{ noteVersion: NOTE_VERSION, schema: SCHEMA_VERSION, typedAt: 1 },
  });
}
async function addFolder(name: string, parentId: FolderId | null = null): Promise<FolderId> {
  await checkChange(library, () => commands.createFolder(library, name, parentId));
  const folder = (await readFolders(library.db)).find((one) => one.name === name);
  if (folder === undefined) throw new Error(name);
  return folder.id;
}

it('a note without a paper is made, named, moved and deleted, each one entry to undo', async () => {
  await checkChange(library, () => commands.createLooseNote(library, NOTE, null));
  const folderId = await addFolder('Journals');
  await checkChange(library, () => commands.renameNote(library, NOTE, '  Reading \n journal '));
  await checkChange(library, () => commands.moveNote(library, NOTE, folderId));
  expect(await readLooseNotes(library.db)).toMatchObject([{ id: NOTE, title: 'Reading journal', folderId }]);
  expect(await countLooseNotes(library.db)).toBe(1);
  await checkChange(library, () => commands.deleteNote(library, NOTE));
  expect(await readLooseNotes(library.db)).toEqual([]);
  await commands.undo(library);
  expect(await readLooseNotes(library.db)).toMatchObject([{ title: 'Reading journal', folderId }]);
});

it('a note without a paper stays when it is emptied, in its folder and with its title', async () => {
  const folderId = await addFolder('Journals');
  await commands.createLooseNote(library, NOTE, folderId);
  await commands.renameNote(library, NOTE, 'Journal');
  await save('words');
  expect(await readLooseNotes(library.db)).toMatchObject([{ text: 'words', title: 'Journal', folderId }]);
  await save('');
  expect(await readLooseNotes(library.db)).toMatchObject([{ text: '', title: 'Journal', folderId }]);
});

it('a note that is deleted takes its highlights along, and undo brings back both', async () => {
  await commands.createLooseNote(library, NOTE, null);
  await save('The tide is low.');
  const chosen = { paperId: null, text: 'The tide is low.', start: 4, end: 8 } as const;
  const words: ChosenWords = { ...chosen, target: { kind: 'note', id: NOTE, field: 'text' } };
  await checkChange(library, () => commands.addHighlight(library, words, 'claim'));
  const [made] = await library.db.highlights.toArray();
  await checkChange(library, () => commands.deleteNote(library, NOTE));
  expect(await library.db.highlights.count()).toBe(0);
  await commands.undo(library);
  expect(await library.db.highlights.toArray()).toEqual([made]);
  expect(await readLooseNotes(library.db)).toMatchObject([{ id: NOTE, text: 'The tide is low.' }]);
});

it('a folder that is deleted leaves its notes and folders where it lay', async () => {
  const outer = await addFolder('Outer');
  const middle = await addFolder('Middle', outer);
  const inner = await addFolder('Inner', middle);
  await commands.createLooseNote(library, NOTE, middle);
  await checkChange(library, () => commands.deleteFolder(library, middle));
  expect((await readFolders(library.db)).map((one) => [one.id, one.parentId]).sort()).toEqual(
    [
      [outer, null],
      [inner, outer],
    ].sort(),
  );
  expect(await readLooseNotes(library.db)).toMatchObject([{ folderId: outer }]);
});

it('a folder is renamed and moved, and never into itself', async () => {
  const outer = await addFolder('Outer');
  const inner = await addFolder('Inner', outer);
  await checkChange(library, () => commands.renameFolder(library, inner, ' Within '));
  await checkChange(library, () => commands.moveFolder(library, inner, null));
  await commands.moveFolder(library, inner, outer);
  expect((await commands.moveFolder(library, outer, inner)).seq).toBeNull();
  expect((await commands.moveFolder(library, outer, outer)).seq).toBeNull();
  expect((await commands.renameFolder(library, inner, ' ')).seq).toBeNull();
  expect((await commands.createFolder(library, ' ', null)).seq).toBeNull();
});

it('what is not there, or not of this kind, is left alone', async () => {
  const gone = '01HF000000000000000000FLD1' as FolderId;
  expect((await commands.deleteNote(library, NOTE)).seq).toBeNull();
  expect((await commands.deleteFolder(library, gone)).seq).toBeNull();
  await commands.createLooseNote(library, NOTE, gone);
  expect(await readLooseNotes(library.db)).toMatchObject([{ folderId: null }]);
  expect((await commands.moveNote(library, NOTE, gone)).seq).toBeNull();
  await library.db.notes.update(NOTE, { paperId: '01HF000000000000000000PAP1' as never });
  expect((await commands.deleteNote(library, NOTE)).seq).toBeNull();
  expect(await readLooseNotes(library.db)).toEqual([]);
});
