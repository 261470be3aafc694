import type { ImportEvent } from '../../shared/ipc/calls';
import type { Progress } from './read-items';

// What the window stages in one transaction, so that a batch is one.
const MAX_EVENTS = 500;
// A batch crosses two processes by copy; a million characters take some milliseconds.
const MAX_CHARS = 1_000_000;
// Progress that stands still for longer looks like a hang.
const MAX_MS = 150;

export type FoundBatch = { events: ImportEvent[]; bytesRead: number; bytesTotal: number; done: boolean };

/** Bounded in number, size and time, whichever comes first; only the last one is `done`. */
export function* makeBatches(
  events: Iterable<ImportEvent>,
  progress: Readonly<Progress>,
  now: () => number = performance.now.bind(performance),
): Generator<FoundBatch> {
  let batch: ImportEvent[] = [];
  let chars = 0;
  let begun = now();
  for (const event of events) {
    batch.push(event);
    chars += sizeOf(event);
    if (batch.length < MAX_EVENTS && chars < MAX_CHARS && now() - begun < MAX_MS) continue;
    yield { events: batch, ...progress, done: false };
    batch = [];
    chars = 0;
    begun = now();
  }
  yield { events: batch, ...progress, done: true };
}

function sizeOf(event: ImportEvent): number {
  if (event.kind !== 'found') return 0;
  const { found } = event;
  if (found.kind === 'paper') return (found.paper.abstract?.length ?? 0) + (found.paper.title?.length ?? 0);
  return found.kind === 'problem' ? found.text.length : 0;
}
