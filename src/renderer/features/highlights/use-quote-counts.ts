import { useLiveQuery } from 'dexie-react-hooks';
import { useLibrary } from '../../shell/library';
import { readQuoteCounts } from '../../storage/note-quotes';

const NONE: ReadonlyMap<string, number> = new Map();

/** In how many notes each highlight is quoted: asked for together, and not by each row. */
export function useQuoteCounts(): ReadonlyMap<string, number> {
  const { db } = useLibrary();
  return useLiveQuery(() => readQuoteCounts(db), [db]) ?? NONE;
}
