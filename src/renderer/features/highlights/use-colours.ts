import { useLiveQuery } from 'dexie-react-hooks';
import type { Colour } from '../../../shared/model/colour';
import { readColours } from '../../storage/colours';
import { useLibrary } from '../../storage/library-context';

const NONE: readonly Colour[] = [];

/** In the order of the palette, with those that were deleted. Empty until they have been read. */
export function useColours(): readonly Colour[] {
  const { db } = useLibrary();
  return useLiveQuery(() => readColours(db), [db]) ?? NONE;
}
