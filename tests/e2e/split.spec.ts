import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFaults } from './axe';
import { inEachTheme, takePicture } from './pictures';
import { openSession } from './session';
import {
  dialog,
  expectCount,
  importFiles,
  list,
  notice,
  openDialog,
  paperPane,
  row,
  rows,
  runByPalette,
  typeTag,
} from './steps';

const TITLE = 'Lamps of a harbour wall';
const WALK = 'We walk along the harbour wall every morning and write down each lamp that is lit.';
const DRIFT = 'Buoys drift. We followed forty of them for a week and say how far each of them came.';
const WALKED = `@article{a, title = {${TITLE}}, author = {Vell, Oda}, year = {2021}, abstract = {${WALK}}}`;
const DRIFTED = `@article{b, title = {${TITLE}}, author = {Vell, Oda}, journal = {Waterways}, abstract = {${DRIFT}}}`;

const splitting = (page: Page): Locator => dialog(page, 'Split this paper');
const part = (page: Page, words: RegExp): Locator => splitting(page).getByRole('checkbox', { name: words });

test.describe.serial('a paper that two lists gave', () => {
  const session = openSession(async ({ app, folder }) => {
    for (const [name, text] of [
      ['walks.bib', WALKED],
      ['drifts.bib', DRIFTED],
      ['ferries.bib', '@article{c, title = {Ferries at night}, author = {Marn, Ellis}}'],
    ] as const) {
      writeFileSync(path.join(folder, name), text);
      await importFiles(app, [path.join(folder, name)]);
    }
    await expect(rows(app.page)).toHaveCount(2);
  });

  test('by keyboard: becomes two, each with the words of its own list, and one undo makes it one again', async () => {
    const { page } = session;
    await row(page, TITLE).click();
    await typeTag(page, 'walls');
    await runByPalette(page, 'Split this paper');
    await expect(part(page, /We walk along/)).toBeFocused();
    await expect(splitting(page)).toContainText('Tick what is another paper.');
    await expect(part(page, /Waterways.*Buoys drift/)).toBeVisible();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(splitting(page)).toContainText('One of its own files has to stay.');
    await expect(splitting(page).getByRole('button', { name: 'Split', exact: true })).toBeDisabled();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await expect(splitting(page)).toContainText('Makes 1 more paper.');
    await inEachTheme(page, async (theme) => {
      await takePicture(page, `split-${theme}`);
      expect(await findFaults(page)).toEqual([]);
    });
    await splitting(page).getByRole('button', { name: 'Split', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(notice(page, `Split “${TITLE}”`)).toBeVisible();
    await expect(openDialog(page)).toBeHidden();
    await expect(rows(page)).toHaveCount(3);
    await expectCount(page, 'walls', 2);
    await expect(paperPane(page)).toContainText(WALK);
    await expect(paperPane(page)).not.toContainText('Waterways');
    await list(page).focus();
    await page.keyboard.press('End');
    await expect(paperPane(page)).toContainText(DRIFT);
    await expect(paperPane(page)).toContainText('Waterways');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(rows(page)).toHaveCount(2);
    await expectCount(page, 'walls', 1);
  });

  test('by mouse, from the menu of its row; a paper of one list says that there is nothing to split', async () => {
    const { page } = session;
    await page.setViewportSize({ width: 720, height: 560 });
    await row(page, 'Ferries at night').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Split this paper…' }).click();
    await expect(splitting(page)).toContainText('This paper comes from one place only.');
    await takePicture(page, 'split-none');
    await splitting(page).getByRole('button', { name: 'Close' }).click();
    await expect(openDialog(page)).toBeHidden();
    await page.setViewportSize({ width: 1280, height: 800 });
    await row(page, TITLE).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Split this paper…' }).click();
    await part(page, /We walk along/).click();
    await splitting(page).getByRole('checkbox', { name: 'The new paper has the same tags and lists' }).click();
    await splitting(page).getByRole('button', { name: 'Split', exact: true }).click();
    await expect(rows(page)).toHaveCount(3);
    await expectCount(page, 'walls', 1);
  });
});
