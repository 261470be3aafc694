import { useEffect, useMemo, useReducer } from 'react';
import { createFoldedTexts, type FoldedTexts } from '../../storage/folded-texts';
import { useLibrary } from '../../storage/library-context';
import type { ListRow } from '../../storage/library-rows';

// A filter that was cleared is often typed anew; a minute later it is not.
const KEEP_MS = 60_000;
// Each time the list is filtered anew; while 100,000 texts come in, four times a second is lively enough.
const TELL_MS = 250;

/** Texts for the filter, read while there is one. The value is a new one whenever more can be found. */
export function useFoldedTexts(rows: readonly ListRow[], isFiltering: boolean): Pick<FoldedTexts, 'find'> {
  const { db } = useLibrary();
  const texts = useMemo(() => createFoldedTexts(db), [db]);
  const [version, tell] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!isFiltering) {
      const timer = setTimeout(() => texts.drop(), KEEP_MS);
      return () => clearTimeout(timer);
    }
    const stop = new AbortController();
    let told = 0;
    function tellSometimes(): void {
      if (stop.signal.aborted || performance.now() - told < TELL_MS) return;
      told = performance.now();
      tell();
    }
    // A library that closes under a filter has nothing to find any more.
    void texts.read(rows, stop.signal, tellSometimes).then(tell, () => undefined);
    return () => stop.abort();
  }, [texts, rows, isFiltering]);
  return useMemo(() => ({ find: texts.find, version }), [texts, version]);
}
