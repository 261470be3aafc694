import { describe, expect, test } from 'vitest';
import type { Folder } from './folder';
import { arrangeNotes, canMoveFolder, nameNote } from './folder-tree';
import type { FolderId, NoteId } from './id';
import { createNote, type Note } from './note';

function folder(id: string, parentId: string | null, name = id): Folder {
  return { id: id as FolderId, name, parentId: parentId as FolderId | null, createdAt: 1 };
}
function note(id: string, folderId: string | null, changedAt = 1): Note {
  const doc = { type: 'doc' };
  return createNote({
    ...{ id: id as NoteId, paperId: null, doc, text: id, createdAt: 1, changedAt },
    folderId: folderId as FolderId | null,
  });
}
function lines(folders: Folder[], notes: Note[]): string[] {
  return arrangeNotes(folders, notes).map((line) => {
    const name = line.kind === 'folder' ? `${line.folder.name}/${line.count}` : line.note.id;
    return '  '.repeat(line.depth) + name;
  });
}

test('folders come by name, notes by their last change, and each lies in its folder', () => {
  const folders = [folder('b', null, 'Year 10'), folder('a', null, 'Year 9'), folder('c', 'a', 'Inner')];
  const notes = [note('top', null), note('old', 'c', 1), note('new', 'c', 2), note('one', 'b')];
  expect(lines(folders, notes)).toEqual([
    ...['Year 9/0', '  Inner/2', '    new', '    old', 'Year 10/1', '  one', 'top'],
  ]);
});

test('what lies in a folder that is gone, or in a loop, is listed all the same', () => {
  const folders = [folder('a', 'b'), folder('b', 'a'), folder('c', 'gone'), folder('d', 'd')];
  const shown = lines(folders, [note('n', 'gone'), note('m', 'a')]);
  expect(shown.map((line) => line.trim()).sort()).toEqual(['a/1', 'b/0', 'c/0', 'd/0', 'm', 'n']);
});

describe('a folder may not be moved', () => {
  const folders = [folder('a', null), folder('b', 'a'), folder('c', 'b')];
  const can = (id: string, parentId: string | null): boolean =>
    canMoveFolder(folders, id as FolderId, parentId as FolderId | null);
  test('into itself, into what lies in it, or to where nothing is', () => {
    expect([can('a', 'a'), can('a', 'b'), can('a', 'c'), can('a', 'gone')]).toEqual([false, false, false, false]);
    expect([can('a', null), can('c', 'a'), can('b', null)]).toEqual([true, true, true]);
  });
});

test.each([
  [{ title: 'Journal', text: 'words' }, 'Journal'],
  [{ title: '', text: '\n first line \nsecond' }, 'first line'],
  [{ title: '', text: '' }, ''],
  [{ title: '', text: 'x'.repeat(200) }, `${'x'.repeat(79)}…`],
])('%j is called %j', (given, name) => {
  expect(nameNote(given)).toBe(name);
});
