import { AppError } from '../../shared/app-error';
import type { JournaledTable, Row } from '../../shared/model/change';
import type { Guard } from '../../shared/model/guard';
import { isBody } from '../../shared/model/body';
import { isColour } from '../../shared/model/colour';
import { isFamily, isNotSame } from '../../shared/model/family';
import { isFolder } from '../../shared/model/folder';
import { isHighlight } from '../../shared/model/highlight';
import { isNote } from '../../shared/model/note';
import { isNoteVersion } from '../../shared/model/note-version';
import { isPaper } from '../../shared/model/paper';
import { isPaperList } from '../../shared/model/paper-list';
import { isRule } from '../../shared/model/rule';
import { isSource } from '../../shared/model/source';
import { isTag } from '../../shared/model/tag';
import { isTemplate } from '../../shared/model/template';
import { isTextVersion } from '../../shared/model/text-version';
import { isTrashedPaper } from '../../shared/model/trash';
import { isDecision, isTriageSession } from '../../shared/model/triage';
import { isWordList } from '../../shared/model/word-list';

/** Every row is looked at when it is written; what was read may then be trusted. */
export const rowGuards: { [T in JournaledTable]: Guard<unknown> } = {
  papers: isPaper,
  bodies: isBody,
  textVersions: isTextVersion,
  sources: isSource,
  notes: isNote,
  tags: isTag,
  highlights: isHighlight,
  colours: isColour,
  folders: isFolder,
  templates: isTemplate,
  noteVersions: isNoteVersion,
  wordLists: isWordList,
  families: isFamily,
  notSame: isNotSame,
  paperLists: isPaperList,
  triageSessions: isTriageSession,
  decisions: isDecision,
  rules: isRule,
  trash: isTrashedPaper,
};

/** @throws AppError row-invalid */
export function requireRow(table: JournaledTable, row: Row): void {
  if (!rowGuards[table](row)) throw new AppError('row-invalid', { table, id: String(row['id']) });
}
