// The least that an import could do: the same rows put into IndexedDB with the same indexes, by a loop, in the same kind of window.
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const READ_ROWS = 1_000;
// Of the sizes that were tried the one with the quickest loop.
const WRITE_ROWS = 2_000;

/** Writes the papers of the open library to a file, a line each. @param {import('@playwright/test').Page} page @param {string} file */
export async function saveRows(page, file) {
  const out = createWriteStream(file);
  let after = '';
  for (;;) {
    const rows = await page.evaluate(readRows, { after, count: READ_ROWS });
    if (rows.length === 0) break;
    after = rows.at(-1).id;
    if (!out.write(`${rows.map((row) => JSON.stringify(row)).join('\n')}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

/** Runs in the page. */
async function readRows({ after, count }) {
  const [found] = await indexedDB.databases();
  const name = found?.name ?? '';
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open(name));
  const rows = await done(
    db.transaction('papers').objectStore('papers').getAll(IDBKeyRange.lowerBound(after, true), count),
  );
  db.close();
  return rows;
}

/**
 * Milliseconds from the first row to the last, without the parsing of what comes from the file. All of it is in the page beforehand: where
 * rows were brought between two transactions, the database had a third of the time to itself, and tidied up what the loop then did not pay for.
 * @param {import('@playwright/test').Page} page @param {string} file
 */
export async function measureRaw(page, file) {
  await page.evaluate(createRaw);
  let batch = [];
  const bring = async () => {
    await page.evaluate((text) => void (globalThis.rawBatches ??= []).push(text), batch.join('\n'));
    batch = [];
  };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    batch.push(line);
    if (batch.length === WRITE_ROWS) await bring();
  }
  if (batch.length > 0) await bring();
  return page.evaluate(putBatches);
}

/** Runs in the page: the same store and indexes as the library's papers. */
function createRaw() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('raw', 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore('papers', { keyPath: 'id' });
      store.createIndex('keys', 'keys', { multiEntry: true });
      store.createIndex('sourceIds', 'sourceIds', { multiEntry: true });
    };
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  });
}

/** Runs in the page. */
async function putBatches() {
  const db = await new Promise((resolve, reject) => {
    const request = indexedDB.open('raw');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  let took = 0;
  for (let batch = globalThis.rawBatches.shift(); batch !== undefined; batch = globalThis.rawBatches.shift()) {
    const rows = batch.split('\n').map((line) => JSON.parse(line));
    const began = performance.now();
    await new Promise((resolve, reject) => {
      const transaction = db.transaction('papers', 'readwrite');
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
      const store = transaction.objectStore('papers');
      for (const row of rows) store.put(row);
    });
    took += performance.now() - began;
  }
  db.close();
  return took;
}
