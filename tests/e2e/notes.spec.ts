import { expect, test, type Locator } from '@playwright/test';
import { openSession } from './session';
import { dumpPapers, pageDump } from './lists';
import { dialog, importFiles, list, note, notice, openPaper } from './steps';
import { readStored } from './stored';

const title = dumpPapers[0]?.title ?? '';

test.describe.serial('the history of a note', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
  });
  const history = (): Locator => dialog(session.page, 'History of the note');
  const versions = (): Locator => history().getByRole('option');

  async function openHistory(): Promise<void> {
    const { page } = session;
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox').fill('History of the note');
    await page.keyboard.press('Enter');
    await expect(history()).toBeVisible();
  }
  async function write(text: string): Promise<void> {
    const { page } = session;
    await list(page).focus();
    await page.keyboard.press('n');
    await expect(note(page)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
    // Leaving the note ends the burst of typing.
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await readStored(page)).notes[0]?.['text']).toBe(text);
  }

  test('teaches where there is none', async () => {
    await openPaper(session.page, title);
    await openHistory();
    await expect(history()).toContainText('No versions yet');
    await session.page.keyboard.press('Escape');
    await expect(history()).toBeHidden();
  });

  test('shows word by word what changed, and brings a version back in one step', async () => {
    const { page } = session;
    await write('Gravel moves in pulses.');
    await write('Gravel moves in slow pulses, mostly.');
    await openHistory();
    await expect(versions()).toHaveCount(1);
    await expect(history().getByRole('listbox')).toBeFocused();
    await expect(history().getByRole('region', { name: 'The version' }).getByRole('insertion')).toHaveText([
      'slow pulses, mostly.',
    ]);
    await page.keyboard.press('Tab');
    await history().getByRole('button', { name: 'Bring back' }).press('Enter');
    await expect(history()).toBeHidden();
    await expect(note(page)).toHaveText('Gravel moves in pulses.');
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(note(page)).toHaveText('Gravel moves in slow pulses, mostly.');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(note(page)).toHaveText('Gravel moves in pulses.');
  });

  test('opens from the toolbar by mouse, is emptied, and comes back', async () => {
    const { page } = session;
    await page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'History' }).click();
    await expect(versions()).toHaveCount(2);
    await versions().nth(1).click();
    await history().getByRole('button', { name: 'The version' }).click();
    await history().getByRole('button', { name: 'Empty history' }).click();
    await expect(history()).toContainText('No versions yet');
    await page.keyboard.press('Escape');
    await expect(notice(page, 'Emptied the history of a note: 2 versions')).toBeVisible();
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(async () => (await readStored(page)).noteVersions.length).toBe(2);
  });
});
