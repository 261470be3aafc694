import { packList, unpackList, type PackedList } from '../../shared/list/pack-list';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import type { PostilDatabase } from './database';
import { ask, writeNative } from './native';

const KEY = 'list';

const begun = new WeakMap<PostilDatabase, Promise<PackedList | null>>();

/** Starts to read what the first `readKeptList` will ask for. */
export function beginKeptList(db: PostilDatabase): void {
  const reading = readRow(db);
  // Whoever asks hears of it.
  reading.catch(() => undefined);
  begun.set(db, reading);
}

/** The library in memory as it was last laid aside. Null where there is none, or one that is not whole, or of another schema. */
export function readKeptList(db: PostilDatabase): Promise<PackedList | null> {
  const reading = begun.get(db);
  begun.delete(db);
  return reading ?? readRow(db);
}

/** Read past Dexie: it would keep 30 MB for a live query that asked for them. */
async function readRow(db: PostilDatabase): Promise<PackedList | null> {
  const store = db.backendDB().transaction(['derived']).objectStore('derived');
  const row = await ask<{ value?: unknown } | undefined>(store.get(KEY));
  if (!(row?.value instanceof ArrayBuffer)) return null;
  const packed = unpackList(row.value);
  return packed?.stamp.schema === SCHEMA_VERSION ? packed : null;
}

/** Nobody waits for it, and what is lost of it with the power is read anew. */
export function keepList(db: PostilDatabase, list: PackedList): Promise<void> {
  const value = packList(list);
  return writeNative(db.backendDB(), ['derived'], (writing) => {
    writing.objectStore('derived').put({ key: KEY, value });
  });
}
