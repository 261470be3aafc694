// The list of papers, scrolled in the real app, as rows and as a table: what each frame costs the page.
import { openApp } from './drive-app.mjs';
import { createFigure, median, quantile, rangeOf } from './figures.mjs';
import { timeFrames } from './frame-cost.mjs';

const FRAMES = 300;
// About a third of a view: as fast as a wheel goes.
const STEP_PX = 240;
// What opening and another layout leave to do is not scrolling.
const REST_MS = 1_500;
const PAPERS = '[data-pane="list"] [data-keys="list"]';

/**
 * The greater of both layouts.
 * @param {{ root: string, executable: string, env: Record<string, string | undefined> }} context
 * @param {string} profile one that has papers
 */
export async function measureScroll(context, profile, figure, papers) {
  const app = await openApp(context, profile);
  try {
    const { page } = app;
    await page.locator(`${PAPERS} [id^="row-"]`).first().waitFor();
    const rows = await timeScrolling(page);
    await page.locator(PAPERS).focus();
    await page.keyboard.press('ControlOrMeta+4');
    await page.locator(`${PAPERS}[role="grid"]`).waitFor();
    const columns = await showAllColumns(page);
    const table = await timeScrolling(page);
    const [ours, theirs] = [rows, table].map((times) => quantile(times, 0.95));
    const tell = (times) => `${quantile(times, 0.95).toFixed(1)}, median ${median(times).toFixed(1)}`;
    const why =
      `95th percentile of ${FRAMES} frames of ${STEP_PX} px, ${papers} papers; script, layout and style, processor time; ` +
      `rows ${tell(rows)}; a table of ${columns} columns ${tell(table)}`;
    const worse = theirs > ours ? table : rows;
    return createFigure(figure, { value: Math.max(ours, theirs), range: rangeOf(worse), n: FRAMES, why });
  } finally {
    await app.close();
  }
}

/** More than anybody reads, so that no choice of columns costs more. @returns {Promise<number>} how many there are */
async function showAllColumns(page) {
  await page.keyboard.press('Shift+S');
  await page.getByRole('menuitem', { name: /^Columns/ }).click();
  await page.getByRole('menuitemcheckbox').first().waitFor();
  const off = page.getByRole('menuitemcheckbox', { checked: false });
  while ((await off.count()) > 0) await off.first().click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  return page.getByRole('columnheader').count();
}

async function timeScrolling(page) {
  await page.locator(PAPERS).evaluate((list) => list.scrollTo({ top: 0 }));
  await page.waitForTimeout(REST_MS);
  const times = await timeFrames(page, FRAMES, () => page.evaluate(scrollOneFrame, { list: PAPERS, step: STEP_PX }));
  const moved = await page.locator(PAPERS).evaluate((list) => list.scrollTop);
  if (moved < FRAMES * STEP_PX * 0.9) throw new Error('the list is too short to be scrolled so far');
  return times;
}

/** Runs in the page: until the frame after the one that scrolled, so that what observers and React add is counted. */
async function scrollOneFrame({ list, step }) {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await nextFrame();
  document.querySelector(list)?.scrollBy(0, step);
  await nextFrame();
  await nextFrame();
}
