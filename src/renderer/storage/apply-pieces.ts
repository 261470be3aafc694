import { Dexie, RangeSet } from 'dexie';
import { gunzipSync } from 'fflate';
import { AppError } from '../../shared/app-error';
import type { Change, Effect, JournaledTable, Row } from '../../shared/model/change';
import { applyEffects, rowKey, type Rows } from '../../shared/model/effects';
import type { PostilDatabase } from './database';
import { ask } from './native';
import { requireRow } from './row-guards';

export type ApplyOptions = {
  signal: AbortSignal;
  /** Rows that were written so far. */
  onProgress: (rows: number) => void;
  /** A row as it stands now; undefined where it went. */
  onRow: (table: JournaledTable, id: string, row: Row | undefined) => void;
};

// Rows read and written between two looks at whether to go on: some milliseconds.
const AT_ONCE = 250;

/**
 * Writes a packed change and the rows that it names in one strict transaction, a few at a time, so that memory does not grow with the change.
 * It goes past Dexie, which would read each row once more to tell who looks at it; all who look at anything are told at the end.
 * @param pieces of the change's effects, in order, as they were packed: none may be waited for while the transaction is open
 * @throws AppError cancelled; what made the transaction abort
 */
export async function applyPieces(
  db: PostilDatabase,
  { change, pieces, tables }: { change: Change; pieces: readonly Uint8Array[]; tables: readonly JournaledTable[] },
  options: ApplyOptions,
): Promise<void> {
  const transaction = db.backendDB().transaction([...tables, 'changes'], 'readwrite', { durability: 'strict' });
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new AppError('storage-unreadable'));
  });
  // What is thrown below is told instead: it is why the transaction ended.
  ended.catch(() => undefined);
  try {
    let done = 0;
    const parts = partsOf(pieces);
    let part = takePart(parts, transaction);
    while (part !== null) {
      if (options.signal.aborted) throw new AppError('cancelled');
      const rows = await part.reading;
      // Asked for before these rows are written, so that the storage finds the next ones while these are made.
      const next = takePart(parts, transaction, part.touched);
      done += writeSome(transaction, part, rows, options);
      options.onProgress(done);
      part = next;
    }
    transaction.objectStore('changes').add(change);
    // Cancelled while the last rows were written: until the change itself stands, nothing does.
    if (options.signal.aborted) throw new AppError('cancelled');
  } catch (error) {
    abort(transaction);
    throw error;
  }
  await ended;
  Dexie.on.storagemutated.fire({ all: new RangeSet(-Infinity, [[]]) });
}

function* partsOf(pieces: readonly Uint8Array[]): Generator<Effect[]> {
  for (const piece of pieces) yield* byRows(parsePiece(piece));
}

/** The first effect on each row. */
type Touched = ReadonlyMap<string, Effect>;

/** Effects on some rows, with the rows as they are before. */
type Part = { effects: readonly Effect[]; touched: Touched; reading: Promise<Rows> };

/** Null at the end. @param written rows that are still to be written: what touches one of them is read after that */
function takePart(parts: Iterator<Effect[]>, transaction: IDBTransaction, written?: Touched): Part | null {
  const { done, value } = parts.next();
  if (done === true) return null;
  const effects: readonly Effect[] = value;
  const touched = findTouched(effects);
  const isAgain = written !== undefined && [...touched.keys()].some((key) => written.has(key));
  const read = () => readBefore(transaction, touched);
  const reading = isAgain ? Promise.resolve().then(read) : read();
  // Whoever waits for it hears of it; the transaction may have ended before.
  reading.catch(() => undefined);
  return { effects, touched, reading };
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has aborted by itself, and that is what is told.
  }
}

function parsePiece(piece: Uint8Array): Effect[] {
  const lines = new TextDecoder().decode(gunzipSync(piece)).split('\n');
  return lines.flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Effect]));
}

/** About so many rows together, and all effects of one row that follow one another in the same part. */
export function* byRows(effects: readonly Effect[]): Generator<Effect[]> {
  let some: Effect[] = [];
  let rows = 0;
  let last = '';
  for (const effect of effects) {
    const key = rowKey(effect);
    if (key !== last) rows += 1;
    last = key;
    if (rows > AT_ONCE) {
      yield some;
      some = [];
      rows = 1;
    }
    some.push(effect);
  }
  if (some.length > 0) yield some;
}

function findTouched(effects: readonly Effect[]): Touched {
  const touched = new Map<string, Effect>();
  for (const effect of effects) {
    const key = rowKey(effect);
    if (!touched.has(key)) touched.set(key, effect);
  }
  return touched;
}

async function readBefore(transaction: IDBTransaction, touched: Touched): Promise<Rows> {
  const rows: Rows = new Map();
  const changed = new Map<JournaledTable, string[]>();
  for (const [key, first] of touched) {
    const { table, id } = first;
    // What goes was compared when the change was planned, and nobody has written since.
    if (first.kind === 'remove') rows.set(key, first.row);
    else if (first.kind === 'set') (changed.get(table) ?? changed.set(table, []).get(table))?.push(id);
  }
  for (const [table, ids] of changed) {
    for (const row of await readMany(transaction.objectStore(table), ids)) {
      rows.set(rowKey({ table, id: String(row['id']) }), row);
    }
  }
  return rows;
}

/** Answers how many rows were written. */
function writeSome(
  transaction: IDBTransaction,
  { effects, touched }: Part,
  rows: Rows,
  { onRow }: ApplyOptions,
): number {
  const stale = applyEffects(rows, effects);
  if (stale !== null) throw new Error(`planned on a stale row: ${stale.kind} ${stale.table}/${stale.id}`);
  for (const [key, { table, id, kind }] of touched) {
    const store = transaction.objectStore(table);
    const row = rows.get(key);
    if (row === undefined) store.delete(id);
    else {
      requireRow(table, row);
      if (kind === 'insert') store.add(row);
      else store.put(row);
    }
    onRow(table, id, row);
  }
  return touched.size;
}

/** Where they lie close together, all between the first and the last at once: one by one takes three times as long. */
async function readMany(store: IDBObjectStore, ids: readonly string[]): Promise<Row[]> {
  const sorted = [...ids].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  // Rows between them that nobody asked for, but never very many.
  const most = 2 * ids.length;
  const between = await ask<Row[]>(store.getAll(IDBKeyRange.bound(first, last), most));
  const missing = new Set(ids);
  const found = between.filter((row) => missing.delete(String(row['id'])));
  if (between.length < most || missing.size === 0) return found;
  const others = await Promise.all([...missing].map((id) => ask<Row | undefined>(store.get(id))));
  return [...found, ...others.filter((row) => row !== undefined)];
}
