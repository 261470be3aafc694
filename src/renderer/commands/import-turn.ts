import type { Library } from '../storage/library';

const turns = new WeakMap<Library, Promise<unknown>>();

/**
 * One import after another. Two at once would not see each other's staged papers, and a paper that both list would come
 * in twice. Other commands go on meanwhile.
 */
export function takeTurn<T>(library: Library, job: () => Promise<T>): Promise<T> {
  const result = (turns.get(library) ?? Promise.resolve()).then(job);
  turns.set(
    library,
    result.catch(() => undefined),
  );
  return result;
}

/** When no import is under way or waits for its turn. */
export async function waitForImports(library: Library): Promise<void> {
  for (let turn = turns.get(library); turn !== undefined;) {
    await turn;
    const next = turns.get(library);
    turn = next === turn ? undefined : next;
  }
}
