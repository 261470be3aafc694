/** What must be written before the window may go: each holder of unsaved words registers one. */
export type Flush = () => Promise<void>;

/** `words` come first: what is being typed becomes a change. `disk` then sends changes to where they last. */
export const flushOrder = ['words', 'disk'] as const;
export type FlushTurn = (typeof flushOrder)[number];

const flushes = new Map<Flush, FlushTurn>();

export function registerFlush(flush: Flush, turn: FlushTurn = 'words'): () => void {
  flushes.set(flush, turn);
  return () => void flushes.delete(flush);
}

/** Runs all of them, each even if another fails. Answers what failed. */
export async function flushAll(): Promise<unknown[]> {
  const failed: unknown[] = [];
  for (const turn of flushOrder) {
    const mine = [...flushes].filter((entry) => entry[1] === turn).map(([flush]) => flush());
    for (const end of await Promise.allSettled(mine)) if (end.status === 'rejected') failed.push(end.reason);
  }
  return failed;
}
