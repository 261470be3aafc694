import { expect, test, type Page } from '@playwright/test';
import { openSession } from './session';
import { dumpPapers, pageDump } from './lists';
import { importFiles, list, note, openPaper } from './steps';

const [first = ''] = dumpPapers.map((paper) => paper.title);
const lines = (page: Page) => note(page).locator('p');

test.describe.serial('blocks', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
    await openPaper(session.page, first);
    await list(session.page).focus();
    await session.page.keyboard.press('n');
    await expect(note(session.page)).toBeFocused();
  });

  test('quotes curl while one types, until they are turned off', async () => {
    const { page } = session;
    await page.keyboard.type('They call it "new", and it isn\'t.');
    await expect(note(page)).toHaveText('They call it “new”, and it isn’t.');
    await page.getByRole('button', { name: 'More formatting' }).click();
    const toggle = page.getByRole('menuitemcheckbox', { name: 'Typographic quotes' });
    await expect(toggle).toBeChecked();
    await toggle.click();
    await note(page).press('ControlOrMeta+End');
    await page.keyboard.type(' "x"');
    await expect(note(page)).toHaveText('They call it “new”, and it isn’t. "x"');
  });

  test('blocks move by keys and by their grip', async () => {
    const { page } = session;
    await page.keyboard.press('Enter');
    await page.keyboard.type('Second');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Third');
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect(lines(page)).toHaveText([/^They/, 'Third', 'Second']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(lines(page)).toHaveText([/^They/, 'Second', 'Third']);
    await lines(page).filter({ hasText: 'Third' }).hover();
    const grip = page.locator('.block-grip');
    await expect(grip).toBeVisible();
    await grip.dragTo(lines(page).filter({ hasText: 'They' }), { targetPosition: { x: 2, y: 1 } });
    await expect(lines(page)).toHaveText(['Third', /^They/, 'Second']);
    await note(page).press('ControlOrMeta+z');
    await expect(lines(page)).toHaveText([/^They/, 'Second', 'Third']);
  });
});
