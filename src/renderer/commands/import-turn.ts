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
