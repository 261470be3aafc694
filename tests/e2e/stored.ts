import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';

export type Row = Record<string, unknown>;
const TABLES = [
  ...(['papers', 'sources', 'notes', 'noteVersions', 'folders', 'templates'] as const),
  ...(['tags', 'trash', 'textVersions', 'changes'] as const),
] as const;
export type Stored = Record<(typeof TABLES)[number], Row[]>;

/** All that must survive, straight from the database: what the screen shows of it is another question. */
export async function readStored(page: Page): Promise<Stored> {
  return (await readTables(page, TABLES)) as Stored;
}

/** The file of settings as it stands on disk. A change of the screen arrives there a moment later. */
export function readSettings(profile: string): Row {
  return JSON.parse(readFileSync(path.join(profile, 'settings.json'), 'utf8')) as Row;
}

/** What is being typed has been written down: from then on the app may be killed. */
export async function waitForDraft(page: Page, text: string): Promise<void> {
  const typed = async (): Promise<unknown[]> =>
    (await readTables(page, ['drafts']))['drafts']?.map((one) => one['text']) ?? [];
  await expect
    .poll(typed, { message: 'a draft', timeout: 10_000, intervals: [100] })
    .toContainEqual(expect.stringContaining(text));
}

/** One table alone, as it is stored. */
export async function readTable(page: Page, name: string): Promise<Row[]> {
  return (await readTables(page, [name]))[name] ?? [];
}

function readTables(page: Page, names: readonly string[]): Promise<Record<string, Row[]>> {
  return page.evaluate(async (tables) => {
    const wait = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('a request failed'));
      });
    const found = (await indexedDB.databases())
      .map((one) => one.name ?? '')
      .filter((name) => name.startsWith('postil-'));
    // One that was set aside as unreadable keeps its older name; the newest is the one in use.
    const db = await wait(indexedDB.open(found.sort().at(-1) ?? ''));
    const transaction = db.transaction(tables, 'readonly');
    const all = await Promise.all(
      tables.map((name) => wait(transaction.objectStore(name).getAll() as IDBRequest<Row[]>)),
    );
    db.close();
    return Object.fromEntries(tables.map((name, at) => [name, all[at] ?? []]));
  }, names);
}

/** Writes a row as no command would: for what an older, newer or broken build may have left. */
export async function putStored(page: Page, table: string, row: Row): Promise<void> {
  await putAllStored(page, table, [row]);
}

/** Many at once. */
export async function putAllStored(page: Page, table: string, rows: readonly Row[]): Promise<void> {
  await page.evaluate(
    async ([name, values]) => {
      const wait = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('a request failed'));
        });
      const names = (await indexedDB.databases()).map((one) => one.name ?? '');
      const db = await wait(indexedDB.open(names.find((one) => one.startsWith('postil-')) ?? ''));
      const store = db.transaction(name, 'readwrite').objectStore(name);
      await Promise.all(values.map((value) => wait(store.put(value))));
      db.close();
    },
    [table, rows] as const,
  );
}

/** The change with this number is on disk in the library folder: from then on the database may be lost. */
export async function waitForJournal(profile: string, seq: number): Promise<void> {
  const folder = path.join(profile, 'library', 'journal');
  await expect
    .poll(() => lastJournaled(folder), { message: `change ${seq} in the journal`, timeout: 5_000, intervals: [50] })
    .toBeGreaterThanOrEqual(seq);
}

export function lastJournaled(folder: string): number {
  return readJournal(folder).at(-1)?.seq ?? 0;
}

export function journalSegments(profile: string): string[] {
  const folder = path.join(profile, 'library', 'journal');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ndjson'))
    .sort()
    .map((name) => path.join(folder, name));
}

function readJournal(folder: string): { seq: number }[] {
  let names: string[] = [];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.ndjson'));
  } catch {
    return []; // not made yet: nothing has been acknowledged
  }
  const lines = names.sort().flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'));
  // The last line may be half written at this moment.
  return lines.flatMap((line) => {
    try {
      return [(JSON.parse(line) as { change: { seq: number } }).change];
    } catch {
      return [];
    }
  });
}
