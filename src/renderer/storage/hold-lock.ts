/** The part of `navigator.locks` that is needed; tests bring their own, since Node 20 has none. */
export type Locks = {
  request(name: string, options: { ifAvailable: true }, held: (lock: unknown) => Promise<void>): Promise<unknown>;
};

// A window that reloads asks before the browser has released what its former document held.
const ATTEMPTS = 4;
const BETWEEN_MS = 100;

/** Answers the function that releases the lock, or null where another window has it. */
export async function holdLock(locks: Locks, name: string): Promise<(() => void) | null> {
  for (let attempt = 1; ; attempt += 1) {
    const release = await tryLock(locks, name);
    if (release !== null || attempt === ATTEMPTS) return release;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
}

function tryLock(locks: Locks, name: string): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (lock === null) {
          resolve(null);
          return Promise.resolve();
        }
        return new Promise<void>((release) => resolve(() => release()));
      })
      .catch(reject);
  });
}
