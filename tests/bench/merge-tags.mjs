// Two tags become one, in the real app: from the press that says so to the tree and the list that show it.
import { openApp } from './drive-app.mjs';
import { createFigure, median, rangeOf } from './figures.mjs';

const ROUNDS = 5;
const LIMIT_MS = 2 * 60_000;
const REST_MS = 1_500;
// Both together: as many as the figures of the list are taken with.
const TAGGED = 20_000;
const LIST = '[data-pane="list"] [data-keys="list"]';
const NAMES = ['alders', 'birches'];

/**
 * @param {{ root: string, executable: string, env: Record<string, string | undefined> }} context
 * @param {string} profile one that has papers in its inbox; some have tags afterwards
 */
export async function measureMerging(context, profile, figure, papers) {
  const app = await openApp(context, profile);
  try {
    const { page } = app;
    page.setDefaultTimeout(LIMIT_MS);
    await page.locator(`${LIST} [id^="row-"]`).first().waitFor();
    await showRows(page);
    const each = Math.min(TAGGED, papers) / 2;
    await tagRange(page, NAMES[0], 0, each);
    await tagRange(page, NAMES[1], each, 2 * each);
    const times = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.waitForTimeout(REST_MS);
      times.push(await mergeOnce(page, 2 * each));
      await page.keyboard.press('ControlOrMeta+z');
      await tagInPlaces(page, NAMES[1], each).waitFor();
    }
    const why = `median of ${ROUNDS}; from the press to the second frame after places and list show it; ${papers} papers, ${each} with each of the two tags`;
    return createFigure(figure, { value: median(times), range: rangeOf(times), n: ROUNDS, why });
  } finally {
    await app.close();
  }
}

/** The list stays as another measurement left it. */
async function showRows(page) {
  await page.locator(LIST).focus();
  if ((await page.locator(`${LIST}[role="grid"]`).count()) > 0) await page.keyboard.press('ControlOrMeta+4');
  await page.locator(`${LIST}[role="listbox"]`).waitFor();
}

const tagInPlaces = (page, name, count) =>
  page.getByRole('navigation').getByRole('button', { name: `${name}, ${count} papers` });

/** Rows from one number to another, chosen with the mouse as a person would, and given a tag by keys. */
async function tagRange(page, name, from, to) {
  await clickRow(page, from, []);
  await clickRow(page, to - 1, ['Shift']);
  await page.locator(LIST).focus();
  await page.keyboard.press('#');
  await page.locator('[role="combobox"]:focus').waitFor();
  await page.keyboard.type(name);
  await page.getByRole('option', { name: new RegExp(name) }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await tagInPlaces(page, name, to - from).waitFor();
}

async function clickRow(page, at, modifiers) {
  await page.locator(LIST).evaluate((list, place) => {
    const height = list.querySelector('[id^="row-"]')?.getBoundingClientRect().height ?? 0;
    list.scrollTop = Math.max(0, (place - 3) * height);
  }, at);
  await page.locator(`${LIST} [aria-posinset="${at + 1}"]`).click({ modifiers, position: { x: 60, y: 10 } });
}

async function mergeOnce(page, total) {
  await page.locator(LIST).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('#');
  await page.getByRole('button', { name: `Merge ${NAMES[1]} into…` }).click();
  const item = page.getByRole('menuitem', { name: NAMES[0] });
  await item.waitFor();
  await page.waitForTimeout(REST_MS);
  await page.evaluate(watchMerge, { label: `${NAMES[0]}, ${total} papers`, gone: NAMES[1], list: LIST });
  await item.click();
  const took = await page.evaluate(() => globalThis.mergeTime);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Tags' }).waitFor({ state: 'hidden' });
  return took;
}

/** Runs in the page: places count all under the tag that stays, and no row in view has the other any more. */
function watchMerge({ label, gone, list }) {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isShown = () =>
    document.querySelector(`nav button[aria-label="${label}"]`) !== null &&
    ![...document.querySelectorAll(`${list} [id^="row-"]`)].some((row) => row.textContent.includes(gone));
  globalThis.mergeTime = new Promise((resolve) => {
    addEventListener(
      'click',
      async () => {
        const began = performance.now();
        while (!isShown() && performance.now() - began < 60_000) await nextFrame();
        await nextFrame();
        await nextFrame();
        resolve(performance.now() - began);
      },
      { capture: true, once: true },
    );
  });
}
