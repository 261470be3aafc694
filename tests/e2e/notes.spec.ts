import { expect, test, type Locator } from '@playwright/test';
import { killApp } from './app';
import { openSession } from './session';
import { dumpPapers, pageDump } from './lists';
import { dialog, importFiles, list, note, notice, openPaper, place, runByPalette } from './steps';
import { readStored, waitForDraft } from './stored';

const title = dumpPapers[0]?.title ?? '';

test.describe.serial('the history of a note', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
  });
  const history = (): Locator => dialog(session.page, 'History of the note');
  const versions = (): Locator => history().getByRole('option');

  async function openHistory(): Promise<void> {
    await runByPalette(session.page, 'History of the note');
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

test.describe.serial('notes without a paper', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
  });
  const notes = (): Locator => session.page.getByRole('listbox', { name: 'Notes and folders' });
  const lines = (): Locator => notes().getByRole('option');
  const journal = (): Locator => lines().filter({ hasText: 'Reading journal' });
  const text = (): Locator => session.page.getByRole('textbox', { name: 'Text of the note' });
  const titleField = (): Locator => session.page.getByRole('textbox', { name: 'Title of the note' });

  async function command(name: string): Promise<void> {
    const { page } = session;
    await runByPalette(page, name);
    await expect(page.getByRole('combobox')).toBeHidden();
  }

  test('are begun, written and named by keyboard', async () => {
    const { page } = session;
    await list(page).focus();
    await page.keyboard.press('g');
    await page.keyboard.press('n');
    await expect(page.getByText('No notes yet')).toBeVisible();
    await page.keyboard.press('Shift+N');
    await expect(text()).toBeFocused();
    await page.keyboard.type('Read about rivers today.');
    await page.keyboard.press('Escape');
    await expect(notes()).toBeFocused();
    await expect(lines()).toHaveAccessibleName(/Read about rivers today\./);
    await page.keyboard.press('F2');
    await expect(titleField()).toBeFocused();
    await page.keyboard.type('Reading journal');
    await page.keyboard.press('Enter');
    await expect(text()).toBeFocused();
    await expect(lines()).toHaveAccessibleName(/Reading journal/);
    await expect(place(page, 'Notes')).toHaveAccessibleName('Notes, 1 note');
  });

  test('lie in folders, and a folder that is deleted leaves them', async () => {
    const { page } = session;
    await notes().focus();
    await command('New folder for notes');
    await expect(dialog(page, 'New folder')).toBeVisible();
    await page.keyboard.type('Journals');
    await page.keyboard.press('Enter');
    await expect(lines()).toHaveCount(2);
    await notes().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+M');
    await page.getByRole('menuitemradio', { name: 'Journals' }).press('Enter');
    const folderOf = async (): Promise<unknown> => (await readStored(page)).notes[0]?.['folderId'];
    await expect.poll(folderOf).not.toBeNull();
    await expect(lines().first()).toHaveAccessibleName(/Journals.*1 note/);
    await notes().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+Delete');
    await expect.poll(folderOf).toBeNull();
    await expect(lines()).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(folderOf).not.toBeNull();
  });

  test('stay when they are emptied, and are deleted and come back', async () => {
    const { page } = session;
    await journal().click();
    await page.keyboard.press('n');
    await expect(text()).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await readStored(page)).notes[0]?.['text']).toBe('');
    await expect(journal()).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(text()).toHaveText('Read about rivers today.');
    await notes().focus();
    await page.keyboard.press('Shift+Delete');
    await expect(lines()).toHaveCount(1);
    await expect(notice(page, 'Deleted the note “Reading journal”')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(lines()).toHaveCount(2);
  });

  test('keep what was being typed when the app is killed', async () => {
    await journal().click();
    await session.page.keyboard.press('n');
    await session.page.keyboard.press('ControlOrMeta+End');
    await session.page.keyboard.type(' And more.');
    // Written within a second after the key; a kill before that costs that second.
    await waitForDraft(session.page, 'And more.');
    await session.restart(killApp);
    await expect(notes()).toBeVisible();
    await journal().click();
    await expect(text()).toHaveText('Read about rivers today. And more.');
  });
});
