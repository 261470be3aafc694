import type { Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import type { Folder } from '../../shared/model/folder';
import { canMoveFolder } from '../../shared/model/folder-tree';
import type { FolderId } from '../../shared/model/id';
import type { Library } from '../storage/library';
import { readFolders } from '../storage/loose-notes';
import { createLabel, cutTitle, type LabelKey } from './labels';
import { runCommand, type CommandResult } from './run-command';

/** A name of white space makes none. @param parentId where it lies; a folder that is gone is none */
export function createFolder(library: Library, text: string, parentId: FolderId | null): Promise<CommandResult> {
  return runCommand(library, async () => {
    const name = tidyName(text);
    const parent = (await readFolders(library.db)).find((folder) => folder.id === parentId);
    const label = createLabel('change.createFolder', { name: cutTitle(name) });
    if (name === '') return { label, effects: [] };
    const row: Folder = { id: library.nextId(), name, parentId: parent?.id ?? null, createdAt: library.now() };
    return { label, effects: [{ kind: 'insert', table: 'folders', id: row.id, row }] };
  });
}

export function renameFolder(library: Library, id: FolderId, text: string): Promise<CommandResult> {
  const name = tidyName(text);
  return changeFolder(library, id, 'change.renameFolder', (folder) =>
    name === '' ? [] : diffRow('folders', id, folder, { ...folder, name }),
  );
}

/** A move that would let a folder lie in itself does nothing. */
export function moveFolder(library: Library, id: FolderId, parentId: FolderId | null): Promise<CommandResult> {
  return changeFolder(library, id, 'change.moveFolder', (folder, folders) =>
    canMoveFolder(folders, id, parentId) ? diffRow('folders', id, folder, { ...folder, parentId }) : [],
  );
}

/** What lay in it lies where it lay: nothing that was written goes with a folder. */
export function deleteFolder(library: Library, id: FolderId): Promise<CommandResult> {
  return changeFolder(library, id, 'change.deleteFolder', async (folder, folders) => {
    const { parentId } = folder;
    const notes = await library.db.notes.where('folderId').equals(id).toArray();
    return [
      ...notes.flatMap((note) => diffRow('notes', note.id, note, { ...note, folderId: parentId })),
      ...folders
        .filter((one) => one.parentId === id && one.id !== id)
        .flatMap((one) => diffRow('folders', one.id, one, { ...one, parentId })),
      { kind: 'remove', table: 'folders', id, row: folder },
    ];
  });
}

function changeFolder(
  library: Library,
  id: FolderId,
  key: LabelKey,
  plan: (folder: Folder, folders: readonly Folder[]) => Effect[] | Promise<Effect[]>,
): Promise<CommandResult> {
  return runCommand(library, async () => {
    const folders = await readFolders(library.db);
    const folder = folders.find((one) => one.id === id);
    const label = createLabel(key, { name: cutTitle(folder?.name ?? '') });
    return { label, effects: folder === undefined ? [] : await plan(folder, folders) };
  });
}

function tidyName(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
