import { isPaper, type Paper } from './paper';
import { isArrayOf, isCount, isNullOr, isNumber, isShape, type Guard } from './guard';
import { isHighlight, type Highlight } from './highlight';
import { isNote, type Note } from './note';
import { isUlid, type PaperId } from './id';

/**
 * A deleted paper, whole: with its notes and highlights, and the schema its rows were written in. Kept until emptied. Its texts (`bodies`, `textVersions`)
 * stay where they are.
 */
export type TrashedPaper = {
  id: PaperId;
  paper: Paper;
  notes: Note[];
  highlights: Highlight[];
  schema: number;
  trashedAt: number;
  /** The paper that it was found to be the same as, and that has its notes, highlights, tags and keys now; null for one that was thrown away. */
  mergedInto: PaperId | null;
};

export const isTrashedPaper: Guard<TrashedPaper> = isShape<TrashedPaper>({
  id: isUlid,
  paper: isPaper,
  notes: isArrayOf(isNote),
  highlights: isArrayOf(isHighlight),
  schema: isCount,
  trashedAt: isNumber,
  mergedInto: isNullOr<PaperId>(isUlid),
});
