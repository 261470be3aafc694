import { create } from 'zustand';
import { isPacked } from '../../shared/model/change';
import type { HighlightId } from '../../shared/model/id';
import { startLostWorker } from '../clients/lost-worker';
import { createWorkerClient } from '../clients/worker-client';
import { createLostFinder, type FoundLost, type Loss } from '../commands/find-lost';
import type { LostWorkerCalls } from '../commands/lost-worker-calls';
import { createTurns } from '../commands/take-turns';
import { mayTouch } from '../commands/touched-highlights';
import type { Library } from '../storage/library';
import type { Place } from './place';
import { useScreen } from './screen-state';

export type Losses = ReadonlyMap<HighlightId, Loss>;

/** Highlights without a certain place, as they were last looked for. `asking`: those that the reader has not let be. */
export type LostState = { losses: Losses; asking: number; isKnown: boolean };

const NOTHING: LostState = { losses: new Map(), asking: 0, isKnown: false };
export const useLost = create<LostState>(() => NOTHING);

// The first list goes before; nobody waits for the count.
const AT_START_MS = 2_000;
// One change often follows another at once, and each would begin again.
const AFTER_CHANGE_MS = 150;
// Half of a frame, where there are no workers: the other half is the window's own.
const SLICE_MS = 8;

type Finder = { look(): Promise<FoundLost | null>; end(): void };

/**
 * Looks for lost highlights some time after the start and after each change that may lose or find one; at once when a place that shows them
 * is opened. The work is a worker's, which is started with the first highlight. Answers the function that stops.
 */
export function watchLost(library: Library, logError: (error: unknown) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let finder: Finder | null = null;
  let ended = false;
  function schedule(ms: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void look(), ms);
  }
  function drop(): void {
    finder?.end();
    finder = null;
  }
  async function look(): Promise<void> {
    timer = null;
    try {
      if (finder === null && (await library.db.highlights.count()) === 0) return useLost.setState(EMPTY);
      if (ended) return;
      finder ??= startFinder(library);
      const found = await finder.look();
      if (found !== null && !ended) useLost.setState(toState(found));
    } catch (error) {
      // The next change begins with a new worker; what is on screen stays until then.
      drop();
      if (!ended) logError(error);
    }
  }
  schedule(shows(useScreen.getState().place) ? 0 : AT_START_MS);
  const stopChanges = library.onCommitted(({ effects }) => {
    if (isPacked(effects) || mayTouch(effects)) schedule(AFTER_CHANGE_MS);
  });
  const stopPlace = useScreen.subscribe(({ place }, before) => {
    if (place !== before.place && shows(place) && timer !== null) schedule(0);
  });
  return () => {
    ended = true;
    if (timer !== null) clearTimeout(timer);
    stopChanges();
    stopPlace();
    drop();
    useLost.setState(NOTHING);
  };
}

const EMPTY: LostState = { ...NOTHING, isKnown: true };

function shows({ kind }: Place): boolean {
  return kind === 'highlights' || kind === 'lost';
}

function toState({ lost }: FoundLost): LostState {
  return { losses: new Map(lost), asking: lost.filter(([, loss]) => loss !== 'kept').length, isKnown: true };
}

function startFinder({ db, databaseName }: Library): Finder {
  const worker = startLostWorker();
  if (worker === null) {
    const inPlace = createLostFinder(db);
    const takeTurn = createTurns(SLICE_MS);
    return { look: () => takeTurn((pause) => inPlace.look(pause)), end: () => undefined };
  }
  const client = createWorkerClient<LostWorkerCalls>(worker);
  const opening = client.call('lost.open', databaseName);
  return {
    async look() {
      await opening;
      return client.call('lost.look', undefined);
    },
    end: () => client.dispose(),
  };
}
