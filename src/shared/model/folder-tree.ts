import type { Folder } from './folder';
import type { FolderId } from './id';
import { canLieIn, shownParent } from './lie-in';
import type { Note } from './note';

/** A line of the place of notes: a folder, with how many notes lie in it, or a note; what lies in a folder stands below it. */
export type NoteLine =
  { kind: 'folder'; folder: Folder; depth: number; count: number } | { kind: 'note'; note: Note; depth: number };

/** Folders by name before notes, of which the one that was changed last comes first. Nothing is left out, whatever its folder says. */
export function arrangeNotes(folders: readonly Folder[], notes: readonly Note[]): NoteLine[] {
  const known = mapFolders(folders);
  const byParent = groupBy(folders, (folder) => shownParent(known, folder));
  const byFolder = groupBy(notes, ({ folderId }) => (folderId !== null && known.has(folderId) ? folderId : null));
  const layFolder = (id: FolderId | null, depth: number): NoteLine[] => [
    ...[...(byParent.get(id) ?? [])].sort(byName).flatMap((folder): NoteLine[] => {
      const count = byFolder.get(folder.id)?.length ?? 0;
      return [{ kind: 'folder', folder, depth, count }, ...layFolder(folder.id, depth + 1)];
    }),
    ...[...(byFolder.get(id) ?? [])].sort(byChange).map((note): NoteLine => ({ kind: 'note', note, depth })),
  ];
  return layFolder(null, 0);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => FolderId | null): Map<FolderId | null, T[]> {
  const groups = new Map<FolderId | null, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

/** Whether a folder may lie in another: not in itself, nor in one that lies in it, nor in one that is not there. */
export function canMoveFolder(folders: readonly Folder[], id: FolderId, parentId: FolderId | null): boolean {
  return canLieIn(mapFolders(folders), id, parentId);
}

function mapFolders(folders: readonly Folder[]): Map<FolderId, Folder> {
  return new Map(folders.map((folder) => [folder.id, folder]));
}

function byName(a: Folder, b: Folder): number {
  return a.name.localeCompare(b.name, 'en', { numeric: true }) || (a.id < b.id ? -1 : 1);
}

function byChange(a: Note, b: Note): number {
  return b.changedAt - a.changedAt || (a.id < b.id ? 1 : -1);
}

// A line of a list; the first words say which note it is.
const MAX_FIRST_WORDS = 80;

/** Its title, or its first words; '' where it has neither. */
export function nameNote({ title, text }: Pick<Note, 'title' | 'text'>): string {
  if (title !== '') return title;
  const line = text.trimStart().split('\n', 1)[0]?.trim() ?? '';
  return line.length <= MAX_FIRST_WORDS ? line : `${line.slice(0, MAX_FIRST_WORDS - 1).trimEnd()}…`;
}
