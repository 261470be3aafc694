import { Dexie } from 'dexie';
import type { Change } from '../../shared/model/change';
import { firstRows } from '../../shared/schema/first-rows.cases';
import { firstTables } from '../../shared/schema/steps';

/** The change that the first rows came by, as the build of that schema left it. */
export const firstChange: Change = {
  seq: 1,
  epoch: 'e0e0e0e0e0e0e0e0',
  schema: 1,
  at: 5,
  kind: 'do',
  of: null,
  label: { key: 'change.importFiles', params: { count: 3, name: 'list.txt', files: 1 } },
  effects: Object.entries(firstRows).flatMap(([table, rows]) =>
    rows.map((row) => ({ kind: 'insert' as const, table: table as 'papers', id: String(row['id']), row })),
  ),
};

/** A database as the first build made it: by its own index strings, and with rows that were written down then. */
export async function createFirstDatabase(name: string): Promise<void> {
  const db = new Dexie(name);
  db.version(1).stores(firstTables.stores);
  for (const [table, rows] of Object.entries(firstRows)) await db.table(table).bulkAdd(rows);
  await db.table('changes').add(firstChange);
  await db.table('meta').bulkAdd([
    { key: 'schema', value: 1 },
    { key: 'epoch', value: firstChange.epoch },
  ]);
  db.close();
}

/** Tables, keys and indexes, as IndexedDB itself has them. */
export function describeShape(db: IDBDatabase): Record<string, unknown> {
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names);
  return Object.fromEntries(
    names.map((name) => {
      const store = transaction.objectStore(name);
      const indexes = [...store.indexNames].map((one) => {
        const { keyPath, multiEntry, unique } = store.index(one);
        return [one, keyPath, multiEntry, unique];
      });
      return [name, { keyPath: store.keyPath, indexes }];
    }),
  );
}
