import { expect, test, type Page } from '@playwright/test';
import { openSession } from './session';
import { dumpPapers, pageDump } from './lists';
import { dialog, importFiles, list, note, notice, openPaper, paperTitle } from './steps';

const [first = '', second = '', third = ''] = dumpPapers.map((paper) => paper.title);

async function openTemplates(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('Templates of notes');
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'Templates of notes')).toBeVisible();
}

async function closeTemplates(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(dialog(page, 'Templates of notes')).toBeHidden();
}

async function write(page: Page, title: string): Promise<void> {
  await openPaper(page, title);
  await list(page).focus();
  await page.keyboard.press('n');
  await expect(note(page)).toBeFocused();
}

test.describe.serial('templates', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
  });

  test('one is put into a note by keyboard, with what is known of the paper', async () => {
    const { page } = session;
    await write(page, first);
    await page.keyboard.press('ControlOrMeta+Shift+t');
    await expect(page.getByRole('menuitem', { name: 'Reference card' })).toBeVisible();
    await page.keyboard.type('Ref');
    await expect(page.getByRole('menuitem', { name: 'Reference card' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(note(page)).toBeFocused();
    await page.keyboard.type('It is about tides.');
    await expect(note(page).locator('strong')).toHaveText((await paperTitle(page).textContent()) ?? '');
    await expect(note(page)).not.toContainText('{');
    await expect(note(page).locator('h2:has-text("In one sentence") + p')).toHaveText('It is about tides.');
  });

  test('a new one is named, written and made the default; each can be undone', async () => {
    const { page } = session;
    await openTemplates(page);
    await page.getByRole('button', { name: 'New template' }).click();
    const name = page.getByRole('textbox', { name: 'Name of the template' });
    await expect(name).toBeFocused();
    await page.keyboard.type('Three lines');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Three lines' })).toHaveAttribute('aria-current', 'true');
    const text = page.getByRole('textbox', { name: /^Text of the template/ });
    await text.click();
    await page.keyboard.type('## Of {year}, {mood}');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'New notes on papers begin with it' }).click();
    await expect(notice(page, 'New notes on papers begin with Three lines')).toBeVisible();
    await expect(notice(page, 'Changed the template Three lines')).toBeVisible();
    await page.getByRole('button', { name: 'Move the template up' }).click();
    await expect(notice(page, 'Moved the template Three lines')).toBeVisible();
    await page.getByRole('button', { name: 'Delete the template' }).click();
    await expect(page.getByRole('button', { name: 'Three lines' })).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('button', { name: /^Three lines/ })).toBeVisible();
    await closeTemplates(page);
  });

  test('a note begins with the default only when the reader writes', async () => {
    const { page } = session;
    await write(page, second);
    await expect(note(page).getByRole('heading')).toContainText('{mood}');
    await page.keyboard.press('Escape');
    await expect(note(page)).toHaveText('');
    await openPaper(page, third);
    await openPaper(page, second);
    await expect(note(page)).toHaveText('');
    await list(page).focus();
    await page.keyboard.press('n');
    await expect(note(page).getByRole('heading')).toContainText('{mood}');
    await page.keyboard.type('Calm.');
    await page.keyboard.press('Escape');
    await openPaper(page, third);
    await openPaper(page, second);
    await expect(note(page)).toContainText('Calm.');
    await expect(note(page).getByRole('heading')).toContainText('{mood}');
  });

  test('one of the app that is deleted comes back by its button', async () => {
    const { page } = session;
    await openTemplates(page);
    await page.getByRole('button', { name: 'Critical reading' }).click();
    await page.getByRole('button', { name: 'Delete the template' }).press('Enter');
    // The keys go on in the list.
    await expect(page.locator('button[aria-current="true"]')).toBeFocused();
    await page.getByRole('button', { name: 'Bring back Critical reading' }).click();
    await expect(page.getByRole('button', { name: 'Critical reading', exact: true })).toBeVisible();
    await closeTemplates(page);
  });
});
