// A merge of two tags in the real app: from the key that confirms it until the tree and the list show it.
import { openApp } from './drive-app.mjs';
import { createFigure, median, rangeOf } from './figures.mjs';
import { isKept, waitUntil } from './rest-app.mjs';

const ROUNDS = 9;
const TAGS = 200;
// At most so many papers carry the one that goes, and as many the one that stays; half of them carry both.
const MERGED = 3_000;
// What an undo and a notice leave to do is over by then.
const REST_MS = 1_500;
const [FROM, INTO] = ['harbour 0', 'harbour 1'];
const LIST = '[data-pane="list"] [data-keys="list"]';

/**
 * In the manager, with the place of the tag that stays behind it; each merge is taken back before the next.
 * @param {{ root: string, executable: string, env: Record<string, string | undefined> }} context
 * @param {string} profile one that has papers; they have tags afterwards
 * @param {{ papers: number, given: number }} size how many tags its papers are given, all in all
 */
export async function measureTagMerge(context, profile, figure, { papers, given }) {
  const counts = await giveTags(context, profile, {
    tags: TAGS,
    given,
    merged: Math.min(MERGED, Math.floor(papers / 7)),
  });
  const app = await openApp(context, profile);
  try {
    const { page } = app;
    await page.locator(`${LIST} [id^="row-"]`).first().waitFor();
    await waitUntil(() => page.evaluate(isKept));
    await page
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(`^${INTO}, `) })
      .click();
    await page.locator(`${LIST} [aria-setsize="${counts.into}"]`).first().waitFor();
    const times = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      times.push(await timeMerge(page, counts));
      await undoMerge(page, counts);
    }
    const why =
      `median of ${ROUNDS}; from the key to the frame after the one that has it in the tree and in the list, ${papers} papers, ` +
      `${counts.given} tags given, ${counts.from} papers with the tag that goes, ${counts.into} with the one that stays, ${counts.both} with either`;
    return createFigure(figure, { value: median(times), range: rangeOf(times), n: ROUNDS, why });
  } finally {
    await app.close();
  }
}

async function timeMerge(page, { both }) {
  await page.locator(LIST).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('#');
  const manager = page.getByRole('dialog');
  await manager.getByRole('button', { name: `Merge ${FROM} into…`, exact: true }).press('Enter');
  await page.keyboard.type(INTO);
  await page.getByRole('option', { name: INTO, exact: true, selected: true }).waitFor();
  await page.waitForTimeout(REST_MS);
  await page.evaluate(watchMerge, { list: LIST, gone: FROM, both });
  await page.keyboard.press('Enter');
  const took = await page.evaluate(() => globalThis.mergeTime);
  if (took === null) throw new Error('the merge was not shown in time');
  return took;
}

/** Runs in the page: from the moment the page hears of the key. */
function watchMerge({ list, gone, both }) {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isShown = () =>
    document.querySelector(`${list} [aria-setsize="${both}"]`) !== null &&
    ![...document.querySelectorAll('nav [aria-label]')].some((one) =>
      one.getAttribute('aria-label').startsWith(`${gone}, `),
    );
  globalThis.mergeTime = new Promise((resolve) => {
    addEventListener(
      'keydown',
      async () => {
        const began = performance.now();
        while (!isShown() && performance.now() - began < 20_000) await nextFrame();
        const shown = isShown();
        await nextFrame();
        resolve(shown ? performance.now() - began : null);
      },
      { capture: true, once: true },
    );
  });
}

async function undoMerge(page, { into }) {
  const manager = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: /^Rename / }) });
  // The first one may close what is said of a button.
  while ((await manager.count()) > 0) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(REST_MS / 3);
  }
  await page.locator(LIST).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await page.locator(`${LIST} [aria-setsize="${into}"]`).first().waitFor();
  await page.waitForTimeout(REST_MS);
}

/** Writes past the app, which reads all papers anew at its next start. */
async function giveTags(context, profile, size) {
  const app = await openApp(context, profile);
  try {
    await app.page.locator(`${LIST} [id^="row-"]`).first().waitFor();
    // Laid aside later it would be one without tags.
    await waitUntil(() => app.page.evaluate(isKept));
    return await app.page.evaluate(writeTags, size);
  } finally {
    await app.close();
  }
}

/** Runs in the page. */
async function writeTags({ tags, given, merged }) {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const idOf = (at) => `01HF0000000000000000000${String(at).padStart(3, '0')}`;
  const [found] = await indexedDB.databases();
  const db = await done(indexedDB.open(found?.name ?? ''));
  const transaction = db.transaction(['papers', 'tags', 'derived'], 'readwrite');
  const [papers, tagRows] = [transaction.objectStore('papers'), transaction.objectStore('tags')];
  for (let at = 0; at < tags; at += 1) {
    const look = { colour: 1 + (at % 8), parentId: null, mergedInto: null, gone: false };
    tagRows.put({ id: idOf(at), name: `harbour ${at}`, ...look });
  }
  const ids = await done(papers.getAllKeys());
  const step = Math.max(1, Math.floor(ids.length / (merged * 3)));
  const tagsOf = new Map();
  let left = given;
  const give = (paper, tag) => {
    const own = tagsOf.get(paper) ?? tagsOf.set(paper, new Set()).get(paper);
    if (left > 0 && paper !== undefined && !own.has(tag)) {
      own.add(tag);
      left -= 1;
    }
  };
  for (let at = 0; at < merged; at += 1) {
    give(ids[at * step], idOf(0));
    give(ids[(at + Math.floor(merged / 2)) * step], idOf(1));
  }
  for (let at = 0; left > 0 && at < ids.length * tags; at += 1) {
    give(ids[(at * 7) % ids.length], idOf(2 + ((at + Math.floor(at / ids.length)) % (tags - 2))));
  }
  for (const [paper, own] of tagsOf) {
    if (paper === undefined) continue;
    const row = await done(papers.get(paper));
    papers.put({ ...row, tagIds: [...own] });
  }
  transaction.objectStore('derived').delete('list');
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  db.close();
  const having = (tag) => [...tagsOf.values()].filter((own) => own.has(tag)).length;
  const both = [...tagsOf.values()].filter((own) => own.has(idOf(0)) || own.has(idOf(1))).length;
  return { given: given - left, from: having(idOf(0)), into: having(idOf(1)), both };
}
