import { create } from 'zustand';
import type { PaperId } from '../../shared/model/id';
import type { Reading, Speech } from '../../shared/model/reading';
import { defaultSettings, type Panes, type Settings, type Theme, type Writing } from '../../shared/model/settings';
import { useBeside } from './beside';
import type { NoteOf } from './note-of';
import { isPaperPlace, isSamePlace, parsePlace, placeKey, startPlace, type Place } from './place';
import { emptySelection, targetsOf, type Selection } from './selection';

/** What only the screen knows. Nothing of the library is kept here: that is read live from the database. */
export type ScreenState = {
  place: Place;
  selection: Selection;
  filter: string;
  /** The order of the list as it is shown, for ranges and for "select all". */
  shownIds: readonly PaperId[];
  sort: Settings['sort'];
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
export function setSort(sort: Partial<Settings['sort']>): void {
  useScreen.setState((state) => ({ sort: { ...state.sort, ...sort } }));
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
  const { theme, density, panes, sort, place, import: imports, reading, speech, writing } = settings;
  useScreen.setState({ theme, density, panes, sort, place: parsePlace(place), imports, reading, speech, writing });
}

/** The part of the settings that the screen writes; the window's bounds are main's. */
export function settingsOf(state: ScreenState): Omit<Settings, 'window'> {
  const { theme, density, panes, sort, place, imports, reading, speech, writing } = state;
  return { theme, density, panes, sort, place: placeKey(place), import: imports, reading, speech, writing };
}
