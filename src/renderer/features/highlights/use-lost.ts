import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { HighlightId } from '../../../shared/model/id';
import { useLibrary } from '../../shell/library';
import { notifyError } from '../../shell/notices';
import { readLastChange } from '../../storage/changes';
import { findLost, type Loss, type Losses } from './find-lost';

const NONE: Losses = new Map<HighlightId, Loss>();
// Half of a frame: the other half is the window's own.
const SLICE_MS = 8;
// One change often follows another at once, and each would begin again.
const SETTLE_MS = 150;

/** Looked for again after each change of the library, as long as a list of highlights is on screen. */
export function useLost(): Losses {
  const { db } = useLibrary();
  const seq = useLiveQuery(async () => (await readLastChange(db))?.seq ?? 0, [db]);
  const [lost, setLost] = useState(NONE);
  useEffect(() => {
    if (seq === undefined) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      findLost(db, createPause(stop.signal)).then(
        (found) => stop.signal.aborted || setLost(found),
        // One that was stopped was stopped by the next.
        (error: unknown) => stop.signal.aborted || notifyError(error),
      );
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [db, seq]);
  return lost;
}

function createPause(signal: AbortSignal): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    signal.throwIfAborted();
    if (performance.now() - begun < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  };
}
