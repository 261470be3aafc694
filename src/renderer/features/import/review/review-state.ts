import { create } from 'zustand';
import type { ImportProgress } from '../../../commands/commands';
import type { ImportDecisions, ImportPreview, PreviewRecord, RecordDecision } from '../../../commands/import-preview';
import type { Choices } from './choices';
import { decide, decisionOf, noDecisions } from './decide';
import type { Filter } from './filters';
import type { ReadFile } from './tally';

export type Work = { kind: 'reading' | 'importing'; progress: ImportProgress | null; stop: AbortController };

/** A review under way. Nothing of it is stored: leaving it is as if the files had never come. */
export type Review = {
  preview: ImportPreview;
  choices: Choices;
  decisions: ImportDecisions;
  /** Decisions as they were before each one, for undo within the review. */
  past: readonly ImportDecisions[];
  work: Work | null;
  /** Import these formats without review from now on. */
  trust: boolean;
  /** What the way in does once all is imported: a pasted text is forgotten then and not before. */
  onImported: () => void;
};

/** What is looked at. */
export type ReviewView = {
  /** The file, by its place in the preview. */
  at: number;
  filter: Filter;
  search: string;
  /** The record under the cursor; the first where it is not shown. */
  ordinal: number;
  /** The mapping of a table's columns is open. */
  columns: boolean;
  /** In a narrow window the source lies over the table. */
  source: boolean;
};

const startView: ReviewView = { at: 0, filter: 'all', search: '', ordinal: -1, columns: false, source: false };

type ReviewStore = { review: Review | null; waiting: readonly Review[]; view: ReviewView };

export const useReview = create<ReviewStore>(() => ({ review: null, waiting: [], view: startView }));

export function createReview(preview: ImportPreview, choices: Choices, trust: boolean, onImported: () => void): Review {
  return { preview, choices, decisions: noDecisions, past: [], work: null, trust, onImported };
}

/** One at a time: files that come while others are reviewed wait for them. */
export function openReview(review: Review): void {
  const state = useReview.getState();
  if (state.review === null) useReview.setState({ review, view: startView });
  else useReview.setState({ waiting: [...state.waiting, review] });
}

export function closeReview(): void {
  const [next = null, ...waiting] = useReview.getState().waiting;
  useReview.setState({ review: next, waiting, view: startView });
}

export function patchReview(patch: Partial<Review>): void {
  useReview.setState(({ review }) => (review === null ? {} : { review: { ...review, ...patch } }));
}

export function setView(patch: Partial<ReviewView>): void {
  useReview.setState(({ view }) => ({ view: { ...view, ...patch } }));
}

// Each holds the maps it shares with the next; the oldest are given up before they weigh.
const MAX_PAST = 200;

export function setDecisions(decisions: ImportDecisions): void {
  const { review } = useReview.getState();
  if (review === null || review.work !== null) return;
  patchReview({ decisions, past: [...review.past.slice(1 - MAX_PAST), review.decisions] });
}

/** Answers false where nothing was decided. */
export function undoDecision(): boolean {
  const { review } = useReview.getState();
  const last = review?.past.at(-1);
  if (review === null || last === undefined || review.work !== null) return false;
  patchReview({ decisions: last, past: review.past.slice(0, -1) });
  return true;
}

export type Decide = (record: PreviewRecord, decision: RecordDecision | undefined) => RecordDecision;

export function decideRecords(file: ReadFile, records: readonly PreviewRecord[], how: Decide): void {
  const { review } = useReview.getState();
  if (review === null) return;
  const { decisions } = review;
  const made = records.map((one) => {
    return [one.ordinal, how(one, decisionOf(decisions, file.kept, one.ordinal))] as const;
  });
  setDecisions(decide(decisions, file.kept, made));
}
