import { OTHER_PLACES, type Layout } from '../../shared/model/settings';
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

export function setLayout(layout: Layout): void {
  changeView({ layout });
}

export function setColumns(columns: readonly TableColumn[]): void {
  changeView({ columns: [...columns] });
}

/** The reader said how this place is laid out. */
export function hasOwnLayout({ place, views }: Laid): boolean {
  const own = views[placeKey(place)];
  return own?.layout !== undefined || own?.columns !== undefined;
}

export function layAllAlike(): void {
  const state = useScreen.getState();
  viewAllAlike({ layout: layoutOf(state), columns: [...columnsOf(state)] });
}

export function resetLayout(): void {
  resetView(['layout', 'columns']);
}
