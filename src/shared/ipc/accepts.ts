import { columnFields } from '../model/columns';
import { encodings } from '../import/encodings';
import { isChanges } from '../model/change';
import {
  isArrayOf,
  isCount,
  isNothing,
  isNullOr,
  isObject,
  isOneOf,
  isRecordOf,
  isShape,
  isString,
  type Guard,
} from '../model/guard';
import { parseDatabaseName } from '../model/database-name';
import { isSha256 } from '../model/id';
import { isDraft } from '../model/note';
import type { Calls, ImportChoice, ImportFrom, ImportItem, ImportRequest, PreloadCalls, TableRows } from './calls';

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}
function isDatabaseName(value: unknown): value is string {
  return isString(value) && parseDatabaseName(value) !== null;
}
function isRows(value: unknown): value is unknown[] {
  return Array.isArray(value);
}
function isImportFrom(value: unknown): value is ImportFrom {
  if (!isObject(value)) return false;
  if ('grant' in value) return isString(value['grant']);
  if ('kept' in value) return isString(value['kept']);
  return isString(value['text']) && isString(value['name']);
}
function isLineNumber(value: unknown): value is number {
  return isCount(value) && value > 0;
}
function isProgress(value: unknown): value is number | 'unknown' | null {
  return value === null || value === 'unknown' || (typeof value === 'number' && value >= 0 && value <= 1);
}
const isChoice: Guard<ImportChoice> = isShape<ImportChoice>({
  encoding: isNullOr(isOneOf(encodings)),
  format: isNullOr(isString),
  columns: isNullOr(isArrayOf(isNullOr(isOneOf(columnFields)))),
});
const isImportRequest: Guard<ImportRequest> = isShape<ImportRequest>({
  items: isArrayOf(isShape<ImportItem>({ from: isImportFrom, choice: isChoice })),
  purpose: isOneOf(['review', 'import']),
});
const isPart: Guard<TableRows> = isShape<TableRows>({ table: isString, rows: isRows });

export const accepts: { [N in keyof Calls]: Guard<Calls[N]['input']> } = {
  'library.open': isNothing,
  'library.renewDatabase': isNothing,
  'library.adoptDatabase': isShape<Calls['library.adoptDatabase']['input']>({ databaseName: isDatabaseName }),
  'library.setJournalAside': isNothing,
  'journal.append': isShape<Calls['journal.append']['input']>({ changes: isChanges }),
  'journal.read': isShape<Calls['journal.read']['input']>({ after: isCount }),
  'snapshot.begin': isShape<Calls['snapshot.begin']['input']>({ epoch: isString, seq: isCount, schema: isCount }),
  'snapshot.write': isShape<Calls['snapshot.write']['input']>({ name: isString, part: isPart }),
  'snapshot.commit': isShape<Calls['snapshot.commit']['input']>({ name: isString, rows: isCount }),
  'snapshot.read': isShape<Calls['snapshot.read']['input']>({ name: isString, cursor: isCount }),
  'drafts.mirror': isShape<Calls['drafts.mirror']['input']>({ draft: isDraft }),
  'drafts.remove': isShape<Calls['drafts.remove']['input']>({ noteId: isString }),
  'drafts.list': isNothing,
  'files.save': isShape<Calls['files.save']['input']>({ bytes: isBytes }),
  'files.read': isShape<Calls['files.read']['input']>({ sha256: isSha256 }),
  'files.discard': isShape<Calls['files.discard']['input']>({ names: isArrayOf(isSha256) }),
  'import.choose': isShape<Calls['import.choose']['input']>({ what: isOneOf(['files', 'folders']) }),
  'import.waiting': isNothing,
  'import.start': isImportRequest,
  'import.next': isShape<Calls['import.next']['input']>({ job: isString }),
  'import.cancel': isShape<Calls['import.cancel']['input']>({ job: isString }),
  'import.discard': isShape<Calls['import.discard']['input']>({ kept: isArrayOf(isString) }),
  'import.lines': isShape<Calls['import.lines']['input']>({
    kept: isString,
    encoding: isOneOf(encodings),
    first: isLineNumber,
    count: isCount,
  }),
  'import.sample': isNothing,
  'import.recent': isNothing,
  'import.openRecent': isShape<Calls['import.openRecent']['input']>({ id: isString }),
  'import.forgetRecent': isNothing,
  'settings.read': isNothing,
  // Key by key in main/settings, where a bad key falls back instead of refusing the others.
  'settings.save': isShape<Calls['settings.save']['input']>({ settings: isObject as Guard<object> }),
  'shell.openLink': isShape<Calls['shell.openLink']['input']>({ url: isString }),
  'shell.setWords': isShape<Calls['shell.setWords']['input']>({
    words: isRecordOf(isString),
    keys: isRecordOf(isArrayOf(isString)),
  }),
  'shell.showFolder': isNothing,
  'shell.readyToClose': isNothing,
  'shell.showProgress': isShape<Calls['shell.showProgress']['input']>({ done: isProgress }),
  'shell.about': isNothing,
  'log.write': isShape<Calls['log.write']['input']>({ level: isOneOf(['error', 'warn', 'info']), text: isString }),
};

export const preloadAccepts: { [N in keyof PreloadCalls]: Guard<PreloadCalls[N]['input']> } = {
  'import.grantPaths': isShape<PreloadCalls['import.grantPaths']['input']>({ paths: isArrayOf(isString) }),
};
