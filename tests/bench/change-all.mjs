// A status for all papers at once, in the real app, against a loop that rewrites the same rows in the same database.
import { openApp } from './drive-app.mjs';
import { createFigure, median, rangeOf } from './figures.mjs';

const PAIRS = 3;
// One pair takes minutes there.
const MANY = 50_000;
const LIMIT_MS = 5 * 60_000;
const REST_MS = 3_000;
const LIST = '[data-pane="list"] [data-keys="list"]';

/**
 * Pairs in one run, each from the key to the notice that says so, against the loop.
 * @param {{ root: string, executable: string, env: Record<string, string | undefined> }} context
 * @param {string} profile one that has papers; they have another status afterwards
 */
export async function measureChangingAll(context, profile, figure, papers) {
  const app = await openApp(context, profile);
  try {
    const { page } = app;
    await page.locator(`${LIST} [id^="row-"]`).first().waitFor();
    await page.locator(LIST).focus();
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.locator(`[aria-setsize="${papers}"]`).first().waitFor();
    const [ours, theirs] = [[], []];
    const pairs = papers > MANY ? 1 : PAIRS;
    for (let pair = 0; pair < pairs; pair += 1) {
      await page.waitForTimeout(REST_MS);
      ours.push(await timeCommand(page, pair % 2 === 0 ? ['i', 'Reading'] : ['m', 'Maybe']));
      await page.waitForTimeout(REST_MS);
      theirs.push(await page.evaluate(rewriteAll));
    }
    const ratios = ours.map((ms, at) => ms / theirs[at]);
    const why =
      `median of pairs; from the key to the notice, ${papers} papers: ${Math.round(median(ours))} ms ` +
      `against ${Math.round(median(theirs))} ms`;
    return createFigure(figure, { value: median(ratios), range: rangeOf(ratios), n: pairs, why });
  } finally {
    await app.close();
  }
}

async function timeCommand(page, [key, status]) {
  await page.locator(LIST).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.waitForTimeout(REST_MS);
  const began = Date.now();
  await page.keyboard.press(key);
  await page.getByText(new RegExp(`Moved [0-9,]+ papers to ${status}`)).waitFor({ timeout: LIMIT_MS });
  return Date.now() - began;
}

/** Runs in the page: the same rows with another status and another time, read and put by the least of loops, in one strict transaction. */
async function rewriteAll() {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const [found] = await indexedDB.databases();
  const db = await done(indexedDB.open(found?.name ?? ''));
  const began = performance.now();
  const transaction = db.transaction('papers', 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore('papers');
  for (let after = ''; ;) {
    const rows = await done(store.getAll(IDBKeyRange.lowerBound(after, true), 500));
    if (rows.length === 0) break;
    after = rows.at(-1).id;
    for (const row of rows) store.put({ ...row, status: 'to-read', changedAt: row.changedAt + 1 });
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  const took = performance.now() - began;
  db.close();
  return took;
}
