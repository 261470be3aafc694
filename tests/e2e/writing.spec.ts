import { expect, test } from '@playwright/test';
import { openSession } from './session';
import { dumpPapers, pageDump } from './lists';
import { importFiles, list, note, openPaper } from './steps';

const [first = ''] = dumpPapers.map((paper) => paper.title);

test.describe.serial('writing', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
    await openPaper(session.page, first);
    await list(session.page).focus();
    await session.page.keyboard.press('n');
    await expect(note(session.page)).toBeFocused();
  });

  test('a callout and a footnote are written by keyboard', async () => {
    const { page } = session;
    await page.keyboard.type('# Plan');
    await page.keyboard.press('Enter');
    await page.keyboard.type('A claim worth a look');
    await page.keyboard.press('ControlOrMeta+Alt+f');
    await expect(page.getByRole('textbox', { name: 'What the footnote says' })).toBeFocused();
    await page.keyboard.type('Said on page 4');
    await page.keyboard.press('Enter');
    await expect(note(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('> [!warning] Only one data set');
    await expect(note(page).locator('[data-kind="warning"]')).toHaveText('Only one data set');
    // No line of its own behind the number.
    await expect(note(page).locator('p', { hasText: 'A claim' })).toHaveCSS('height', '22px');
    await expect(note(page).locator('.footnotes li')).toHaveText('Said on page 4');
  });

  test('words are found and replaced, and one step brings them back', async () => {
    const { page } = session;
    await page.keyboard.press('ControlOrMeta+f');
    await expect(page.getByRole('textbox', { name: 'Find in the note' })).toBeFocused();
    await page.keyboard.type('a');
    await expect(page.getByRole('search').getByText(/^1 of \d+$/)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('search').getByText(/^2 of \d+$/)).toBeVisible();
    await page.getByRole('textbox', { name: 'Find in the note' }).fill('data set');
    await page.getByRole('textbox', { name: 'Replace by' }).fill('sample');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(note(page)).toContainText('Only one sample');
    await expect(page.getByText('Replaced once')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(note(page)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(note(page)).toContainText('Only one data set');
  });

  test('a heading is chosen in the outline', async () => {
    const { page } = session;
    await page.getByRole('button', { name: 'Outline' }).click();
    await page.getByRole('menuitem', { name: 'Plan' }).click();
    await expect(note(page)).toBeFocused();
    await page.keyboard.type(' B');
    await expect(note(page).getByRole('heading')).toHaveText('Plan B');
  });
});
