import { create } from 'zustand';
import type { OwnKeys } from '../../shared/actions/keys';
import type { PaperId } from '../../shared/model/id';
import { emptyFilter, type PaperFilter } from '../../shared/model/paper-filter';
import type { Reading, Speech } from '../../shared/model/reading';
import {
  defaultSettings,
  type ListSettings,
  MAX_VIEWS,
  OTHER_PLACES,
  type Panes,
  type Settings,
  type Sort,
  type Theme,
  type View,
  type Views,
  type Writing,
} from '../../shared/model/settings';
import { useBeside } from './beside';
import type { NoteOf } from './note-of';
import { hasHandOrder, isPaperPlace, isSamePlace, parsePlace, placeKey, startPlace, type Place } from './place';
import { emptySelection, targetsOf, type Selection } from './selection';

/** What only the screen knows. Nothing of the library is kept here: that is read live from the database. */
export type ScreenState = {
  place: Place;
  selection: Selection;
  filter: string;
  /** What is chosen beside the text, of the present place; its own text stays empty. */
  facets: PaperFilter;
  facetsShown: boolean;
  /** The order of the list as it is shown, for ranges and for "select all". */
  shownIds: readonly PaperId[];
  sort: Settings['sort'];
  handSort: Sort;
  views: Views;
  theme: Theme;
  density: Settings['density'];
  panes: Panes;
  /** How imports are taken in; read by whoever starts one. */
  imports: Settings['import'];
  reading: Reading;
  speech: Speech;
  writing: Writing;
  takeawayOffered: Settings['takeawayOffered'];
  /** Those that the reader gave; what all actions have is asked of `actions.ts`. */
  keys: Settings['keys'];
  lists: ListSettings;
  copyAs: Settings['copyAs'];
  /** Only the text of one paper is on screen. Of this session only: a start shows where everything is. */
  focused: boolean;
  /** The paper whose note was asked for by key, or that note; its panel answers when the note has been read. */
  noteWanted: NoteOf | null;
};

export const useScreen = create<ScreenState>(() => ({
  place: startPlace,
  selection: emptySelection,
  filter: '',
  facets: emptyFilter,
  facetsShown: defaultSettings.facetsShown,
  shownIds: [],
  sort: defaultSettings.sort,
  handSort: defaultSettings.handSort,
  views: defaultSettings.views,
  theme: defaultSettings.theme,
  density: defaultSettings.density,
  panes: defaultSettings.panes,
  imports: defaultSettings.import,
  reading: defaultSettings.reading,
  speech: defaultSettings.speech,
  writing: defaultSettings.writing,
  takeawayOffered: defaultSettings.takeawayOffered,
  keys: defaultSettings.keys,
  lists: defaultSettings.lists,
  copyAs: defaultSettings.copyAs,
  focused: false,
  noteWanted: null,
}));

const unfiltered = { filter: '', facets: emptyFilter } as const;

/** Another place begins with no filter and no selection; the list then puts the cursor on its first paper. */
export function goTo(place: Place): void {
  const { place: present, focused } = useScreen.getState();
  if (isSamePlace(present, place)) return;
  // Imports, pairs and trash are lists: without theirs nothing would be left.
  useScreen.setState({ place, selection: emptySelection, ...unfiltered, focused: focused && isPaperPlace(place) });
}

/** Opens a paper in the place where it is; `all` where the present place does not show it. */
export function showPaper(id: PaperId, place: Place = { kind: 'all' }): void {
  const state = useScreen.getState();
  const selection: Selection = { ids: new Set(), anchorId: id, focusedId: id };
  // Places of other things keep the order of the list that was left, and have no pane for a paper.
  const hasPaper = isPaperPlace(state.place) || state.place.kind === 'highlights';
  if (hasPaper && state.shownIds.includes(id)) useScreen.setState({ selection });
  else useScreen.setState({ place, ...unfiltered, selection });
}

export function setSelection(selection: Selection): void {
  useScreen.setState({ selection });
}
export function setFacets(facets: PaperFilter): void {
  useScreen.setState({ facets });
}
/** Text and facets. */
export function clearFilters(): void {
  useScreen.setState(unfiltered);
}
export function setFilter(filter: string): void {
  useScreen.setState({ filter });
}
type Sorting = Pick<ScreenState, 'place' | 'sort' | 'handSort' | 'views'>;

/** How the list of the place is sorted, by its first key and those that follow. */
export function sortOf({ place, sort, handSort, views }: Sorting): readonly Sort[] {
  const own = views[placeKey(place)]?.sort;
  if (own !== undefined) return own;
  if (hasHandOrder(place)) return asKeys(handSort);
  return views[OTHER_PLACES]?.sort ?? asKeys(sort);
}

const lone = new WeakMap<Sort, readonly Sort[]>();
/** The same array for the same sort: who asks with each change of the screen must not be told of a new one. */
function asKeys(sort: Sort): readonly Sort[] {
  const keys = lone.get(sort) ?? [sort];
  lone.set(sort, keys);
  return keys;
}

/** The order on screen is one that the reader may change by moving papers. */
export function isOrderedByHand(state: Sorting): boolean {
  return sortOf(state)[0]?.field === 'hand';
}

/** Of the place where the reader is. */
export function setSort(keys: readonly Sort[]): void {
  changeView({ sort: [...keys] });
}

/** Of the place where the reader is; what is not given stays. */
export function changeView(part: View): void {
  useScreen.setState(({ place, views }) => ({ views: keepView(views, placeKey(place), part) }));
}

/** How places are shown that say nothing of their own; what is not given stays. */
export function changeUsualView(part: View): void {
  useScreen.setState(({ views }) => ({ views: keepView(views, OTHER_PLACES, part) }));
}

/** What was chosen last stands last, so that the first one is what goes when there are too many. */
function keepView(views: Views, key: string, part: View): Views {
  const { [key]: own, [OTHER_PLACES]: all, ...others } = views;
  const room = MAX_VIEWS - 2;
  const kept = Object.fromEntries(Object.entries(others).slice(-room));
  return { ...(all === undefined ? {} : { [OTHER_PLACES]: all }), ...kept, [key]: { ...own, ...part } };
}

/** Places lose what they said of their own, and an entry that says nothing goes. @param only of this place; of all without */
function dropParts(views: Views, parts: readonly (keyof View)[], only?: string): Views {
  const kept = Object.entries(views).map(([key, view]): [string, View] => {
    if (only !== undefined && key !== only) return [key, view];
    const rest = Object.entries(view).filter(([part]) => !parts.includes(part as keyof View));
    return [key, Object.fromEntries(rest)];
  });
  return Object.fromEntries(kept.filter(([, view]) => Object.keys(view).length > 0));
}

/** All places are then shown like this, as far as the view says how. */
export function viewAllAlike(view: View): void {
  useScreen.setState(({ views }) => {
    const { [OTHER_PLACES]: all, ...others } = dropParts(views, Object.keys(view) as (keyof View)[]);
    return { views: { ...others, [OTHER_PLACES]: { ...all, ...view } } };
  });
}

/** In these parts the place is then shown as places are that the reader said nothing of. */
export function resetView(parts: readonly (keyof View)[]): void {
  useScreen.setState(({ place, views }) => ({ views: dropParts(views, parts, placeKey(place)) }));
}

/** All places are then sorted as this one is; those with an order by hand keep it. */
export function sortAllAlike(): void {
  const sort = sortOf(useScreen.getState()).filter(({ field }) => field !== 'hand');
  if (sort.length > 0) viewAllAlike({ sort });
}

/** The place is then sorted as places are that the reader said nothing of. */
export function resetSort(): void {
  resetView(['sort']);
}
export function setImports(imports: Partial<Settings['import']>): void {
  useScreen.setState((state) => ({ imports: { ...state.imports, ...imports } }));
}
export function setReading(reading: Partial<Reading>): void {
  useScreen.setState((state) => ({ reading: { ...state.reading, ...reading } }));
}
export function setSpeech(speech: Partial<Speech>): void {
  useScreen.setState((state) => ({ speech: { ...state.speech, ...speech } }));
}
export function setWriting(writing: Partial<Writing>): void {
  useScreen.setState((state) => ({ writing: { ...state.writing, ...writing } }));
}
export function setKeys(keys: OwnKeys): void {
  useScreen.setState({ keys: Object.fromEntries(Object.entries(keys).map(([id, own]) => [id, [...own]])) });
}
export function setLists(lists: Partial<ListSettings>): void {
  useScreen.setState((state) => ({ lists: { ...state.lists, ...lists } }));
}
export function setPanes(panes: Partial<Panes>): void {
  useScreen.setState((state) => ({ panes: { ...state.panes, ...panes } }));
}

/** The papers that an action is about, now: the one beside while the keys mean that. */
export function readTargets(): PaperId[] {
  const beside = useBeside.getState();
  if (beside.isMeant && beside.paperId !== null) return [beside.paperId];
  return targetsOf(useScreen.getState().selection);
}

export function applySettings(settings: Settings): void {
  const { place, import: imports, window: _, ...same } = settings;
  useScreen.setState({ ...same, place: parsePlace(place), imports });
}

/** The part of the settings that the screen writes; the window's bounds are main's. */
export type ScreenSettings = Omit<Settings, 'window'>;

/** What is not given stays, and so does the place where the reader is. */
export function changeSettings({ import: imports, place: _, ...same }: Partial<ScreenSettings>): void {
  useScreen.setState({ ...same, ...(imports === undefined ? {} : { imports }) });
}

export function settingsOf(state: ScreenState): ScreenSettings {
  const { place, imports, theme, density, panes, facetsShown, sort, handSort, views } = state;
  const { reading, speech, writing, takeawayOffered, keys, lists, copyAs } = state;
  const looks = { theme, density, panes, facetsShown, sort, handSort, views };
  const same = { ...looks, reading, speech, writing, takeawayOffered, keys, lists, copyAs };
  return { ...same, place: placeKey(place), import: imports };
}
