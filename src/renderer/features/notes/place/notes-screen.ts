import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { create } from 'zustand';
import type { Folder } from '../../../../shared/model/folder';
import { arrangeNotes, type NoteLine } from '../../../../shared/model/folder-tree';
import type { FolderId, NoteId } from '../../../../shared/model/id';
import { useLibrary } from '../../../shell/library';
import { goTo } from '../../../shell/screen-state';
import { readFolders, readLooseNotes } from '../../../storage/loose-notes';

type NotesScreen = {
  /** The note or folder under the cursor, and where it stood: after a delete the cursor stays at its place. */
  openId: NoteId | FolderId | null;
  index: number;
  /** A folder that is being named: one that is there, or a new one in another. */
  naming: { folder: Folder | null; parentId: FolderId | null } | null;
  /** The title was asked for by key; the pane answers. */
  titleWanted: NoteId | null;
};

export const useNotesScreen = create<NotesScreen>(() => ({ openId: null, index: 0, naming: null, titleWanted: null }));

/** Goes to the place of notes, with the cursor on this one. */
export function showNote(id: NoteId): void {
  useNotesScreen.setState({ openId: id });
  goTo({ kind: 'notes' });
}

export function lineId(line: NoteLine): NoteId | FolderId {
  return line.kind === 'note' ? line.note.id : line.folder.id;
}

export type OpenNotes = {
  /** Undefined while they are read. */
  lines: readonly NoteLine[] | undefined;
  folders: readonly Folder[];
  /** -1 where nothing is there. */
  cursor: number;
  open: NoteLine | null;
};

export function useNotes(): OpenNotes {
  const { db } = useLibrary();
  // Read as one, so that a note never lies in a folder that is not there for a frame.
  const read = useLiveQuery(async () => {
    const [folders, notes] = await Promise.all([readFolders(db), readLooseNotes(db)]);
    return { folders, notes };
  }, [db]);
  const lines = useMemo(() => (read === undefined ? undefined : arrangeNotes(read.folders, read.notes)), [read]);
  const { openId, index } = useNotesScreen();
  const all = lines ?? [];
  const found = all.findIndex((line) => lineId(line) === openId);
  const cursor = found >= 0 ? found : Math.min(index, all.length - 1);
  return { lines, folders: read?.folders ?? [], cursor, open: all[cursor] ?? null };
}

/** Where something new lies: in the folder under the cursor, or beside the note there. */
export function folderAt(line: NoteLine | null): FolderId | null {
  if (line === null) return null;
  return line.kind === 'folder' ? line.folder.id : line.note.folderId;
}
