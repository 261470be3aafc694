import type { Folder } from './folder';
import type { FolderId } from './id';
import type { Note } from './note';

/** A line of the place of notes: a folder, with how many notes lie in it, or a note; what lies in a folder stands below it. */
export type NoteLine =
  { kind: 'folder'; folder: Folder; depth: number; count: number } | { kind: 'note'; note: Note; depth: number };

/** Folders by name before notes, of which the one that was changed last comes first. Nothing is left out, whatever its folder says. */
export function arrangeNotes(folders: readonly Folder[], notes: readonly Note[]): NoteLine[] {
  const byParent = groupBy(folders, (folder) => parentOf(folders, folder));
  const known = new Set(folders.map((folder) => folder.id));
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

/** A folder whose parent is gone, or that would lie in itself (two undone moves can leave that), stands at the top. */
function parentOf(folders: readonly Folder[], folder: Folder): FolderId | null {
  return canMoveFolder(folders, folder.id, folder.parentId) ? folder.parentId : null;
}

/** Whether a folder may lie in another: not in itself, nor in one that lies in it, nor in one that is not there. */
export function canMoveFolder(folders: readonly Folder[], id: FolderId, parentId: FolderId | null): boolean {
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  const seen = new Set<FolderId>();
  for (let at = parentId; at !== null;) {
    const folder = byId.get(at);
    if (at === id || folder === undefined || seen.has(at)) return false;
    seen.add(at);
    at = folder.parentId;
  }
  return true;
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
