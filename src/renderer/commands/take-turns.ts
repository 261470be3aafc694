/** Thrown where a newer turn has begun; whoever waits for this one is answered null. */
const STOPPED = Symbol('stopped');

/**
 * Runs long work in slices, one piece of work at a time: a newer one stops the one before at its next pause, waits for it to end, and goes
 * on. The one that was stopped answers null.
 */
export function createTurns(sliceMs: number) {
  let newest = 0;
  let running: Promise<unknown> = Promise.resolve();
  return async function takeTurn<T>(work: (pause: () => Promise<void>) => Promise<T>): Promise<T | null> {
    newest += 1;
    const mine = newest;
    const before = running;
    let end: () => void = () => undefined;
    running = new Promise<void>((resolve) => (end = resolve));
    let begun = 0;
    async function pause(): Promise<void> {
      if (mine !== newest) throw STOPPED;
      if (performance.now() - begun < sliceMs) return;
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
    try {
      await before;
      begun = performance.now();
      if (mine !== newest) return null;
      return await work(pause);
    } catch (error) {
      if (error === STOPPED) return null;
      throw error;
    } finally {
      end();
    }
  };
}
