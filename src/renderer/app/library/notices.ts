import type { LibraryNotice } from '../../../shared/ipc/calls';
import type { NoteId, PaperId } from '../../../shared/model/id';
import type { Failure } from '../../../shared/result';

/** Why the database was made anew. */
export type RebuildReason = 'missing' | 'unreadable' | 'interrupted' | 'chosen';

/** What a start found and did, to be told to the reader once. Words stand in i18n under `start.<kind>`. */
export type StartNotice =
  | LibraryNotice
  /** `refused` rows could not be read as rows of this build and were left out; they stay in snapshot and journal. */
  | { kind: 'rebuilt'; why: RebuildReason; papers: number; refused: number }
  /** The rebuild came to a change that could not be read; what came before it is there, and nothing may be written. */
  | { kind: 'rebuilt-in-part'; why: RebuildReason; papers: number; seq: number; error: Failure }
  /** The journal was damaged while the database was whole: the old one is kept, a new one is being written. */
  | { kind: 'journal-renewed'; keptAs: string }
  /** The library folder was gone, and the database, which has everything, writes a new one. */
  | { kind: 'folder-lost'; papers: number }
  /** The journal was ahead of the database, which has been brought up to it. */
  | { kind: 'caught-up'; changes: number }
  /** Papers of imports that had not finished were removed. */
  | { kind: 'swept'; papers: number }
  | { kind: 'draft-restored'; noteId: NoteId; paperId: PaperId | null; typedAt: number };

/** Trouble while running: the database goes on, its copy on disk does not. Null when it is over. */
export type Trouble = { part: 'journal' | 'snapshot'; error: Failure };

/** Two histories that cannot both be right. Nothing is written until the reader has chosen. */
export type HistoryConflict = {
  /** `part`: the journal could not be read to its end. */
  why: 'epoch' | 'change' | 'part';
  database: { seq: number; at: number };
  journal: { seq: number; at: number };
};

/** Whether the library can go on with the journal: not where it could not be read. */
export function isJournalWhole(conflict: HistoryConflict): boolean {
  return conflict.why !== 'part';
}
