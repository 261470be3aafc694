import { fold } from '../../shared/text/fold';
import type { PaperId, TagId } from '../../shared/model/id';
import type { Paper, Status } from '../../shared/model/paper';
import { resolveTags, type Tag } from '../../shared/model/tag';
import type { PostilDatabase } from './database';
import { isShown } from './papers';
import { readStagingIds } from './staging';
import { readTagMap } from './tags';

/**
 * What the list needs of a paper, and nothing else: plain values that a worker can hand over as well. For now they are
 * read from the records themselves, which 100,000 papers will make too slow.
 */
export type ListRow = {
  id: PaperId;
  title: string;
  /** The title is a suggestion. */
  derived: boolean;
  firstLine: string;
  /** Folded title, a line feed, folded abstract: what the filter looks in. */
  fold: string;
  status: Status;
  rating: number;
  year: number | null;
  /** As they stand today: merged ones resolved, deleted ones left out. */
  tagIds: TagId[];
  addedAt: number;
  hasNote: boolean;
};

// A row shows one line; no window is wide enough for more.
const FIRST_LINE_LENGTH = 160;

/** In the order in which papers were added. */
export async function readLibraryRows(db: PostilDatabase): Promise<ListRow[]> {
  const [papers, tags, staging, notes] = await Promise.all([
    db.papers.toArray(),
    readTagMap(db),
    readStagingIds(db),
    db.notes.orderBy('paperId').uniqueKeys(),
  ]);
  const noted = new Set<unknown>(notes);
  return papers.filter((paper) => isShown(paper, staging)).map((paper) => createListRow(paper, tags, noted));
}

// Folding is the dear part, and most papers have not changed since the list was last read.
type Folded = { title: string; abstract: string; fold: string };
const folded = new Map<string, Folded>();

function foldPaper(paper: Paper): string {
  const known = folded.get(paper.id);
  if (known !== undefined && known.title === paper.title && known.abstract === paper.abstract) return known.fold;
  const { title, abstract } = paper;
  const fresh = { title, abstract, fold: `${fold(title)}\n${fold(abstract)}` };
  folded.set(paper.id, fresh);
  return fresh.fold;
}

function createListRow(paper: Paper, tags: ReadonlyMap<TagId, Tag>, noted: ReadonlySet<unknown>): ListRow {
  return {
    id: paper.id,
    title: paper.title,
    derived: paper.fieldFrom['title'] === 'derived',
    firstLine: firstLine(paper.abstract),
    fold: foldPaper(paper),
    status: paper.status,
    rating: paper.rating,
    year: paper.year,
    tagIds: resolveTags(paper.tagIds, tags).map((tag) => tag.id),
    addedAt: paper.addedAt,
    hasNote: noted.has(paper.id),
  };
}

function firstLine(text: string): string {
  return text.slice(0, FIRST_LINE_LENGTH).replace(/\s+/g, ' ').trim();
}

export type PlaceCounts = { status: Record<Status, number>; all: number; tags: Map<TagId, number> };

export function countPlaces(rows: readonly ListRow[]): PlaceCounts {
  const status: Record<Status, number> = { inbox: 0, maybe: 0, 'to-read': 0, reading: 0, read: 0, dismissed: 0 };
  const tags = new Map<TagId, number>();
  for (const row of rows) {
    status[row.status] += 1;
    for (const id of row.tagIds) tags.set(id, (tags.get(id) ?? 0) + 1);
  }
  return { status, all: rows.length, tags };
}
