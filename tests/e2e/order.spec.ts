import { expect, test, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inEachTheme, takePicture } from './pictures';
import { openSession } from './session';
import { expectCount, importFiles, list, notice, paperPane, place, readTitles, row } from './steps';

const TITLES = [
  'Counting the steps of lighthouse stairs',
  'Drift of harbour buoys in a calm week',
  'How ferries wait for the last passenger',
  'Salt on the windows of coastal trains',
  'Weights of suitcases left on platforms',
];
const BIB = TITLES.map(
  (title, at) =>
    `@article{paper${at}, title = {${title}}, author = {Vell, Oda}, year = {${2019 + at}}, abstract = {We look at ${title.toLowerCase()} for a year and say what we saw, with numbers that others may check for themselves.}}`,
).join('\n');

const numbers = async (page: Page): Promise<number[]> => (await readTitles(page)).map((one) => TITLES.indexOf(one));

/** From the middle of one row to the upper edge of another, as a hand does it. */
async function dragRow(page: Page, from: number, to: number): Promise<void> {
  const start = await row(page, TITLES[from] ?? '').boundingBox();
  const end = await row(page, TITLES[to] ?? '').boundingBox();
  if (start === null || end === null) throw new Error('a row is not drawn');
  await page.mouse.move(start.x + 120, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 120, end.y + end.height / 2, { steps: 4 });
  await page.mouse.move(end.x + 120, end.y + 4, { steps: 4 });
}

test.describe.serial('the order of what to read', () => {
  const session = openSession(async ({ app, folder }) => {
    const file = path.join(folder, 'stairs.bib');
    writeFileSync(file, BIB);
    await importFiles(app, [file]);
    await expect(row(app.page, TITLES[0] ?? '')).toBeVisible();
    await list(app.page).focus();
    await app.page.keyboard.press('ControlOrMeta+a');
    await app.page.keyboard.press('t');
    await expectCount(app.page, 'To read', TITLES.length);
    await place(app.page, 'To read').click();
    await expect(row(app.page, TITLES[0] ?? '')).toHaveAccessibleName(/Read next/);
  });

  test('keys move a paper a step, to the top and to the end, and undo takes each back', async () => {
    const { page } = session;
    await row(page, TITLES[3] ?? '').click();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(notice(page, /in the order of To read/)).toBeVisible();
    await expect.poll(() => numbers(page)).toEqual([0, 1, 3, 2, 4]);
    await row(page, TITLES[3] ?? '').click();
    await page.keyboard.press('Alt+Home');
    await expect(row(page, TITLES[3] ?? '')).toHaveAccessibleName(/Read next/);
    await expect.poll(() => numbers(page)).toEqual([3, 0, 1, 2, 4]);
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => numbers(page)).toEqual([0, 1, 2, 3, 4]);
  });

  test('marked papers move together', async () => {
    const { page } = session;
    await row(page, TITLES[2] ?? '').click();
    await row(page, TITLES[4] ?? '').click({ modifiers: ['ControlOrMeta'] });
    await page.keyboard.press('Alt+Home');
    await expect(notice(page, /Moved 2 papers in the order/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect.poll(() => numbers(page)).toEqual([2, 4, 0, 1, 3]);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => numbers(page)).toEqual([0, 1, 2, 3, 4]);
  });

  test('the mouse drags a paper to another place; let go on itself, or with Escape, it stays', async () => {
    const { page } = session;
    await dragRow(page, 4, 1);
    await takePicture(page, 'order-drag');
    await page.mouse.up();
    await expect.poll(() => numbers(page)).toEqual([0, 4, 1, 2, 3]);
    await dragRow(page, 2, 2);
    await page.mouse.up();
    await dragRow(page, 3, 0);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => numbers(page)).toEqual([0, 4, 1, 2, 3]);
  });

  test('another sort says what is read next and leaves the keys alone; the order is there again', async () => {
    const { page } = session;
    await page.keyboard.press('s');
    await page.getByRole('menuitemradio', { name: 'Title' }).click();
    await expect.poll(() => numbers(page)).toEqual([0, 1, 2, 3, 4]);
    await page.keyboard.press('s');
    await page.getByRole('menuitemradio', { name: 'My order' }).click();
    await expect.poll(() => numbers(page)).toEqual([0, 4, 1, 2, 3]);
  });

  test('a priority is given by key to what is marked, shows in row and paper, and is taken off', async () => {
    const { page } = session;
    await row(page, TITLES[0] ?? '').click();
    await page.keyboard.press('Alt+1');
    await expect(row(page, TITLES[0] ?? '')).toHaveAccessibleName(/Priority 1/);
    await expect(paperPane(page).getByText('Priority 1')).toBeVisible();
    await row(page, TITLES[4] ?? '').click();
    await row(page, TITLES[1] ?? '').click({ modifiers: ['ControlOrMeta'] });
    await page.keyboard.press('Alt+3');
    await expect(notice(page, /Gave 2 papers priority 3/)).toBeVisible();
    await expect(row(page, /Priority 3/)).toHaveCount(2);
    await page.keyboard.press('Alt+0');
    await expect(row(page, /Priority 3/)).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(row(page, /Priority 3/)).toHaveCount(2);
    await page.keyboard.press('Escape');
  });

  test('in each theme, wide and narrow', async () => {
    const { page } = session;
    await inEachTheme(page, async (theme) => {
      await takePicture(page, `order-${theme}`);
      await page.setViewportSize({ width: 900, height: 700 });
      await takePicture(page, `order-${theme}-900`);
      await page.setViewportSize({ width: 1280, height: 800 });
      await expect(row(page, TITLES[0] ?? '')).toHaveAccessibleName(/Read next/);
    });
  });
});
