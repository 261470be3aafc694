// When an app has done what it does by itself, so that none of it is measured.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

// What an import of 100,000 papers leaves to write takes the longest.
const LIMIT = 3 * 60_000;

/** @param {() => boolean | Promise<boolean>} isSo */
export async function waitUntil(isSo, limit = LIMIT) {
  const until = Date.now() + limit;
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error('the app was not ready in time');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** One that is whole: its list of contents is written last. @param {string} profile */
export function hasSnapshot(profile) {
  const folder = path.join(profile, 'library/snapshots');
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.json'));
}

/** Runs in the page: whether the list is laid aside for the next start. */
export async function isKept() {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const [found] = await indexedDB.databases();
  const db = await done(indexedDB.open(found?.name ?? ''));
  const key = await done(db.transaction('derived').objectStore('derived').getKey('list'));
  db.close();
  return key !== undefined;
}
