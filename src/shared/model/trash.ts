import { isPaper, type Paper } from './paper';
import { isArrayOf, isCount, isNumber, isShape, type Guard } from './guard';
import { isNote, type Note } from './note';
import { isUlid, type PaperId } from './id';

/** A deleted paper, whole: with its notes, and the schema its rows were written in. Kept until emptied. */
export type TrashedPaper = { id: PaperId; paper: Paper; notes: Note[]; schema: number; trashedAt: number };

export const isTrashedPaper: Guard<TrashedPaper> = isShape<TrashedPaper>({
  id: isUlid,
  paper: isPaper,
  notes: isArrayOf(isNote),
  schema: isCount,
  trashedAt: isNumber,
});
