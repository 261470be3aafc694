import type { Change, Effect } from '../../shared/model/change';
import { isPacked } from '../../shared/model/change';
import type { PaperId, TagId } from '../../shared/model/id';
import type { Paper, Status } from '../../shared/model/paper';
import { resolveTags, type Tag } from '../../shared/model/tag';
import { readChangesAfter, readLastChange } from './changes';
import type { PostilDatabase } from './database';
import { readPaperPages } from './paper-pages';
import { isShown } from './papers';
import { readStagingIds } from './staging';
import { readTagMap } from './tags';

/**
 * What the list needs of a paper, and nothing else: plain values that a worker can hand over as well. A row is replaced when its paper
 * changes, never written into.
 */
export type ListRow = {
  id: PaperId;
  title: string;
  /** The title is a suggestion. */
  derived: boolean;
  firstLine: string;
  status: Status;
  rating: number;
  year: number | null;
  /** The first of them, for who looks for a paper by its people. */
  authors: string;
  /** As they stand today: merged ones resolved, deleted ones left out. */
  tagIds: TagId[];
  addedAt: number;
  hasNote: boolean;
  /** Its place among the papers to read, where the reader gave it one. */
  orderKey?: string;
  /** 1 is the highest. */
  priority?: number;
};

// A row shows one line; no window is wide enough for more.
const FIRST_LINE_LENGTH = 160;
// Of 3,000 authors nobody remembers but the first.
const MAX_AUTHORS = 4;
// Behind by more than that, reading all is as quick.
const MAX_CHANGES = 50;

/** All rows as they stood after one change. `given` are tag ids as the paper has them, where they stand for others. */
type Known = {
  epoch: string;
  seq: number;
  rows: ListRow[];
  given: Map<PaperId, TagId[]>;
};

const known = new WeakMap<PostilDatabase, Promise<Known>>();

/** Rows that a change brings, from whoever made them: to read 100,000 papers back would take a fifth of their import. */
export type AnnouncedRows = {
  /** The change that will bring them. */
  seq: number;
  rows: readonly ListRow[];
  /** Other papers that it changes. */
  touched: readonly PaperId[];
};

const announced = new WeakMap<PostilDatabase, AnnouncedRows>();

/** Before the change is committed, which tells the list of it. Null takes it back. */
export function announceRows(db: PostilDatabase, rows: AnnouncedRows | null): void {
  if (rows === null) announced.delete(db);
  else announced.set(db, rows);
}

/**
 * In the order in which papers were added. All papers are read once; after that those alone that a change names, so that a decision costs
 * the same in a library of any size. Inside a live query it follows the changes, which every command writes.
 */
export async function readLibraryRows(db: PostilDatabase): Promise<ListRow[]> {
  const last = await readLastChange(db);
  const before = known.get(db);
  // One after another: two that read all of a large library at once would take twice the time and memory.
  const reading = Promise.resolve(before).then(
    async (one) => (one && (await follow(db, one, last))) ?? readAll(db, last),
  );
  known.set(db, reading);
  try {
    return (await reading).rows;
  } catch (error) {
    known.delete(db);
    throw error;
  }
}

async function readAll(db: PostilDatabase, last: Change | null): Promise<Known> {
  const [tags, staging, notes] = await Promise.all([
    readTagMap(db),
    readStagingIds(db),
    db.notes.orderBy('paperId').uniqueKeys(),
  ]);
  const noted = new Set<unknown>(notes);
  const rows: ListRow[] = [];
  const given = new Map<PaperId, TagId[]>();
  for await (const page of readPaperPages(db)) {
    for (const paper of page) {
      if (isShown(paper, staging)) rows.push(createListRow(paper, tags, noted.has(paper.id), given));
    }
  }
  return { ...stampOf(last), rows, given };
}

function stampOf(last: Change | null): Pick<Known, 'epoch' | 'seq'> {
  return { epoch: last?.epoch ?? '', seq: last?.seq ?? 0 };
}

/** Null where the changes since do not say which papers they are about. */
async function follow(db: PostilDatabase, before: Known, last: Change | null): Promise<Known | null> {
  const stamp = stampOf(last);
  if (stamp.epoch === before.epoch && stamp.seq === before.seq) return before;
  const count = stamp.seq - before.seq;
  // Before its first change a library has no epoch that anything could be known of.
  const isOther = stamp.epoch !== before.epoch && before.seq > 0;
  if (isOther || count < 0 || count > MAX_CHANGES) return null;
  const changes = await readChangesAfter(db, before.seq, count);
  if (changes.length !== count) return null;
  const told = announced.get(db);
  const effects: Effect[] = [];
  for (const change of changes) {
    if (!isPacked(change.effects)) effects.push(...change.effects);
    else if (change.seq !== told?.seq) return null;
  }
  const isTold = told !== undefined && told.seq > before.seq && told.seq <= stamp.seq;
  if (isTold) announced.delete(db);
  return { ...(await applyEffects(db, before, effects, isTold ? told : NOTHING_TOLD)), ...stamp };
}

const NOTHING_TOLD: Pick<AnnouncedRows, 'rows' | 'touched'> = { rows: [], touched: [] };

async function applyEffects(
  db: PostilDatabase,
  before: Known,
  effects: readonly Effect[],
  told: Pick<AnnouncedRows, 'rows' | 'touched'>,
): Promise<Known> {
  const [tags, staging] = await Promise.all([readTagMap(db), readStagingIds(db)]);
  const ids = [...new Set([...effects.flatMap(paperOf), ...told.touched])];
  const papers = await db.papers.bulkGet(ids);
  const notes = await Promise.all(ids.map((id) => db.notes.where('paperId').equals(id).count()));
  const given = new Map(before.given);
  const fresh = new Map<PaperId, ListRow | null>();
  ids.forEach((id, at) => {
    const paper = papers[at];
    given.delete(id);
    const isHere = paper !== undefined && isShown(paper, staging);
    fresh.set(id, isHere ? createListRow(paper, tags, (notes[at] ?? 0) > 0, given) : null);
  });
  const hasTagChange = effects.some((effect) => effect.table === 'tags');
  const kept = before.rows.flatMap((row) => {
    const changed = fresh.get(row.id);
    fresh.delete(row.id);
    if (changed !== undefined) return changed === null ? [] : [changed];
    return [hasTagChange ? retag(row, tags, before.given, given) : row];
  });
  const brought = told.rows
    .filter((row) => !fresh.has(row.id))
    .map((row) => (row.tagIds.length === 0 ? row : { ...row, tagIds: readTagIds(row.id, row.tagIds, tags, given) }));
  const added = [...brought, ...[...fresh.values()].filter((row) => row !== null)];
  return { ...before, rows: joinRows(kept, added), given };
}

/** New papers mostly come behind all others; to sort 100,000 rows would hold up the window. */
function joinRows(kept: ListRow[], added: ListRow[]): ListRow[] {
  const rows = [...kept, ...added];
  const isSorted = rows.every((row, at) => at === 0 || (rows[at - 1] as ListRow).id < row.id);
  return isSorted ? rows : rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function paperOf(effect: Effect): PaperId[] {
  if (effect.table === 'papers') return [effect.id as PaperId];
  if (effect.table !== 'notes' || effect.kind === 'set') return [];
  const { paperId } = effect.row;
  return typeof paperId === 'string' ? [paperId as PaperId] : [];
}

/** A merge or a deletion changes tag rows only. */
function retag(
  row: ListRow,
  tags: ReadonlyMap<TagId, Tag>,
  before: ReadonlyMap<PaperId, TagId[]>,
  given: Map<PaperId, TagId[]>,
): ListRow {
  const ids = before.get(row.id) ?? row.tagIds;
  if (ids.length === 0) return row;
  return { ...row, tagIds: readTagIds(row.id, ids, tags, given) };
}

function readTagIds(id: PaperId, ids: TagId[], tags: ReadonlyMap<TagId, Tag>, given: Map<PaperId, TagId[]>): TagId[] {
  const now = resolveTags(ids, tags).map((tag) => tag.id);
  const isAsGiven = now.length === ids.length && now.every((one, at) => one === ids[at]);
  if (!isAsGiven) given.set(id, ids);
  return isAsGiven ? ids : now;
}

function createListRow(
  paper: Paper,
  tags: ReadonlyMap<TagId, Tag>,
  hasNote: boolean,
  given: Map<PaperId, TagId[]>,
): ListRow {
  return { ...describeRow(paper, hasNote), tagIds: readTagIds(paper.id, paper.tagIds, tags, given) };
}

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
    ...(paper.orderKey === undefined ? {} : { orderKey: paper.orderKey }),
    ...(paper.priority === undefined ? {} : { priority: paper.priority }),
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
