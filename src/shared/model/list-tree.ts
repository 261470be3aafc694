import type { PaperListId } from './id';
import { canLieIn, shownParent } from './lie-in';
import { compareOrder } from './order-key';
import type { PaperList } from './paper-list';

export type ListMap = ReadonlyMap<PaperListId, PaperList>;

/** A line of the tree as it is shown. */
export type ListLine = {
  list: PaperList;
  depth: number;
  /** A folder whose lists are not shown below it. */
  folded: boolean;
  /** Archived itself, or in a folder that is. */
  isArchived: boolean;
};

export const MAX_LIST_NAME = 100;
export const MAX_LIST_DESCRIPTION = 1_000;
/** Deeper than a person looks, and shallow enough that a name keeps its room. */
export const MAX_LIST_LEVELS = 5;

export type ListNameProblem = 'blank' | 'long' | 'signs';

/** As it is kept: one line, without what cannot be seen at its ends. */
export function tidyListName(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f]+/gu, ' ').trim();
}

/** Why a text is no name of a list; null where it is one. */
export function findNameProblem(text: string): ListNameProblem | null {
  const name = tidyListName(text);
  if (name === '') return 'blank';
  if (name.length > MAX_LIST_NAME) return 'long';
  // In a file or an address they would lead elsewhere.
  return /^[./\\ ]+$/u.test(name) ? 'signs' : null;
}

/** Those of one folder, or at the top, in the reader's order. */
export function listsIn(parentId: PaperListId | null, lists: ListMap): PaperList[] {
  return [...lists.values()].filter((list) => shownParent(lists, list) === parentId).sort(compareOrder);
}

/** What a list lies in, the nearest first. */
export function foldersAbove(list: PaperList, lists: ListMap): PaperList[] {
  const above: PaperList[] = [];
  for (let at = shownParent(lists, list); at !== null;) {
    const folder = lists.get(at);
    if (folder === undefined) break;
    above.push(folder);
    at = shownParent(lists, folder);
  }
  return above;
}

/** `Thesis / Chapter 3`, from the top to the list itself. */
export function listPath(list: PaperList, lists: ListMap): string {
  return [list, ...foldersAbove(list, lists)]
    .map((one) => one.name)
    .reverse()
    .join(' / ');
}

export function isArchived(list: PaperList, lists: ListMap): boolean {
  return list.archived || foldersAbove(list, lists).some((folder) => folder.archived);
}

export type LaidAs = {
  folded: ReadonlySet<PaperListId>;
  /** Archived ones too. */
  withArchived: boolean;
};

/** The tree line by line, each below its folder. Nothing is left out for where it says that it lies. */
export function layLists(lists: ListMap, { folded, withArchived }: LaidAs): ListLine[] {
  const byParent = groupByParent(lists);
  const lines: ListLine[] = [];
  function lay(parentId: PaperListId | null, depth: number, inArchive: boolean): void {
    for (const list of byParent.get(parentId) ?? []) {
      const isArchivedHere = inArchive || list.archived;
      if (isArchivedHere && !withArchived) continue;
      const isFolded = list.isFolder && folded.has(list.id);
      lines.push({ list, depth, folded: isFolded, isArchived: isArchivedHere });
      if (!isFolded) lay(list.id, depth + 1, isArchivedHere);
    }
  }
  lay(null, 0, false);
  return lines;
}

function groupByParent(lists: ListMap): Map<PaperListId | null, PaperList[]> {
  const groups = new Map<PaperListId | null, PaperList[]>();
  for (const list of [...lists.values()].sort(compareOrder)) {
    const parentId = shownParent(lists, list);
    const group = groups.get(parentId);
    if (group === undefined) groups.set(parentId, [list]);
    else group.push(list);
  }
  return groups;
}

/** The lists, not folders, that lie in a folder, however deep; of a list it is the list itself. */
export function listsWithin(id: PaperListId, lists: ListMap): ReadonlySet<PaperListId> {
  const byParent = groupByParent(lists);
  const within = new Set<PaperListId>([id]);
  // A set is walked to its end also where it grows meanwhile.
  for (const at of within) for (const list of byParent.get(at) ?? []) within.add(list.id);
  return new Set([...within].filter((one) => lists.get(one)?.isFolder === false));
}

export type ListMoveProblem = 'itself' | 'deep' | 'noFolder';

/** Why it may not lie there, or null where it may: in a folder alone, not in itself or in what lies in it, and not too deep. */
export function findListMoveProblem(
  lists: ListMap,
  id: PaperListId,
  parentId: PaperListId | null,
): ListMoveProblem | null {
  const parent = parentId === null ? null : lists.get(parentId);
  if (parent === null) return null;
  if (parent?.isFolder !== true) return 'noFolder';
  if (!canLieIn(lists, id, parentId)) return 'itself';
  const levels = foldersAbove(parent, lists).length + 1 + levelsOf(id, groupByParent(lists));
  return levels > MAX_LIST_LEVELS ? 'deep' : null;
}

function levelsOf(id: PaperListId, byParent: ReadonlyMap<PaperListId | null, readonly PaperList[]>): number {
  return 1 + Math.max(0, ...(byParent.get(id) ?? []).map((list) => levelsOf(list.id, byParent)));
}

/** The folders that it may lie in, in the order in which they are seen; a new one may lie in any that has room. */
export function foldersFor(id: PaperListId | null, lists: ListMap): PaperList[] {
  return layLists(lists, { folded: new Set(), withArchived: true })
    .filter(({ list, depth }) => list.isFolder && (id !== null || depth + 1 < MAX_LIST_LEVELS))
    .map(({ list }) => list)
    .filter((folder) => id === null || findListMoveProblem(lists, id, folder.id) === null);
}
