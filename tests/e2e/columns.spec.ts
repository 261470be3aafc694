import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFaults } from './axe';
import { inEachTheme, takePicture } from './pictures';
import { openSession } from './session';
import { importFiles, list, paperTitle, place, row, typeTag } from './steps';

const PAPERS = [
  { title: 'Lanterns on slow canals', author: 'Vell, Oda and Marn, Ellis', year: 2021, journal: 'Waterways' },
  { title: 'Amber in river sand', author: 'Marn, Ellis', year: 2023, journal: 'Stones and Sands' },
  { title: 'Kites above salt flats', author: 'Oxby, Tam', year: 2021, journal: 'Waterways' },
  {
    title: `Bells under ice, with a title that goes on and on about ${'everythingthatcanberungunderwater'.repeat(3)}`,
    author: 'Brask, Una',
    year: 2023,
    journal: 'A journal with a long name that no column has room for',
  },
];
const BIB = PAPERS.map(
  ({ title, author, year, journal }, at) =>
    `@article{p${at}, title = {${title}}, author = {${author}}, year = {${year}}, journal = {${journal}}}`,
).join('\n');

const table = (page: Page): Locator => page.getByRole('grid', { name: /^Papers in / });
const head = (page: Page, name: string | RegExp): Locator => table(page).getByRole('columnheader', { name });
const heads = (page: Page): Promise<(string | undefined)[]> =>
  table(page)
    .getByRole('columnheader')
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset['field']));
const titles = (page: Page): Promise<number[]> =>
  table(page)
    .locator('[role="gridcell"][data-field="title"] [title]')
    .evaluateAll((cells) => cells.map((cell) => ({ y: cell.getBoundingClientRect().y, text: cell.textContent })))
    .then((cells) =>
      cells.sort((a, b) => a.y - b.y).map((cell) => PAPERS.findIndex(({ title }) => title === cell.text)),
    );
const widthOf = async (cell: Locator): Promise<number> => Math.round((await cell.boundingBox())?.width ?? 0);
const look = (page: Page): Locator => page.getByRole('button', { name: 'How the list looks' });

/** From the middle of one thing, or from its right edge, by so many pixels. */
async function drag(page: Page, from: Locator, by: number, edge = false): Promise<void> {
  const box = await from.boundingBox();
  if (box === null) throw new Error('nothing to drag');
  const x = edge ? box.x + box.width - 1 : box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y, { steps: 3 });
  await page.mouse.move(x + by, y, { steps: 3 });
  await page.mouse.up();
}

test.describe.serial('the list as a table', () => {
  const session = openSession(async ({ app, folder }) => {
    const file = path.join(folder, 'canals.bib');
    writeFileSync(file, BIB);
    await importFiles(app, [file]);
    await expect(row(app.page, /^Bells under ice/)).toBeVisible();
    await row(app.page, 'Amber in river sand').click();
    await typeTag(app.page, 'stones');
    await app.page.keyboard.press('4');
  });

  test('by keys: it opens with the focus in it, and the cursor walks and opens as in rows', async () => {
    const { page } = session;
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+4');
    await expect(table(page)).toBeFocused();
    await expect(table(page)).toHaveAttribute('aria-rowcount', '5');
    await page.keyboard.press('Home');
    await page.keyboard.press('j');
    await expect(paperTitle(page)).toContainText('Amber in river sand');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(table(page).getByRole('row', { selected: true })).toHaveCount(2);
    await page.keyboard.press('Escape');
    await inEachTheme(page, async (theme) => {
      await takePicture(page, `table-${theme}`);
      expect(await findFaults(page)).toEqual([]);
    });
  });

  test('a head sorts, a second one with Shift sorts within, and a key turns it round', async () => {
    const { page } = session;
    await head(page, 'Year').click();
    await expect.poll(() => titles(page)).toEqual([1, 3, 0, 2]);
    await head(page, 'Title').click({ modifiers: ['Shift'], position: { x: 30, y: 10 } });
    await expect.poll(() => titles(page)).toEqual([1, 3, 2, 0]);
    await expect(head(page, 'Year: Newest first')).toHaveAttribute('aria-sort', 'descending');
    await expect(head(page, 'Title: key 2, A to Z')).toBeVisible();
    await table(page).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => titles(page)).toEqual([3, 1, 0, 2]);
    await takePicture(page, 'table-sorted');
  });

  test('columns move, grow, fit and go by keys', async () => {
    const { page } = session;
    const first = await heads(page);
    await expect(head(page, /^Title/)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(head(page, 'Authors')).toBeFocused();
    const before = await widthOf(head(page, 'Authors'));
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => widthOf(head(page, 'Authors'))).toBe(before + 16);
    for (let more = 0; more < 4; more += 1) await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => widthOf(head(page, 'Authors'))).toBe(before + 80);
    await page.keyboard.press('=');
    await expect.poll(() => widthOf(head(page, 'Authors'))).toBeLessThan(before + 40);
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => heads(page)).toEqual([first[0], first[2], first[1], ...first.slice(3)]);
    await expect(head(page, 'Authors')).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(head(page, 'Authors')).toHaveCount(0);
    await expect(head(page, 'Venue')).toBeFocused();
    await expect(table(page).getByRole('row')).toHaveCount(5);
    await page.keyboard.press('ArrowDown');
    await expect(table(page)).toBeFocused();
  });

  test('columns move and grow by the mouse; Escape takes a drag back; a double click fits', async () => {
    const { page } = session;
    await drag(page, head(page, 'Venue'), -110);
    await expect.poll(async () => (await heads(page)).slice(0, 3)).toEqual(['title', 'venue', 'year']);
    const before = await widthOf(head(page, 'Venue'));
    await drag(page, head(page, 'Venue'), 40, true);
    await expect.poll(() => widthOf(head(page, 'Venue'))).toBe(before + 40);
    const box = await head(page, 'Venue').boundingBox();
    if (box === null) throw new Error('no head');
    await page.mouse.move(box.x + box.width - 1, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width + 60, box.y + 10, { steps: 3 });
    await expect.poll(() => widthOf(head(page, 'Venue'))).toBeGreaterThan(before + 90);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => widthOf(head(page, 'Venue'))).toBe(before + 40);
    await page.mouse.dblclick(box.x + box.width - 1, box.y + 10);
    await expect.poll(() => widthOf(head(page, 'Venue'))).toBeGreaterThan(250);
    await expect.poll(() => titles(page)).toEqual([3, 1, 0, 2]);
  });

  test('columns are chosen in the menu, which stays; moved sideways, the title stays; all of it lasts', async () => {
    const { page } = session;
    await table(page).focus();
    await page.keyboard.press('Shift+S');
    await page.getByRole('menuitem', { name: /^Columns/ }).click();
    for (const name of ['Status', 'Priority', 'Due', 'Takeaway'])
      await page.getByRole('menuitemcheckbox', { name }).click();
    await takePicture(page, 'table-menu');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    const { x } = (await head(page, /^Title/).boundingBox()) ?? { x: -1 };
    await table(page).evaluate((box) => box.scrollTo({ left: 400 }));
    // Up to the edge: only the margin of a row goes out of sight.
    await expect.poll(async () => (await head(page, /^Title/).boundingBox())?.x).toBe(x - 6);
    await page.setViewportSize({ width: 900, height: 700 });
    await takePicture(page, 'table-900');
    await page.setViewportSize({ width: 1280, height: 800 });
    const kept = await heads(page);
    await session.restart();
    await expect(table(session.page)).toBeVisible();
    expect(await heads(session.page)).toEqual(kept);
  });

  test('another place has rows until all are laid out alike; heights of rows are in the same menu', async () => {
    const { page } = session;
    await place(page, 'All papers').click();
    await expect(list(page)).toBeVisible();
    await place(page, 'Inbox').click();
    await look(page).click();
    await page.getByRole('menuitem', { name: 'Lay all places out like this' }).click();
    await place(page, 'All papers').click();
    await expect(table(page)).toBeVisible();
    await look(page).click();
    await page.getByRole('menuitem', { name: /^Row height/ }).click();
    await page.getByRole('menuitemradio', { name: 'Roomy' }).click();
    await expect.poll(async () => (await table(page).getByRole('row').nth(1).boundingBox())?.height).toBe(40);
    await look(page).click();
    await page.getByRole('menuitemradio', { name: 'Rows' }).click();
    await expect.poll(async () => (await row(page, 'Amber in river sand').boundingBox())?.height).toBe(68);
    await page.setViewportSize({ width: 900, height: 700 });
    await takePicture(page, 'table-rows-900');
  });
});
