import { expect, test, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openSession } from './session';
import { dialog, importFiles, list, openPaper, paperPane } from './steps';

const TITLE = 'A long walk along the harbour wall';
const OTHER = 'Drift of harbour buoys in a calm week';
// Numbered, so that what stands at the edge says how far the reader is.
const SECTIONS = ['Introduction', 'Method', 'Results', 'Discussion'].map((name, section) => {
  const paragraphs = Array.from({ length: 15 }, (_, at) => {
    const first = (section * 15 + at) * 80;
    return `${Array.from({ length: 80 }, (__, word) => `w${String(first + word).padStart(4, '0')}`).join(' ')}.`;
  });
  return [`## ${section + 1}. ${name}`, ...paragraphs].join('\n\n');
});
const PAPER = [
  ...[`# ${TITLE}`, '**Oda Vell**', '## Abstract', 'We walked along the wall and wrote down each word that we saw.'],
  ...[...SECTIONS, '## References', '1. Vell, O. (2020). Words on walls. Journal of Shelves, 12(3).'],
].join('\n\n');

const text = (page: Page) => paperPane(page).getByRole('region', { name: 'Text of the paper' });

/** The number of the first word in the uppermost line that is seen whole. */
function firstWord(page: Page): Promise<number> {
  return text(page).evaluate((scroller) => {
    const { top } = scroller.getBoundingClientRect();
    const body = scroller.querySelector('[data-field="body"]');
    const walker = document.createTreeWalker(body as Node, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if ((node.parentElement?.getBoundingClientRect().bottom ?? 0) < top) continue;
      for (const { index } of (node.nodeValue ?? '').matchAll(/w\d{4}/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + 5);
        if (range.getBoundingClientRect().top >= top - 1) return Number(range.toString().slice(1));
      }
    }
    return -1;
  });
}

test.describe.serial('the place in a text', () => {
  const session = openSession(async ({ app, folder }) => {
    const file = path.join(folder, 'walk.md');
    writeFileSync(file, PAPER);
    const other = path.join(folder, 'buoys.bib');
    writeFileSync(other, `@article{b, title = {${OTHER}}, author = {Vell, Oda}, year = {2021}, abstract = {Short.}}`);
    await importFiles(app, [file]);
    await importFiles(app, [other]);
    await openPaper(app.page, TITLE);
  });
  let left = -1;

  test('is where the reader was after another paper, and after a restart', async () => {
    const { page } = session;
    await text(page).focus();
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('PageDown');
    await expect.poll(() => firstWord(page)).toBeGreaterThan(100);
    // The keys scroll smoothly: it stands still when two looks agree.
    await expect
      .poll(async () => {
        const before = left;
        left = await firstWord(page);
        return left === before;
      })
      .toBe(true);
    await openPaper(page, OTHER);
    await openPaper(page, TITLE);
    await expect.poll(() => firstWord(page)).toBe(left);
    await session.restart();
    await openPaper(session.page, TITLE);
    await expect.poll(() => firstWord(session.page)).toBe(left);
  });

  test('is at the same words in another size', async () => {
    const { page } = session;
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+Alt+r');
    const settings = dialog(page, 'Reading');
    await settings.getByRole('slider', { name: 'Size' }).focus();
    for (let times = 0; times < 8; times += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect(settings).toBeHidden();
    await openPaper(page, OTHER);
    await session.restart();
    await openPaper(session.page, TITLE);
    // A line holds some fifteen words, and the one at the edge the word that was there.
    await expect.poll(async () => Math.abs((await firstWord(session.page)) - left)).toBeLessThan(20);
  });

  test('gives way to the beginning, and that is kept too', async () => {
    const { page } = session;
    await text(page).focus();
    await page.keyboard.press('Home');
    await expect.poll(() => text(page).evaluate((scroller) => scroller.scrollTop)).toBe(0);
    await openPaper(page, OTHER);
    await openPaper(page, TITLE);
    await session.restart();
    await openPaper(session.page, TITLE);
    await expect.poll(() => text(session.page).evaluate((scroller) => scroller.scrollTop)).toBe(0);
  });
});
