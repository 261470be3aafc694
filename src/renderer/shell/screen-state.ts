import { create } from 'zustand';
import type { PaperId } from '../../shared/model/id';
import type { Reading, Speech } from '../../shared/model/reading';
import {
  defaultSettings,
  sortFields,
  type Panes,
  type Settings,
  type Sort,
  type Theme,
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
  /** The order of the list as it is shown, for ranges and for "select all". */
  shownIds: readonly PaperId[];
  sort: Settings['sort'];
  handSort: Sort;
  theme: Theme;
  density: Settings['density'];
  panes: Panes;
  /** How imports are taken in; read by whoever starts one. */
  imports: Settings['import'];
  reading: Reading;
  speech: Speech;
  writing: Writing;
  /** Only the text of one paper is on screen. Of this session only: a start shows where everything is. */
  focused: boolean;
  /** The paper whose note was asked for by key, or that note; its panel answers when the note has been read. */
  noteWanted: NoteOf | null;
};

export const useScreen = create<ScreenState>(() => ({
  place: startPlace,
  selection: emptySelection,
  filter: '',
  shownIds: [],
  sort: defaultSettings.sort,
  handSort: defaultSettings.handSort,
  theme: defaultSettings.theme,
  density: defaultSettings.density,
  panes: defaultSettings.panes,
  imports: defaultSettings.import,
  reading: defaultSettings.reading,
  speech: defaultSettings.speech,
  writing: defaultSettings.writing,
  focused: false,
  noteWanted: null,
}));

/** Another place begins with no filter and no selection; the list then puts the cursor on its first paper. */
export function goTo(place: Place): void {
  const { place: present, focused } = useScreen.getState();
  if (isSamePlace(present, place)) return;
  // Imports, pairs and trash are lists: without theirs nothing would be left.
  useScreen.setState({ place, selection: emptySelection, filter: '', focused: focused && isPaperPlace(place) });
}

/** Opens a paper in the place where it is; `all` where the present place does not show it. */
export function showPaper(id: PaperId, place: Place = { kind: 'all' }): void {
  const state = useScreen.getState();
  const selection: Selection = { ids: new Set(), anchorId: id, focusedId: id };
  // Places of other things keep the order of the list that was left, and have no pane for a paper.
  const hasPaper = isPaperPlace(state.place) || state.place.kind === 'highlights';
  if (hasPaper && state.shownIds.includes(id)) useScreen.setState({ selection });
  else useScreen.setState({ place, filter: '', selection });
}

export function setSelection(selection: Selection): void {
  useScreen.setState({ selection });
}
export function setFilter(filter: string): void {
  useScreen.setState({ filter });
}
/** How the list of the place is sorted: places with an order by hand have a choice of their own. */
export function sortOf(state: Pick<ScreenState, 'place' | 'sort' | 'handSort'>): Sort {
  return hasHandOrder(state.place) ? state.handSort : state.sort;
}
/** The order on screen is one that the reader may change by moving papers. */
export function isOrderedByHand(state: Pick<ScreenState, 'place' | 'sort' | 'handSort'>): boolean {
  return sortOf(state).field === 'hand';
}
export function setSort(sort: Partial<Sort>): void {
  useScreen.setState((state) => {
    const { field, descending } = { ...sortOf(state), ...sort };
    if (hasHandOrder(state.place)) return { handSort: { field, descending } };
    const known = sortFields.find((one) => one === field);
    return known === undefined ? {} : { sort: { field: known, descending } };
  });
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
export function settingsOf(state: ScreenState): Omit<Settings, 'window'> {
  const { theme, density, panes, sort, handSort, place, imports, reading, speech, writing } = state;
  return { theme, density, panes, sort, handSort, place: placeKey(place), import: imports, reading, speech, writing };
}
