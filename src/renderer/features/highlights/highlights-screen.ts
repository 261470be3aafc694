import { create } from 'zustand';
import type { HighlightId, PaperId } from '../../../shared/model/id';
import { isPaperPlace } from '../../shell/place';
import { useScreen, type ScreenState } from '../../shell/screen-state';
import { everyHighlight, type HighlightFilter, type HighlightRow } from './highlight-rows';

export type Scope = 'library' | 'selected' | 'paper';

type HighlightsScreen = {
  filter: Omit<HighlightFilter, 'paperIds'>;
  /** When it was chosen: "the last 7 days" are counted from then. */
  filteredAt: number;
  scope: Scope;
  /** What was selected, and what was open, in the list of papers that the reader came from. */
  selected: readonly PaperId[];
  paper: PaperId | null;
  openId: HighlightId | null;
  /** Where the cursor stood: when its highlight goes, the cursor stays at its place. */
  index: number;
  marks: ReadonlySet<string>;
  anchor: number;
};

export const useHighlightsScreen = create<HighlightsScreen>(() => ({
  filter: everyHighlight,
  filteredAt: 0,
  scope: 'library',
  selected: [],
  paper: null,
  openId: null,
  index: 0,
  marks: new Set(),
  anchor: 0,
}));

/** The place forgets what was selected before it: it is kept here, to be listed by. Answers how to stop. */
export function watchArrivals(): () => void {
  return useScreen.subscribe((state, before) => {
    const { kind } = state.place;
    if ((kind !== 'highlights' && kind !== 'lost') || before.place.kind === kind) return;
    const start = { ...readCame(before), scope: 'library', marks: new Set<string>(), index: 0, openId: null } as const;
    // What needs a look is never hidden by a filter of before.
    useHighlightsScreen.setState(kind === 'lost' ? { ...start, filter: everyHighlight } : start);
  });
}

function readCame({ place, selection }: ScreenState): { selected: readonly PaperId[]; paper: PaperId | null } {
  if (!isPaperPlace(place)) return { selected: [], paper: null };
  return { selected: [...selection.ids], paper: selection.focusedId };
}

export function setFilterPart(part: Partial<HighlightsScreen['filter']>): void {
  useHighlightsScreen.setState(({ filter }) => ({
    filter: { ...filter, ...part },
    filteredAt: Date.now(),
    marks: new Set(),
  }));
}

export function setScope(scope: Scope): void {
  useHighlightsScreen.setState({ scope, marks: new Set() });
}

export function findCursor(rows: readonly HighlightRow[], { openId, index }: HighlightsScreen): number {
  const at = rows.findIndex((row) => row.highlight.id === openId);
  return at >= 0 ? at : Math.min(index, rows.length - 1);
}

export function pointAt(rows: readonly HighlightRow[], index: number): HighlightRow | null {
  const at = Math.max(0, Math.min(rows.length - 1, index));
  const row = rows[at];
  if (row === undefined) return null;
  useHighlightsScreen.setState({ openId: row.highlight.id, index: at });
  return row;
}

export function toggleMark(rows: readonly HighlightRow[], at: number): void {
  const row = rows[at];
  if (row === undefined) return;
  const marks = new Set(useHighlightsScreen.getState().marks);
  if (!marks.delete(row.highlight.id)) marks.add(row.highlight.id);
  useHighlightsScreen.setState({ marks, anchor: at });
}

export function markTo(rows: readonly HighlightRow[], at: number): void {
  const { anchor, marks } = useHighlightsScreen.getState();
  const range = rows.slice(Math.min(anchor, at), Math.max(anchor, at) + 1).map((row) => row.highlight.id);
  useHighlightsScreen.setState({ marks: new Set([...marks, ...range]) });
}

export function markAll(rows: readonly HighlightRow[]): void {
  useHighlightsScreen.setState({ marks: new Set(rows.map((row) => row.highlight.id)) });
}

export function clearMarks(): void {
  useHighlightsScreen.setState({ marks: new Set() });
}
