import { expect, test, type Locator } from '@playwright/test';
import { dumpPapers, pageDump } from './lists';
import { takePicture, inEachTheme } from './pictures';
import { openSession } from './session';
import { importFiles, list, openPaper, place, rows, typeTag } from './steps';

const [first = '', second = ''] = dumpPapers.map((paper) => paper.title);

test.describe.serial('facets', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
    await openPaper(session.page, first);
    await typeTag(session.page, 'stones');
    await openPaper(session.page, second);
    await typeTag(session.page, 'rivers and all that flows beside them');
  });
  const field = (): Locator => session.page.getByRole('combobox', { name: 'Find a value' });
  const value = (name: string | RegExp): Locator =>
    session.page.getByRole('listbox', { name: 'Facets' }).getByRole('option', { name });
  const chips = (): Locator => session.page.getByRole('group', { name: 'Facets' });

  test('narrow the list by keyboard, and a second value of one widens it', async () => {
    const { page } = session;
    await place(page, 'All papers').click();
    const total = await rows(page).count();
    await list(page).focus();
    await page.keyboard.press('Shift+F');
    await expect(field()).toBeFocused();
    await page.keyboard.type('stones');
    await expect(value('stones, 1 paper')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(1);
    await expect(page.getByText('1 of 40', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(value('stones, 1 paper')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.type('rivers');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(2);
    expect(total).toBeGreaterThan(2);
    await page.keyboard.press('Escape');
    await inEachTheme(page, (theme) => takePicture(page, `facets-${theme}`));
  });

  test('stand as chips over the list when the panel is closed, and one is taken back by mouse', async () => {
    const { page } = session;
    await page.getByRole('button', { name: 'Facets' }).click();
    await expect(field()).toBeHidden();
    await expect(chips()).toBeVisible();
    await takePicture(page, 'facets-chips');
    await page.getByRole('button', { name: 'Remove stones' }).click();
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect(chips()).toBeHidden();
  });

  test('say so where no paper has all, and what is selected is what is shown', async () => {
    const { page } = session;
    await list(page).focus();
    await page.keyboard.press('Shift+F');
    await value(/^stones,/).click();
    await list(page).focus();
    await page.keyboard.press('/');
    await page.keyboard.type('nothing has these words');
    await expect(page.getByText('No paper matches')).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filter' }).filter({ hasText: 'Clear' }).click();
    await value(/^stones,/).click();
    await expect(rows(page)).toHaveCount(1);
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await expect(rows(page).and(page.locator('[aria-selected="true"]'))).toHaveCount(1);
    await page.keyboard.press('Escape');
  });

  test('another place begins without', async () => {
    const { page } = session;
    await place(page, 'Inbox').click();
    await expect(value(/^stones,/)).toHaveAttribute('aria-selected', 'false');
    await page.setViewportSize({ width: 900, height: 700 });
    await takePicture(page, 'facets-900');
  });
});
