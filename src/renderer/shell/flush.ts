/** What must be written before the window may go: each holder of unsaved words registers one. */
export type Flush = () => Promise<void>;

const flushes = new Set<Flush>();

export function registerFlush(flush: Flush): () => void {
  flushes.add(flush);
  return () => void flushes.delete(flush);
}

/** Runs all of them, each even if another fails. Answers what failed. */
export async function flushAll(): Promise<unknown[]> {
  const ends = await Promise.allSettled([...flushes].map((flush) => flush()));
  return ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
}
