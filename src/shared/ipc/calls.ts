import type { OwnKeys } from '../actions/keys';
import type { ColumnField, Columns } from '../model/columns';
import type { EncodingSign } from '../import/encodings';
import type { Failure } from '../result';
import type { Found } from '../import/types';
import type { Change } from '../model/change';
import type { LibraryId, Sha256 } from '../model/id';
import type { Draft } from '../model/note';
import type { Settings } from '../model/settings';

/** A file that a person chose, dropped or named on the command line. The window holds the grant, never the path. */
export type FileGrant = { grant: string; name: string; bytes: number };

/** One that was opened before; like a grant, its id stands for a path that only main knows. `folder` is the name of the one it lies in. */
export type RecentFile = { id: string; name: string; folder: string };

/** The end of the journal on disk. `last` is its last change, whole, so that the window can compare it with its own. */
export type JournalHead = { epoch: string; seq: number; hash: string; last: Change };
export type SnapshotHead = { name: string; epoch: string; seq: number; rows: number; createdAt: number };

/** What main found when it opened the library folder; each is told to the reader. */
export type LibraryNotice =
  | { kind: 'torn-line'; bytes: number; keptAs: string }
  | { kind: 'journal-damaged'; seq: number; file: string }
  | { kind: 'snapshot-damaged'; name: string };

export type LibraryState = {
  libraryId: LibraryId;
  /** The database to open: its name changes when an unreadable one is set aside. */
  databaseName: string;
  folder: string;
  /** True in the first start of a new library folder. */
  isNew: boolean;
  journal: JournalHead | null;
  snapshot: SnapshotHead | null;
  notices: LibraryNotice[];
};

export type Acknowledged = { seq: number; hash: string };
export type SnapshotBegin = { epoch: string; seq: number; schema: number };
export type TableRows = { table: string; rows: unknown[] };
/** `next` is the cursor of the next batch, or null at the end. */
export type SnapshotBatch = { schema: number; parts: TableRows[]; next: number | null };

/** A file by its grant, a pasted text, or a copy that a review kept. */
export type ImportFrom = { grant: string } | { text: string; name: string } | { kept: string };
/** What the reader said about a text; null where it is to be found out. */
export type ImportChoice = { encoding: string | null; format: string | null; columns: (ColumnField | null)[] | null };
export type ImportItem = { from: ImportFrom; choice: ImportChoice };
/**
 * `review` reads and changes nothing: a copy of each text waits outside the library under a name (`kept`), so that what is imported
 * later is what was reviewed. `import` moves copies into the library.
 */
export type ImportRequest = { items: ImportItem[]; purpose: 'review' | 'import' };
export type FormatScore = { format: string; score: number };
export type ImportFileEnd = {
  error: Failure | null;
  sha256: Sha256 | null;
  /** Names the copy that waits for the import; null unless this was a review. */
  kept: string | null;
  encoding: string | null;
  encodingSign: EncodingSign | null;
  format: string | null;
  /** Best first; formats that fit nothing are left out. */
  ranking: FormatScore[];
  /** Of a table, else null. */
  columns: Columns | null;
  bytes: number;
  lines: number;
  blank: number;
};
/** In order: `file`, what was found in it, `end`; then the next file. */
export type ImportEvent =
  { kind: 'file'; name: string; bytes: number } | { kind: 'found'; found: Found } | { kind: 'end'; end: ImportFileEnd };
export type ImportBatch = {
  /**
   * `ImportEvent`s, a line of JSON each, as UTF-8. They cross three threads on their way and are read in the last one alone: bytes are
   * passed on without being looked at.
   */
  events: Uint8Array;
  /** The file it is at. */
  file: string;
  /** Over all files of the job. */
  bytesRead: number;
  bytesTotal: number;
  done: boolean;
};

export type LogEntry = { level: 'error' | 'warn' | 'info'; text: string };
/** Words that main shows by itself: the menu, and the boxes it must show when no window can. Keys are i18n keys. */
export type ShellWords = Record<string, string>;

/** What the app says of itself. The folder and the file are there to be told: no call takes a path. */
export type About = { version: string; refusedRequests: number; libraryFolder: string; settingsFile: string };

export type SampleLibrary = { name: string; text: string };

/** The one table of calls. `accepts` has a guard for each; leaving out either does not compile. */
export type Calls = {
  /** Opens the library folder, or answers what it already found. */
  'library.open': { input: undefined; output: LibraryState };
  /** Sets the database name aside for a fresh one, after the old one could not be read. Answers the new name. */
  'library.renewDatabase': { input: undefined; output: string };
  /** The folder is new and empty, and a database of another library is there: the folder becomes that one's. */
  'library.adoptDatabase': { input: { databaseName: string }; output: void };
  /** Keeps the journal as it is under another name and begins an empty one; for a reader who chose the database. */
  'library.setJournalAside': { input: undefined; output: string };

  /** Rows above the acknowledged one, in order. Rows that are there already and equal are skipped; others refused. */
  'journal.append': { input: { changes: Change[] }; output: Acknowledged };
  /** Changes above `after`, at most a batch that fits in memory; empty at the end. */
  'journal.read': { input: { after: number }; output: Change[] };

  'snapshot.begin': { input: SnapshotBegin; output: string };
  'snapshot.write': { input: { name: string; part: TableRows }; output: void };
  /** Written, read back and compared before it counts. */
  'snapshot.commit': { input: { name: string; rows: number }; output: SnapshotHead };
  'snapshot.read': { input: { name: string; cursor: number }; output: SnapshotBatch };

  'drafts.mirror': { input: { draft: Draft }; output: void };
  'drafts.remove': { input: { noteId: string }; output: void };
  'drafts.list': { input: undefined; output: unknown[] };

  'files.save': { input: { bytes: Uint8Array }; output: Sha256 };
  'files.read': { input: { sha256: Sha256 }; output: Uint8Array };
  /** Of these, deletes what this run of the app saved and no change has named: the import that needed it came to nothing. */
  'files.discard': { input: { names: Sha256[] }; output: void };

  /** Null where the person closed the dialog. */
  'import.choose': { input: { what: 'files' | 'folders' }; output: FileGrant[] | null };
  /** Files from the command line or `open-file` that came before the window could listen. */
  'import.waiting': { input: undefined; output: FileGrant[] };
  'import.start': { input: ImportRequest; output: string };
  /** Waits for the next batch; the window pulls, so memory stays flat and cancel is immediate. */
  'import.next': { input: { job: string }; output: ImportBatch };
  'import.cancel': { input: { job: string }; output: void };
  /** Copies that a review kept and that are not wanted. Those left over go at the next start. */
  'import.discard': { input: { kept: string[] }; output: void };
  /** Lines of a copy under review, from `first` (1-based) on; each cut to what a screen can show. */
  'import.lines': { input: { kept: string; encoding: string; first: number; count: number }; output: string[] };
  'import.sample': { input: undefined; output: SampleLibrary };
  /** Newest first. */
  'import.recent': { input: undefined; output: RecentFile[] };
  /** It arrives as one that the desktop opens. */
  'import.openRecent': { input: { id: string }; output: void };
  'import.forgetRecent': { input: undefined; output: void };

  'settings.read': { input: undefined; output: { settings: Settings; notices: string[] } };
  'settings.save': { input: { settings: Partial<Settings> }; output: void };

  'shell.openLink': { input: { url: string }; output: void };
  'shell.setWords': { input: { words: ShellWords; keys: OwnKeys }; output: void };
  'shell.showFolder': { input: undefined; output: void };
  /** The window has saved what it had to; it may close now. */
  'shell.readyToClose': { input: undefined; output: void };
  /** Of all work under way, on the task bar or the dock: from 0 to 1, `unknown` where nobody can say, null where there is none. */
  'shell.showProgress': { input: { done: number | 'unknown' | null }; output: void };
  'shell.about': { input: undefined; output: About };
  'log.write': { input: LogEntry; output: void };
};

/** Only the preload makes it: it turns files that were dropped into grants, and the page never sees a path. */
export type PreloadCalls = {
  'import.grantPaths': { input: { paths: string[] }; output: FileGrant[] };
};

export type CallName = keyof Calls;
export type Handlers = { [N in keyof Calls]: (input: Calls[N]['input']) => Promise<Calls[N]['output']> };

/** Past tense: something happened. */
export type Events = {
  /** Files named on a second start, or opened by the desktop, while the window is there. */
  'files.arrived': FileGrant[];
  /** A menu item was chosen; the id of an action. */
  'action.chosen': { id: string };
  /** The person wants to close: save drafts, then call `shell.readyToClose`. */
  'window.closing': undefined;
};
export type EventName = keyof Events;
export const eventNames: readonly EventName[] = ['files.arrived', 'action.chosen', 'window.closing'];
