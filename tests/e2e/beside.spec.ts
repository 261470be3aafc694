import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openSession } from './session';
import { dumpPapers, pageDump } from './lists';
import { importFiles, list, notice, openPaper, paperPane, paperTitle, row } from './steps';

const [first = '', second = '', third = ''] = dumpPapers.map((paper) => paper.title);

const beside = (page: Page): Locator => page.getByRole('region', { name: 'Paper beside', exact: true });
const besideTitle = (page: Page): Locator => beside(page).getByRole('heading', { level: 1 });
const besideText = (page: Page): Locator => beside(page).getByRole('region', { name: 'Text of the paper beside' });

test.describe.serial('two papers side by side', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
    await session.page.setViewportSize({ width: 1600, height: 900 });
  });

  test('one stays while the list drives the other', async () => {
    const { page } = session;
    await openPaper(page, first);
    await list(page).focus();
    await page.keyboard.press('b');
    await expect(besideTitle(page)).toContainText(first);
    await expect(paperTitle(page)).toContainText(first);
    await openPaper(page, second);
    await expect(besideTitle(page)).toContainText(first);
  });

  test('keys mean the paper that has the focus', async () => {
    const { page } = session;
    await besideText(page).focus();
    await page.keyboard.press('4');
    await expect(notice(page, 'Rated')).toContainText(first.slice(0, 20));
    await page.keyboard.press('t');
    await expect(notice(page, `Moved “${first.slice(0, 20)}`)).toBeVisible();
    // The one that the list drives is where it was.
    await expect(row(page, second)).toBeVisible();
    await page.keyboard.press('#');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.type('baseline');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('combobox')).toBeHidden();
    await expect(beside(page).getByText('baseline').locator('visible=true')).toHaveCount(1);
    await expect(paperPane(page).getByText('baseline')).toHaveCount(0);
    await expect(besideText(page)).toBeFocused();
    await page.keyboard.press('F2');
    await expect(beside(page).getByRole('textbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(besideTitle(page)).toBeFocused();
  });

  test('words are marked by keyboard in the pane beside, and nowhere else', async () => {
    const { page } = session;
    await besideText(page).focus();
    await page.keyboard.press('v');
    await page.keyboard.press('v');
    await page.keyboard.press('w');
    await page.keyboard.press('w');
    await page.keyboard.press('2');
    await expect(beside(page).locator('[data-highlight][role="group"]')).toHaveCount(1);
    await expect(paperPane(page).locator('[data-highlight]')).toHaveCount(0);
  });

  test('the same paper in both has one id for each part, and nothing to complain about', async () => {
    const { page } = session;
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await openPaper(page, first);
    await expect(paperPane(page).locator('[data-highlight][role="group"]')).toHaveCount(1);
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, at) => ids.indexOf(id) !== at);
    });
    expect(twice).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // The lines between panes stand in no landmark, with one paper too.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().disableRules('region').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)).toEqual([]);
    }
    await openPaper(page, third);
  });

  test('in a narrow window the list gives way, walks on, and is back when the pane closes', async () => {
    const { page } = session;
    await list(page).focus();
    await page.setViewportSize({ width: 1000, height: 800 });
    await expect(list(page)).toBeHidden();
    const before = await paperTitle(page).textContent();
    await paperTitle(page).focus();
    await page.keyboard.press('k');
    await expect(paperTitle(page)).not.toHaveText(before ?? '');
    await expect(besideTitle(page)).toContainText(first);
    await besideText(page).focus();
    await page.keyboard.press('Escape');
    await expect(beside(page)).toBeHidden();
    await expect(list(page)).toBeFocused();
  });

  test('its button closes it too', async () => {
    const { page } = session;
    await page.setViewportSize({ width: 1280, height: 800 });
    await paperPane(page).getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Open beside' }).click();
    await expect(beside(page)).toBeVisible();
    await beside(page).getByRole('button', { name: 'Close the paper beside' }).click();
    await expect(beside(page)).toBeHidden();
  });
});
