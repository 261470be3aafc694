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

async function flushTurn(turn: FlushTurn): Promise<unknown[]> {
  const mine = [...flushes].filter((entry) => entry[1] === turn).map(([flush]) => flush());
  return (await Promise.allSettled(mine)).flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
}

/** Runs all of them, each even if another fails. Answers what failed. */
export async function flushAll(): Promise<unknown[]> {
  const failed: unknown[] = [];
  for (const turn of flushOrder) failed.push(...(await flushTurn(turn)));
  return failed;
}

/** What is being typed becomes a change now, so that undo and redo find it in its place. @throws what failed first */
export async function flushWords(): Promise<void> {
  const [first] = await flushTurn('words');
  if (first !== undefined) throw first;
}
