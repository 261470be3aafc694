import { create } from 'zustand';
import type { CandidatePair } from '../../commands/candidate-pairs';
import { useCandidates } from '../../shell/candidates';
import { pairKey } from './decide-pairs';

type DuplicatesScreen = {
  /** The pair under the cursor, and where it stood: after a decision the cursor stays at its place in the list. */
  openKey: string | null;
  index: number;
  marks: ReadonlySet<string>;
  anchor: number;
  /** Pairs of which the other paper stays than the one that is proposed. */
  turned: ReadonlySet<string>;
};

export const useDuplicatesScreen = create<DuplicatesScreen>(() => ({
  openKey: null,
  index: 0,
  marks: new Set(),
  anchor: 0,
  turned: new Set(),
}));

const NONE: readonly CandidatePair[] = [];

export type OpenPairs = {
  pairs: readonly CandidatePair[];
  /** Nobody has looked yet. */
  isLoading: boolean;
  /** -1 where there is none. */
  cursor: number;
  open: CandidatePair | null;
  marked: readonly CandidatePair[];
  /** What a decision is about: the marked ones, else the one under the cursor. */
  targets: readonly CandidatePair[];
};

export function useOpenPairs(): OpenPairs {
  const found = useCandidates((state) => state.pairs);
  const { openKey, index, marks } = useDuplicatesScreen();
  return findOpen(found, openKey, index, marks);
}

/** For a handler: as it is now, and not as it was drawn. */
export function readOpenPairs(): OpenPairs {
  const { openKey, index, marks } = useDuplicatesScreen.getState();
  return findOpen(useCandidates.getState().pairs, openKey, index, marks);
}

function findOpen(
  found: readonly CandidatePair[] | null,
  openKey: string | null,
  index: number,
  marks: ReadonlySet<string>,
): OpenPairs {
  const pairs = found ?? NONE;
  const at = pairs.findIndex((pair) => pairKey(pair) === openKey);
  const cursor = at >= 0 ? at : Math.min(index, pairs.length - 1);
  const open = pairs[cursor] ?? null;
  const marked = marks.size === 0 ? NONE : pairs.filter((pair) => marks.has(pairKey(pair)));
  const targets = marked.length > 0 ? marked : open === null ? NONE : [open];
  return { pairs, isLoading: found === null, cursor, open, marked, targets };
}

export function point(index: number): void {
  const { pairs } = readOpenPairs();
  const at = Math.max(0, Math.min(pairs.length - 1, index));
  const pair = pairs[at];
  if (pair !== undefined) useDuplicatesScreen.setState({ openKey: pairKey(pair), index: at });
}

export function toggleMark(): void {
  const { open, cursor } = readOpenPairs();
  if (open === null) return;
  const marks = new Set(useDuplicatesScreen.getState().marks);
  if (!marks.delete(pairKey(open))) marks.add(pairKey(open));
  useDuplicatesScreen.setState({ marks, anchor: cursor });
}

export function markTo(index: number): void {
  const { pairs } = readOpenPairs();
  const { anchor, marks } = useDuplicatesScreen.getState();
  const [from, to] = [Math.min(anchor, index), Math.max(anchor, index)];
  const range = pairs.slice(from, to + 1).map(pairKey);
  useDuplicatesScreen.setState({ marks: new Set([...marks, ...range]) });
}

export function markAll(): void {
  useDuplicatesScreen.setState({ marks: new Set(readOpenPairs().pairs.map(pairKey)) });
}

export function clearMarks(): void {
  useDuplicatesScreen.setState({ marks: new Set() });
}

/** Of this pair the other one stays. */
export function turnPair(pair: CandidatePair): void {
  const turned = new Set(useDuplicatesScreen.getState().turned);
  if (!turned.delete(pairKey(pair))) turned.add(pairKey(pair));
  useDuplicatesScreen.setState({ turned });
}
