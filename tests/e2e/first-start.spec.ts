import { expect, test } from '@playwright/test';
import { openSession } from './session';
import { expectCount, list, notice, openPaper, paperPane, place, rows, openDialog } from './steps';
import { readStored } from './stored';

test.describe.serial('a first start', () => {
  const session = openSession();

  test('explains the three ways to import, each of them usable by mouse', async () => {
    const { page } = session;
    await expect(page.getByRole('heading', { name: 'A reading list with room in the margin' })).toBeVisible();
    await expect(page.getByText('Drop text files here')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Open files' })).toBeVisible();
    await page.getByRole('button', { name: 'Paste a list' }).click();
    await expect(openDialog(page).getByRole('textbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(openDialog(page)).toBeHidden();
    expect((await readStored(page)).changes).toEqual([]);
  });

  test('offers as many classic papers as it says, which arrive as one import that can be undone', async () => {
    const { page } = session;
    const offered = Number(/(\d+) classic papers/.exec(await page.locator('body').innerText())?.[1]);
    expect(offered).toBeGreaterThan(20);
    await page.getByRole('button', { name: 'Try the sample library' }).click();
    await expectCount(page, 'All papers', offered);
    await expect(notice(page, `Added the sample library: ${offered} papers`)).toBeVisible();

    await page.getByRole('button', { name: /^Undo/ }).first().click();
    await expect(page.getByRole('heading', { name: 'A reading list with room in the margin' })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expectCount(page, 'All papers', offered);
  });

  test('shows a sample paper with authors, year and what it says', async () => {
    const { page } = session;
    await place(page, 'All papers').click();
    await expect(list(page)).toBeVisible();
    await expect(rows(page).first()).toHaveAttribute('aria-setsize', /^2\d$/);
    await openPaper(page, 'On Computable Numbers');
    await expect(paperPane(page)).toContainText('1936');
    await expect(paperPane(page)).toContainText('Turing');
    await expect(paperPane(page)).toContainText('What can be worked out');
  });
});
