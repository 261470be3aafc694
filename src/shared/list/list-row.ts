import type { PaperId, TagId } from '../model/id';
import type { Paper, Status } from '../model/paper';

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
  readonly hasNote: boolean;
  /** Its place among the papers to read, where the reader gave it one. */
  readonly orderKey?: string | undefined;
  /** 1 is the highest. */
  readonly priority?: number | undefined;
};

// A row shows one line; no window is wide enough for more.
const FIRST_LINE_LENGTH = 160;
// Of 3,000 authors nobody remembers but the first.
const MAX_AUTHORS = 4;

/** A row with the tags that the paper was given, whatever they stand for today. */
export function describeRow(paper: Paper, hasNote: boolean): ListRow {
  const { id, title, status, rating, year, addedAt, tagIds } = paper;
  return {
    id,
    title,
    derived: paper.fieldFrom['title'] === 'derived',
    firstLine: firstLine(paper.abstract),
    status,
    rating,
    year,
    authors: paper.authors.slice(0, MAX_AUTHORS).join(', '),
    tagIds,
    addedAt,
    hasNote,
    orderKey: paper.orderKey,
    priority: paper.priority,
  };
}

function firstLine(text: string): string {
  return text.slice(0, FIRST_LINE_LENGTH).replace(/\s+/g, ' ').trim();
}
