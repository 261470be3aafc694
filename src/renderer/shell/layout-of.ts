import { groupKey, type GroupFacet, type Grouping, type GroupValue } from '../../shared/model/grouping';
import { MAX_FOLDED_GROUPS, OTHER_PLACES, type Layout } from '../../shared/model/settings';
import { defaultColumns, type TableColumn } from '../../shared/model/table-columns';
import { isPaperPlace, placeKey } from './place';
import { changeView, resetView, useScreen, viewAllAlike, type ScreenState } from './screen-state';

type Laid = Pick<ScreenState, 'place' | 'views'>;

/** How the papers of the place stand: rows of two lines, or a table. Places of other things have no table. */
export function layoutOf({ place, views }: Laid): Layout {
  if (!isPaperPlace(place)) return 'rows';
  return views[placeKey(place)]?.layout ?? views[OTHER_PLACES]?.layout ?? 'rows';
}

/** The same array until the reader changes it. */
export function columnsOf({ place, views }: Laid): readonly TableColumn[] {
  return views[placeKey(place)]?.columns ?? views[OTHER_PLACES]?.columns ?? defaultColumns;
}

/** Null where the papers of the place stand in no groups. */
export function groupingOf({ place, views }: Laid): GroupFacet | null {
  if (!isPaperPlace(place)) return null;
  const grouping = views[placeKey(place)]?.grouping ?? views[OTHER_PLACES]?.grouping ?? 'none';
  return grouping === 'none' ? null : grouping;
}

const NONE_FOLDED: readonly string[] = [];

/** Keys of groups of which only the head is shown. The same array until the reader changes it. */
export function foldedOf({ place, views }: Laid): readonly string[] {
  return views[placeKey(place)]?.folded ?? NONE_FOLDED;
}

/** Another grouping begins with all groups open. */
export function setGrouping(grouping: Grouping): void {
  changeView({ grouping, folded: [] });
}

export function foldGroups(groups: readonly GroupValue[], fold: boolean): void {
  const keys = groups.map(groupKey);
  const others = foldedOf(useScreen.getState()).filter((key) => !keys.includes(key));
  changeView({ folded: (fold ? [...others, ...keys] : others).slice(-MAX_FOLDED_GROUPS) });
}

export function setLayout(layout: Layout): void {
  changeView({ layout });
}

export function setColumns(columns: readonly TableColumn[]): void {
  changeView({ columns: [...columns] });
}

/** The reader said how this place is laid out. */
export function hasOwnLayout({ place, views }: Laid): boolean {
  const own = views[placeKey(place)];
  return own?.layout !== undefined || own?.columns !== undefined || own?.grouping !== undefined;
}

export function layAllAlike(): void {
  const state = useScreen.getState();
  viewAllAlike({ layout: layoutOf(state), columns: [...columnsOf(state)], grouping: groupingOf(state) ?? 'none' });
}

export function resetLayout(): void {
  resetView(['layout', 'columns', 'grouping', 'folded']);
}
