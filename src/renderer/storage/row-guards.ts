import { AppError } from '../../shared/app-error';
import type { JournaledTable, Row } from '../../shared/model/change';
import type { Guard } from '../../shared/model/guard';
import { isBody } from '../../shared/model/body';
import { isFamily, isNotSame } from '../../shared/model/family';
import { isNote } from '../../shared/model/note';
import { isPaper } from '../../shared/model/paper';
import { isSource } from '../../shared/model/source';
import { isTag } from '../../shared/model/tag';
import { isTextVersion } from '../../shared/model/text-version';
import { isTrashedPaper } from '../../shared/model/trash';

/** Every row is looked at when it is written; what was read may then be trusted. */
export const rowGuards: { [T in JournaledTable]: Guard<unknown> } = {
  papers: isPaper,
  bodies: isBody,
  textVersions: isTextVersion,
  sources: isSource,
  notes: isNote,
  tags: isTag,
  families: isFamily,
  notSame: isNotSame,
  trash: isTrashedPaper,
};

/** @throws AppError row-invalid */
export function requireRow(table: JournaledTable, row: Row): void {
  if (!rowGuards[table](row)) throw new AppError('row-invalid', { table, id: String(row['id']) });
}
