import { create } from 'zustand';
import type { CandidatePair } from '../commands/candidate-pairs';
import { findCandidates } from '../commands/find-candidates';
import { isPacked, type Change, type Effect } from '../../shared/model/change';
import type { Library } from '../storage/library';
import { useScreen } from './screen-state';

/** Pairs that may be one paper, as they were last looked for. Null until then. */
export type CandidateState = {
  pairs: readonly CandidatePair[] | null;
  /** It is being looked for, and what stands in `pairs` may be of before. */
  isSearching: boolean;
};

export const useCandidates = create<CandidateState>(() => ({ pairs: null, isSearching: false }));

// Nobody waits for it: the first list, and whatever the reader does after an import, go before.
const AT_START_MS = 4_000;
const AFTER_CHANGE_MS = 1_500;
const AFTER_IMPORT_MS = 4_000;

/**
 * Looks for pairs some time after the start and after each change that may make or unmake one; at once while their place is open. The
 * first search over a library without a result walks through all of it, a page at a time. Answers the function that stops.
 */
export function watchCandidates(library: Library, logError: (error: unknown) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: AbortController | null = null;
  function schedule(ms: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void search(), ms);
  }
  async function search(): Promise<void> {
    timer = null;
    running?.abort();
    const mine = new AbortController();
    running = mine;
    useCandidates.setState({ isSearching: true });
    try {
      const pairs = await findCandidates(library, { signal: mine.signal });
      if (pairs !== null && !mine.signal.aborted) useCandidates.setState({ pairs });
    } catch (error) {
      // A count in the places is not worth a message; what failed is in the log, and the next change asks again.
      if (!mine.signal.aborted) logError(error);
    } finally {
      if (running === mine) useCandidates.setState({ isSearching: false });
    }
  }
  schedule(isOpen() ? 0 : AT_START_MS);
  const stopChanges = library.onCommitted((change) => {
    if (!mayMatter(change)) return;
    // Of what an import brings, it would know a part; it would also take its time from the list that is about to be shown.
    if (isPacked(change.effects)) running?.abort();
    schedule(isOpen() ? 0 : isPacked(change.effects) ? AFTER_IMPORT_MS : AFTER_CHANGE_MS);
  });
  const stopPlace = useScreen.subscribe((state, before) => {
    const hasCome = state.place.kind === 'duplicates' && before.place.kind !== 'duplicates';
    if (hasCome && (timer !== null || useCandidates.getState().pairs === null)) schedule(0);
  });
  return () => {
    if (timer !== null) clearTimeout(timer);
    running?.abort();
    stopChanges();
    stopPlace();
    useCandidates.setState({ pairs: null, isSearching: false });
  };
}

function isOpen(): boolean {
  return useScreen.getState().place.kind === 'duplicates';
}

const RELATIONS: ReadonlySet<string> = new Set(['families', 'notSame', 'trash']);
const WORDS: ReadonlySet<string> = new Set(['keys', 'title', 'abstract', 'authors', 'year', 'ids']);

/** Decisions, tags and notes make no pair. */
function mayMatter({ effects }: Change): boolean {
  return isPacked(effects) || effects.some(touchesIdentity);
}

function touchesIdentity(effect: Effect): boolean {
  if (RELATIONS.has(effect.table)) return true;
  return effect.table === 'papers' && (effect.kind !== 'set' || WORDS.has(effect.field));
}

/** Taken out before the next search says so, or a fast key would decide them twice. */
export function dropCandidates(gone: ReadonlySet<CandidatePair>): void {
  useCandidates.setState(({ pairs }) => ({ pairs: pairs?.filter((pair) => !gone.has(pair)) ?? null }));
}
