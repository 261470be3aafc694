import type { PaperId, SourceId, TagId } from '../model/id';
import type { InList, Move, Paper, Status } from '../model/paper';

/** What the list needs of a paper, and nothing else. A row is replaced when its paper changes, never written into. */
export type ListRow = {
  readonly id: PaperId;
  readonly title: string;
  /** The title is a suggestion. */
  readonly derived: boolean;
  readonly firstLine: string;
  readonly status: Status;
  readonly rating: number;
  readonly year: number | null;
  /** The first of them, for who looks for a paper by its people. */
  readonly authors: string;
  /** As they stand today: merged ones resolved, deleted ones left out. */
  readonly tagIds: TagId[];
  readonly addedAt: number;
  readonly changedAt: number;
  readonly hasNote: boolean;
  readonly hasHighlight: boolean;
  readonly venue: string | null;
  readonly sourceIds: readonly SourceId[];
  /** As the paper names them: some may be gone. */
  readonly lists: readonly InList[];
  /** From status to status, oldest first; see `Plan.moves`. */
  readonly moves: readonly Move[];
  /** Its place among the papers to read, where the reader gave it one. */
  readonly orderKey?: string | undefined;
  /** 1 is the highest. */
  readonly priority?: number | undefined;
  /** Epoch ms. */
  readonly dueAt?: number | undefined;
  readonly takeaway?: string | undefined;
  /** Epoch ms until which triage leaves it out. */
  readonly snoozedUntil?: number | undefined;
  /** The number of decisions until which triage leaves it out. */
  readonly snoozedFor?: number | undefined;
};

/** What stands elsewhere than in the paper. */
export type RowSigns = { hasNote: boolean; hasHighlight: boolean };

// A row shows one line; no window is wide enough for more.
const FIRST_LINE_LENGTH = 160;
// Of 3,000 authors nobody remembers but the first.
const MAX_AUTHORS = 4;

/** A row with the tags that the paper was given, whatever they stand for today. */
export function describeRow(paper: Paper, { hasNote, hasHighlight }: RowSigns): ListRow {
  const { id, title, status, rating, year, addedAt, changedAt, tagIds, sourceIds } = paper;
  const { orderKey, priority, dueAt, takeaway, snoozedUntil, snoozedFor } = paper;
  return {
    id,
    title,
    derived: paper.fieldFrom['title'] === 'derived',
    firstLine: firstLine(paper.abstract),
    status,
    rating,
    year,
    authors: paper.authors.slice(0, MAX_AUTHORS).join(', '),
    venue: paper.venue === '' ? null : paper.venue,
    tagIds,
    sourceIds,
    lists: paper.lists ?? NO_LISTS,
    moves: paper.moves ?? NO_MOVES,
    addedAt,
    changedAt,
    hasNote,
    hasHighlight,
    orderKey,
    priority,
    dueAt,
    takeaway,
    snoozedUntil,
    snoozedFor,
  };
}

const NO_LISTS: readonly InList[] = [];
const NO_MOVES: readonly Move[] = [];

function firstLine(text: string): string {
  return text.slice(0, FIRST_LINE_LENGTH).replace(/\s+/g, ' ').trim();
}
