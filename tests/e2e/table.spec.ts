import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inEachTheme, takePicture } from './pictures';
import { openSession } from './session';
import { importFiles, list, place, readTitles, row } from './steps';

const PAPERS = [
  { title: 'Lanterns on slow canals', author: 'Vell, Oda', year: 2021 },
  { title: 'Amber in river sand', author: 'Marn, Ellis', year: 2023 },
  { title: 'Kites above salt flats', author: 'Oxby, Tam', year: 2021 },
  { title: 'Bells under ice', author: 'Brask, Una', year: 2023 },
];
const BIB = PAPERS.map(
  ({ title, author, year }, at) => `@article{p${at}, title = {${title}}, author = {${author}}, year = {${year}}}`,
).join('\n');

const order = async (page: Page): Promise<number[]> =>
  (await readTitles(page)).map((title) => PAPERS.findIndex((paper) => paper.title === title));
const sortButton = (page: Page) => page.getByRole('button', { name: /^Sort by:/ });
const choice = (page: Page, name: string) => page.getByRole('menuitemradio', { name, exact: true });

test.describe.serial('how a list is sorted', () => {
  const session = openSession(async ({ app, folder }) => {
    const file = path.join(folder, 'canals.bib');
    writeFileSync(file, BIB);
    await importFiles(app, [file]);
    await expect(row(app.page, 'Bells under ice')).toBeVisible();
  });

  test('by the mouse: the newest year first, and within a year by title', async () => {
    const { page } = session;
    await sortButton(page).click();
    await choice(page, 'Year').click();
    await expect.poll(() => order(page)).toEqual([1, 3, 0, 2]);
    await sortButton(page).click();
    await page.getByRole('menuitem', { name: /^Then by/ }).click();
    await choice(page, 'Title').filter({ visible: true }).nth(1).click();
    await expect(sortButton(page)).toHaveAccessibleName('Sort by: Year, Title');
    await expect.poll(() => order(page)).toEqual([1, 3, 2, 0]);
  });

  test('another place has its own sort, until one is given to all; a restart keeps it', async () => {
    const { page } = session;
    await place(page, 'All papers').click();
    await expect(sortButton(page)).toHaveAccessibleName('Sort by: Added');
    await place(page, 'Inbox').click();
    await sortButton(page).click();
    await page.getByRole('menuitem', { name: 'Sort all places like this' }).click();
    await place(page, 'All papers').click();
    await expect(sortButton(page)).toHaveAccessibleName('Sort by: Year, Title');
    await session.restart();
    await expect(sortButton(session.page)).toHaveAccessibleName('Sort by: Year, Title');
    await expect.poll(() => order(session.page)).toEqual([1, 3, 2, 0]);
  });

  test('by keys alone; a key that no paper has a value for leaves all as it came', async () => {
    const { page } = session;
    await list(page).focus();
    await page.keyboard.press('s');
    await expect(page.getByRole('menu')).toBeVisible();
    await page.keyboard.press('d');
    await expect(choice(page, 'Due')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(sortButton(page)).toHaveAccessibleName('Sort by: Due, Title');
    await expect.poll(() => order(page)).toEqual([1, 3, 2, 0]);
    await list(page).focus();
    await page.keyboard.press('s');
    await page.keyboard.press('r');
    await page.keyboard.press('e');
    await expect(page.getByRole('menuitem', { name: 'Reset the sort here' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(sortButton(page)).toHaveAccessibleName('Sort by: Year, Title');
    // Keys of the app mean nothing while a menu is going.
    await expect(page.getByRole('menu')).toHaveCount(0);
  });

  test('the menu in each theme, and nothing serious for a screen reader', async () => {
    const { page } = session;
    await inEachTheme(page, async (theme) => {
      await sortButton(page).click();
      await page.getByRole('menuitem', { name: /^Then by Title/ }).hover();
      await expect(choice(page, 'Nothing more')).toBeVisible();
      await takePicture(page, `sort-menu-${theme}`);
      // Marks at the ends of a menu pass the focus on as soon as they have it; nobody stands on one.
      const axe = new AxeBuilder({ page }).setLegacyMode().exclude('[data-base-ui-focus-guard]');
      const { violations } = await axe.analyze();
      const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(bad.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)).toEqual(
        [],
      );
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toHaveCount(0);
    });
  });
});
