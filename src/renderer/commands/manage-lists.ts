import { AppError } from '../../shared/app-error';
import type { Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import type { PaperId, PaperListId } from '../../shared/model/id';
import {
  findListMoveProblem,
  findNameProblem,
  listsIn,
  MAX_LIST_DESCRIPTION,
  tidyListName,
} from '../../shared/model/list-tree';
import { withList } from '../../shared/model/list-members';
import { placeInOrder, placeLast, type OrderTarget } from '../../shared/model/order-key';
import { isListIcon, LIST_COLOURS, type PaperList } from '../../shared/model/paper-list';
import type { Library } from '../storage/library';
import { readPaperLists } from '../storage/paper-lists';
import { readPapers } from '../storage/papers';
import { createLabel, cutTitle, type LabelKey } from './labels';
import { runCommand, type CommandResult, type Plan } from './run-command';

/** What the reader says of a list. */
export type ListWords = Pick<PaperList, 'name' | 'description' | 'colour' | 'icon' | 'parentId'>;

/**
 * A list, or a folder of lists, behind those that are there; a list with these papers in it, in this order.
 * @throws AppError row-invalid where the name is none, or it cannot lie there
 */
export async function createList(
  library: Library,
  given: Pick<ListWords, 'name'> & Partial<ListWords> & { isFolder?: boolean },
  paperIds: readonly PaperId[] = [],
): Promise<CommandResult & { listId: PaperListId }> {
  const id = library.nextId<PaperListId>();
  const result = await runCommand(library, async () => {
    const lists = await readPaperLists(library.db);
    const { isFolder = false, ...words } = given;
    const row: PaperList = {
      ...{ id, description: '', isFolder, parentId: null, orderKey: '', colour: 0, icon: '', archived: false },
      ...words,
      name: tidyListName(given.name),
      createdAt: library.now(),
    };
    requireWords(row);
    requireRoom(new Map(lists).set(id, { ...row, parentId: null }), id, row.parentId);
    const keys = placeLast(listsIn(row.parentId, lists), [id]);
    const papers = isFolder ? [] : await planMembers(library, id, paperIds);
    const insert: Effect = { kind: 'insert', table: 'paperLists', id, row: { ...row, orderKey: keys.get(id) ?? '' } };
    const label = createLabel(isFolder ? 'change.createListFolder' : 'change.createList', { name: cutTitle(row.name) });
    return { label, effects: [insert, ...papers] };
  });
  return { ...result, listId: id };
}

async function planMembers(library: Library, id: PaperListId, paperIds: readonly PaperId[]): Promise<Effect[]> {
  const papers = await readPapers(library.db, [...new Set(paperIds)]);
  const keys = placeLast<PaperId>(
    [],
    papers.map((paper) => paper.id),
  );
  const changedAt = library.now();
  return papers.flatMap((paper) =>
    diffRow('papers', paper.id, paper, { ...withList(paper, id, keys.get(paper.id) ?? ''), changedAt }),
  );
}

/**
 * What a list is called, what is said of it, how it looks and what it lies in: all that a reader changed at once. In another folder it
 * stands last.
 * @throws AppError row-invalid where the name is none, or it cannot lie there
 */
export function editList(library: Library, id: PaperListId, words: ListWords): Promise<CommandResult> {
  return changeList(library, id, 'change.editList', (list, lists) => {
    const next = { ...list, ...words, name: tidyListName(words.name), description: words.description.trim() };
    requireWords(next);
    if (words.parentId === list.parentId) return diffRow('paperLists', id, list, next);
    requireRoom(lists, id, words.parentId);
    return placeList({ lists, list: next, was: list, target: 'last' });
  });
}

/** Beside one of the others, or where the order as it then stands says; null is nowhere. */
export type ListTarget = OrderTarget<PaperListId> | ((order: readonly PaperList[]) => OrderTarget<PaperListId> | null);

/** Elsewhere in the tree, or in its order. Where it may not lie, nothing is done. @param parentId null for the top */
export function moveList(
  library: Library,
  id: PaperListId,
  parentId: PaperListId | null,
  to: ListTarget = 'last',
): Promise<CommandResult> {
  return changeList(library, id, 'change.moveList', (list, lists) => {
    const target = typeof to === 'function' ? to(listsIn(parentId, lists)) : to;
    if (target === null || findListMoveProblem(lists, id, parentId) !== null) return [];
    return placeList({ lists, list: { ...list, parentId }, was: list, target });
  });
}

/** Out of sight with all that lies in it, and back again. */
export function archiveList(library: Library, id: PaperListId, archived: boolean): Promise<CommandResult> {
  return changeList(library, id, archived ? 'change.archiveList' : 'change.unarchiveList', (list) =>
    diffRow('paperLists', id, list, { ...list, archived }),
  );
}

/** Papers stay, and go on naming the list, so that an undo has them in it again. What lies in a folder lies where the folder lay. */
export function deleteList(library: Library, id: PaperListId): Promise<CommandResult> {
  return runCommand(library, async () => {
    const lists = await readPaperLists(library.db);
    const list = lists.get(id);
    const key = list?.isFolder === true ? 'change.deleteListFolder' : 'change.deleteList';
    const label = createLabel(key, { name: cutTitle(list?.name ?? '') });
    if (list === undefined) return { label, effects: [] };
    const within = listsIn(id, lists).map((one) => one.id);
    const keys = placeAmong(listsIn(list.parentId, lists), within, { after: id });
    const moves = [...lists.values()].flatMap((one) => {
      if (one.id === id) return [];
      const parentId = within.includes(one.id) ? list.parentId : one.parentId;
      return diffRow('paperLists', one.id, one, { ...one, parentId, orderKey: keys.get(one.id) ?? one.orderKey });
    });
    return { label, effects: [...moves, { kind: 'remove', table: 'paperLists', id, row: list }] };
  });
}

type Placing = {
  lists: ReadonlyMap<PaperListId, PaperList>;
  /** As it shall be, but for its place. */
  list: PaperList;
  was: PaperList;
  target: OrderTarget<PaperListId>;
};

function placeList({ lists, list, was, target }: Placing): Effect[] {
  const keys = placeAmong(listsIn(list.parentId, lists), [list.id], target);
  const others = [...keys].flatMap(([id, orderKey]) => {
    const one = lists.get(id);
    return one === undefined || id === list.id ? [] : diffRow('paperLists', id, one, { ...one, orderKey });
  });
  return [...diffRow('paperLists', list.id, was, { ...list, orderKey: keys.get(list.id) ?? list.orderKey }), ...others];
}

/** Those that come from elsewhere have no place among these yet. */
function placeAmong(
  order: readonly PaperList[],
  moved: readonly PaperListId[],
  target: OrderTarget<PaperListId>,
): Map<PaperListId, string> {
  const newcomers = moved.filter((id) => !order.some((one) => one.id === id));
  const keys = placeInOrder([...order, ...newcomers.map((id) => ({ id }))], new Set(moved), target);
  return keys.size === 0 ? placeLast(order, newcomers) : keys;
}

function requireWords({ id, name, description, colour, icon }: PaperList): void {
  const isGood = findNameProblem(name) === null && description.length <= MAX_LIST_DESCRIPTION;
  if (!isGood || colour > LIST_COLOURS || !isListIcon(icon))
    throw new AppError('row-invalid', { table: 'paperLists', id });
}

function requireRoom(lists: ReadonlyMap<PaperListId, PaperList>, id: PaperListId, parentId: PaperListId | null): void {
  if (findListMoveProblem(lists, id, parentId) !== null) throw new AppError('row-invalid', { table: 'paperLists', id });
}

function changeList(
  library: Library,
  id: PaperListId,
  key: LabelKey,
  plan: (list: PaperList, lists: ReadonlyMap<PaperListId, PaperList>) => Effect[],
): Promise<CommandResult> {
  return runCommand(library, async (): Promise<Plan> => {
    const lists = await readPaperLists(library.db);
    const list = lists.get(id);
    const label = createLabel(key, { name: cutTitle(list?.name ?? '') });
    return { label, effects: list === undefined ? [] : plan(list, lists) };
  });
}
