import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFaults } from './axe';
import { inEachTheme, takePicture } from './pictures';
import { openSession } from './session';
import { activeTitle, importFiles, list, place, row, runByPalette, typeTag } from './steps';

const PAPERS = [
  { title: 'Lanterns on slow canals', year: 2021 },
  { title: 'Amber in river sand', year: 2023 },
  { title: 'Kites above salt flats', year: 2021 },
  { title: 'Bells under ice', year: null },
];
const MANY = Array.from({ length: 40 }, (_, at) => ({
  title: `Tide table ${String(at).padStart(2, '0')}`,
  year: 1990,
}));
const BIB = [...PAPERS, ...MANY]
  .map(
    ({ title, year }, at) =>
      `@article{p${at}, title = {${title}}, author = {Vell, Oda}${year === null ? '' : `, year = {${year}}`}}`,
  )
  .join('\n');

const group = (page: Page, name: string | RegExp): Locator => list(page).getByRole('group', { name });
const groups = (page: Page): Promise<(string | null)[]> =>
  list(page)
    .getByRole('group')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));

/** By keys alone: the menu of how the list looks, and in it what to group by. */
async function groupBy(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Shift+S');
  const menu = page.getByRole('menu').first();
  await expect(menu).toBeVisible();
  await menu.getByRole('menuitem', { name: /^Group by/ }).press('ArrowRight');
  await page.getByRole('menuitemradio', { name, exact: true }).press('Enter');
  await expect(page.getByRole('menu')).toHaveCount(0);
}

test.describe.serial('a list in groups', () => {
  const session = openSession(async ({ app, folder }) => {
    const file = path.join(folder, 'canals.bib');
    writeFileSync(file, BIB);
    await importFiles(app, [file]);
    await expect(row(app.page, 'Amber in river sand')).toBeVisible();
  });

  test('by keys: grouped by year, the newest first, and a key leads from group to group', async () => {
    const { page } = session;
    await list(page).focus();
    await groupBy(page, 'Year');
    await expect.poll(() => groups(page)).toEqual(['2023, 1 paper', '2021, 2 papers', '1990, 40 papers']);
    await expect(list(page)).toBeFocused();
    await page.keyboard.press('Home');
    await expect.poll(() => activeTitle(page)).toBe('Amber in river sand');
    await page.keyboard.press(']');
    await expect.poll(() => activeTitle(page)).toBe('Lanterns on slow canals');
    await page.keyboard.press(']');
    await page.keyboard.press('j');
    await expect.poll(() => activeTitle(page)).toBe('Tide table 01');
    await page.keyboard.press('[');
    await expect.poll(() => activeTitle(page)).toBe('Tide table 00');
    await page.keyboard.press('[');
    await expect.poll(() => activeTitle(page)).toBe('Lanterns on slow canals');
    await page.keyboard.press('End');
    await expect.poll(() => activeTitle(page)).toBe('Bells under ice');
    await expect(group(page, 'No year, 1 paper')).toBeVisible();
  });

  test('a key folds the group of the cursor, which goes on, and another unfolds it again', async () => {
    const { page } = session;
    await page.keyboard.press('Home');
    await page.keyboard.press(']');
    await page.keyboard.press('ArrowLeft');
    await expect(group(page, '2021, 2 papers, folded')).toBeVisible();
    await expect(row(page, 'Kites above salt flats')).toHaveCount(0);
    await expect.poll(() => activeTitle(page)).toBe('Tide table 00');
    await page.keyboard.press('ArrowRight');
    await expect(row(page, 'Kites above salt flats')).toBeVisible();
    await expect.poll(() => activeTitle(page)).toBe('Lanterns on slow canals');
    await runByPalette(page, 'Fold all groups');
    await expect
      .poll(() => groups(page))
      .toEqual([
        '2023, 1 paper, folded',
        '2021, 2 papers, folded',
        '1990, 40 papers, folded',
        'No year, 1 paper, folded',
      ]);
    await takePicture(page, 'groups-folded');
    await list(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => activeTitle(page)).toBe('Amber in river sand');
    await runByPalette(page, 'Unfold all groups');
    await expect(row(page, 'Kites above salt flats')).toBeVisible();
  });

  test('by mouse: a press on a head folds, the head stays over its papers, and the view survives a restart', async () => {
    let { page } = session;
    await group(page, '2023, 1 paper').getByTitle('2023', { exact: true }).click();
    await expect(group(page, '2023, 1 paper, folded')).toBeVisible();
    await expect(list(page)).toBeFocused();
    await page.keyboard.press('End');
    await expect.poll(() => activeTitle(page)).toBe('Bells under ice');
    await page.keyboard.press('PageUp');
    await expect
      .poll(async () => {
        const head = await group(page, '1990, 40 papers').getByTitle('1990', { exact: true }).boundingBox();
        const box = await list(page).boundingBox();
        return head !== null && box !== null && head.y - box.y < 28;
      })
      .toBe(true);
    await inEachTheme(page, async (theme) => {
      await takePicture(page, `groups-${theme}`);
      expect(await findFaults(page)).toEqual([]);
    });
    await session.restart();
    ({ page } = session);
    await expect(group(page, '2023, 1 paper, folded')).toBeVisible();
    await group(page, '2023, 1 paper, folded').getByTitle('2023', { exact: true }).click();
    await expect(row(page, 'Amber in river sand')).toBeVisible();
  });

  test('a paper with two tags stands under the first, and the other says that one more is above', async () => {
    const { page } = session;
    await row(page, 'Amber in river sand').click();
    await typeTag(page, 'stones');
    await typeTag(page, 'water');
    await row(page, 'Kites above salt flats').click();
    await typeTag(page, 'water');
    await list(page).focus();
    await groupBy(page, 'Tag');
    await page.keyboard.press('Home');
    await expect.poll(() => activeTitle(page)).toBe('Amber in river sand');
    await expect.poll(() => groups(page)).toEqual(['stones, 1 paper', 'water, 1 paper', 'No tag, 42 papers']);
    await expect(group(page, 'water, 1 paper').getByText('+1 above')).toBeVisible();
    await takePicture(page, 'groups-tags');
    await page.keyboard.press('ControlOrMeta+4');
    const table = page.getByRole('grid', { name: /^Papers in / });
    await expect(table.getByRole('rowgroup', { name: 'water, 1 paper' })).toBeVisible();
    await inEachTheme(page, async (theme) => {
      await takePicture(page, `groups-table-${theme}`);
      expect(await findFaults(page)).toEqual([]);
    });
    await page.keyboard.press('ControlOrMeta+4');
  });

  test('what is decided goes from its group to another, and what is not grouped elsewhere is not', async () => {
    const { page } = session;
    await place(page, 'All papers').click();
    await expect(list(page).getByRole('group')).toHaveCount(0);
    await list(page).focus();
    await groupBy(page, 'Status');
    await expect.poll(() => groups(page)).toEqual(['Inbox, 44 papers']);
    await row(page, 'Kites above salt flats').click();
    await page.keyboard.press('t');
    await expect(group(page, 'Inbox, 43 papers')).toBeVisible();
    await page.keyboard.press('End');
    await expect.poll(() => activeTitle(page)).toBe('Kites above salt flats');
    await expect(group(page, 'To read, 1 paper')).toBeVisible();
  });
});
