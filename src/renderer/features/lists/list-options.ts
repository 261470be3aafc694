import type { PaperListId } from '../../../shared/model/id';
import {
  findNameProblem,
  isArchived,
  layLists,
  listPath,
  tidyListName,
  type ListMap,
} from '../../../shared/model/list-tree';
import type { PaperList } from '../../../shared/model/paper-list';
import { fold } from '../../../shared/text/fold';

export type ListState = 'all' | 'some' | 'none';
export type ListOption =
  | {
      kind: 'list';
      list: PaperList;
      state: ListState;
      /** How many of the papers in question are in it. */
      held: number;
      /** The folders that it lies in; '' at the top. */
      above: string;
    }
  | { kind: 'create'; name: string };

export type Held = { count: number; byList: ReadonlyMap<PaperListId, number> };

/**
 * What the picker offers for what is typed: lists of that name, lists that begin with it, a new one, then lists that hold it elsewhere, also
 * in the names of their folders. With nothing typed those come first that hold any of the papers. An archived list is offered only where it
 * holds one.
 * @param order as `held`, at the moment from which the order stands
 */
export function listOptions(typed: string, lists: ListMap, held: Held, order: Held = held): ListOption[] {
  const name = tidyListName(typed);
  const key = fold(name);
  const found = layLists(lists, { folded: new Set(), withArchived: true })
    .map(({ list }) => list)
    .filter((list) => !list.isFolder && (!isArchived(list, lists) || (held.byList.get(list.id) ?? 0) > 0))
    .map((list) => ({ list, rank: rankOf(list, lists, key) }))
    .filter(({ rank }) => rank !== null)
    .sort(
      (a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (key === '' ? orderOf(b.list, order) - orderOf(a.list, order) : 0),
    );
  const describe = ({ list }: { list: PaperList }): ListOption => ({
    kind: 'list',
    list,
    held: held.byList.get(list.id) ?? 0,
    state: stateOf(held.byList.get(list.id) ?? 0, held.count),
    above: listPath(list, lists).slice(0, -list.name.length).replace(/ \/ $/u, ''),
  });
  if (findNameProblem(typed) !== null || found.some(({ rank }) => rank === SAME)) return found.map(describe);
  const inside = found.findIndex(({ rank }) => (rank ?? 0) > BEGINS);
  const cut = inside < 0 ? found.length : inside;
  return [...found.slice(0, cut).map(describe), { kind: 'create', name }, ...found.slice(cut).map(describe)];
}

const SAME = 0;
const BEGINS = 1;
const HOLDS = 2;

function rankOf(list: PaperList, lists: ListMap, key: string): number | null {
  const name = fold(list.name);
  if (name === key) return SAME;
  if (name.startsWith(key)) return BEGINS;
  return fold(listPath(list, lists)).includes(key) ? HOLDS : null;
}

function orderOf(list: PaperList, order: Held): number {
  return (order.byList.get(list.id) ?? 0) > 0 ? 1 : 0;
}

function stateOf(held: number, count: number): ListState {
  if (held === 0) return 'none';
  return held >= count ? 'all' : 'some';
}
