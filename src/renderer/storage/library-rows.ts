import type { Change, Effect } from '../../shared/model/change';
import { isPacked } from '../../shared/model/change';
import { rankTexts } from '../../shared/list/class-texts';
import {
  changeList,
  compactColumns,
  createListBuilder,
  openList,
  takeRanks,
  type LibraryList,
} from '../../shared/list/library-list';
import type { Ranks } from '../../shared/list/ranks';
import { describeRow, type ListRow, type RowSigns } from '../../shared/list/list-row';
import type { ToldRows } from '../../shared/list/told-rows';
import type { PaperId } from '../../shared/model/id';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { readChangesAfter, readLastChange } from './changes';
import type { PostilDatabase } from './database';
import { keepList, readKeptList } from './kept-list';
import { readPaperPages } from './paper-pages';
import { isShown } from './papers';
import { readStagingIds } from './staging';
import { readTagMap } from './tags';

export type { ListRow } from '../../shared/list/list-row';

// Behind by more than that, reading all is as quick.
const MAX_CHANGES = 500;

/** The library as it stood after one change. */
type Known = {
  epoch: string;
  seq: number;
  list: LibraryList;
  /** The change at which the list was last laid aside, if a start can follow from there. */
  keptSeq: number | null;
};

const known = new WeakMap<PostilDatabase, Promise<Known>>();

/** Rows that a change brings, from whoever made them: to read 100,000 papers back would take a fifth of their import. */
export type AnnouncedRows = {
  /** The change that will bring them. */
  seq: number;
  rows: readonly ToldRows[];
  /** Other papers that it changes. */
  touched: readonly PaperId[];
  /** Papers that it takes away. */
  removed: readonly PaperId[];
};

const announced = new WeakMap<PostilDatabase, AnnouncedRows>();

/** Before the change is committed, which tells the list of it. Null takes it back. */
export function announceRows(db: PostilDatabase, rows: AnnouncedRows | null): void {
  if (rows === null) announced.delete(db);
  else announced.set(db, rows);
}

/** In the order in which papers were added, for who asks for nothing else. */
export async function readLibraryRows(db: PostilDatabase): Promise<readonly ListRow[]> {
  return (await readLibraryList(db)).rows;
}

/**
 * Papers are read once, where no list of them was laid aside; after that those alone that a change names, so that a decision costs the
 * same in a library of any size. Inside a live query it follows the changes, which every command writes.
 */
export async function readLibraryList(db: PostilDatabase): Promise<LibraryList> {
  return (await readKnown(db)).list;
}

async function readKnown(db: PostilDatabase): Promise<Known> {
  const last = await readLastChange(db);
  const before = known.get(db);
  // One after another: two that read all of a large library at once would take twice the time and memory.
  const reading = Promise.resolve(before ?? openKept(db, last)).then(
    async (one) => (one && (await follow(db, one, last))) ?? readAll(db, last),
  );
  known.set(db, reading);
  try {
    return await reading;
  } catch (error) {
    known.delete(db);
    throw error;
  }
}

/** Null where nothing was laid aside that this history goes on from. */
async function openKept(db: PostilDatabase, last: Change | null): Promise<Known | null> {
  // What cannot be read is as good as not there: the papers say it all. If they cannot be read either, that is told.
  const kept = await readKeptList(db).catch(() => null);
  if (kept === null || kept.stamp.epoch !== last?.epoch) return null;
  const { epoch, seq } = kept.stamp;
  return { epoch, seq, list: openList(kept, await readTagMap(db)), keptSeq: seq };
}

async function readAll(db: PostilDatabase, last: Change | null): Promise<Known> {
  const [tags, staging, signsOf] = await Promise.all([readTagMap(db), readStagingIds(db), readSigns(db)]);
  const builder = createListBuilder();
  for await (const page of readPaperPages(db)) {
    for (const paper of page) {
      if (isShown(paper, staging)) builder.add(describeRow(paper, signsOf(paper.id)));
    }
  }
  return { ...stampOf(last), list: builder.finish(tags), keptSeq: null };
}

/** What stands elsewhere about any paper. */
export async function readSigns(db: PostilDatabase): Promise<(id: PaperId) => RowSigns> {
  const [notes, highlights] = await Promise.all([
    db.notes.orderBy('paperId').uniqueKeys(),
    db.highlights.orderBy('paperId').uniqueKeys(),
  ]);
  return createSigns(notes, highlights);
}

/** @param notes ids of the papers that have one; so are `highlights` */
function createSigns(notes: readonly unknown[], highlights: readonly unknown[]): (id: PaperId) => RowSigns {
  const [noted, marked] = [new Set(notes), new Set(highlights)];
  return (id) => ({ hasNote: noted.has(id), hasHighlight: marked.has(id) });
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
  if (changes.length !== count || changes.some((change) => change.epoch !== stamp.epoch)) return null;
  const told = announced.get(db);
  const effects: Effect[] = [];
  for (const change of changes) {
    if (!isPacked(change.effects)) effects.push(...change.effects);
    else if (change.seq !== told?.seq) return null;
  }
  const isTold = told !== undefined && told.seq > before.seq && told.seq <= stamp.seq;
  if (isTold) announced.delete(db);
  const list = await applyEffects(db, before.list, effects, isTold ? told : NOTHING_TOLD);
  // What was told is told once: a start cannot follow over it.
  return { ...stamp, list, keptSeq: isTold ? null : before.keptSeq };
}

// Papers come with their texts, and no more of them than that need be in memory for the sake of a row each.
const READ_AT_ONCE = 500;

type Told = Omit<AnnouncedRows, 'seq'>;
const NOTHING_TOLD: Told = { rows: [], touched: [], removed: [] };

async function applyEffects(
  db: PostilDatabase,
  before: LibraryList,
  effects: readonly Effect[],
  told: Told,
): Promise<LibraryList> {
  const [tags, staging] = await Promise.all([readTagMap(db), readStagingIds(db)]);
  const ids = [...new Set([...effects.flatMap(touchedPaper), ...told.touched])];
  const rows: ListRow[] = [];
  const removed: PaperId[] = [];
  for (let at = 0; at < ids.length; at += READ_AT_ONCE) {
    const some = ids.slice(at, at + READ_AT_ONCE);
    const [papers, notes, highlights] = await Promise.all([
      db.papers.bulkGet(some),
      db.notes.where('paperId').anyOf(some).uniqueKeys(),
      db.highlights.where('paperId').anyOf(some).uniqueKeys(),
    ]);
    const signsOf = createSigns(notes, highlights);
    some.forEach((id, index) => {
      const paper = papers[index];
      if (paper !== undefined && isShown(paper, staging)) rows.push(describeRow(paper, signsOf(id)));
      else removed.push(id);
    });
  }
  const touched = new Set(ids);
  for (const id of told.removed) if (!touched.has(id)) removed.push(id);
  return changeList(before, { told: told.rows, rows, removed, tags });
}

/** The paper whose row an effect may change; none where it cannot. */
export function touchedPaper(effect: Effect): PaperId[] {
  if (effect.table === 'papers') return [effect.id as PaperId];
  const isSign = effect.table === 'notes' || effect.table === 'highlights';
  if (!isSign || effect.kind === 'set') return [];
  const { paperId } = effect.row;
  return typeof paperId === 'string' ? [paperId as PaperId] : [];
}

/** Which ranks are meant, and of which state of the library. */
export type ListRanks = Pick<Known, 'epoch' | 'seq'> & { ranks: Ranks };

// Smaller libraries are read about as quickly as a list that was laid aside.
const WORTH_KEEPING = 1_000;
// So many changes are followed in some ten milliseconds at the next start; to write 30 MB after each of them would be for nothing.
const MANY_CHANGES = 100;

/** Whether the next start would have much to read that the list of now spares it. */
export async function isWorthKeeping(db: PostilDatabase): Promise<boolean> {
  const { list, seq, keptSeq } = await readKnown(db);
  return list.rows.length >= WORTH_KEEPING && (keptSeq === null || seq - keptSeq >= MANY_CHANGES);
}

/** Lays the list of now aside for the next start, and answers the order of its texts, which takes long to find. */
export async function keepLibraryList(db: PostilDatabase): Promise<ListRanks> {
  const { epoch, seq, list, keptSeq } = await readKnown(db);
  const ranks = rankTexts(list);
  if (seq !== keptSeq) {
    const stamp = { epoch, seq, schema: SCHEMA_VERSION };
    await keepList(db, { stamp, columns: compactColumns(list), ranks, tables: list.store.tables });
  }
  return { epoch, seq, ranks };
}

/** What a worker laid aside. Of a library that has changed meanwhile it tells too little; the next one comes soon. */
export async function takeKept(db: PostilDatabase, { epoch, seq, ranks }: ListRanks): Promise<void> {
  const now = await known.get(db);
  if (now?.epoch !== epoch || now.seq !== seq) return;
  takeRanks(now.list, ranks);
  now.keptSeq = seq;
}
