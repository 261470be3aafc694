import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { closeApp } from './app';
import { findFaults } from './axe';
import { pageDump, dumpPapers } from './lists';
import { inEachTheme, takePicture } from './pictures';
import { openSession } from './session';
import { dialog, expectCount, importFiles, paperPane, paperTitle, runByPalette } from './steps';
import { readSettings } from './stored';

const titles = dumpPapers.map((paper) => paper.title);

const sheet = (page: Page) => dialog(page, 'Keys');
const line = (page: Page, name: string) => sheet(page).getByRole('button', { name: `Change the keys of ${name}:` });

test.describe.serial('keys of the reader’s own', () => {
  const session = openSession(async ({ app }) => importFiles(app, [pageDump]));

  async function press(...keys: string[]): Promise<void> {
    for (const key of keys) await session.page.keyboard.press(key);
  }
  async function openEditor(filter: string): Promise<void> {
    await runByPalette(session.page, 'Change keys');
    await expect(sheet(session.page).getByRole('textbox', { name: 'Filter' })).toBeFocused();
    await session.page.keyboard.type(filter);
  }

  test('an action is given another key, and its control shows it', async () => {
    const { page } = session;
    await expect(paperTitle(page)).toHaveText(titles[0] ?? '');
    await openEditor('To read');
    await line(page, 'To read').focus();
    await press('Enter', 'h');
    // A key without Ctrl may be the first of two: it is taken when no second one comes.
    await expect(line(page, 'To read')).toHaveAccessibleName('Change the keys of To read: h');
    await expect(line(page, 'To read')).toBeFocused();
    await press('Escape');
    await expect(sheet(page)).toBeHidden();
    await press('t');
    await expectCount(page, 'Inbox', titles.length);
    await press('h');
    await expectCount(page, 'To read', 1);
    await expectCount(page, 'Inbox', titles.length - 1);
  });

  test('a key that means something else is taken only when the reader says so', async () => {
    const { page } = session;
    await openEditor('Maybe');
    await line(page, 'Maybe').focus();
    await press('Enter', 'Control+k');
    await expect(sheet(page).getByRole('alert')).toContainText('means “Commands…” now');
    await press('Enter');
    await expect(sheet(page).getByRole('group', { name: /Press the new keys of Maybe/ })).toBeFocused();
    await press('o', 'y');
    await expect(line(page, 'Maybe')).toHaveAccessibleName('Change the keys of Maybe: o y');
    await press('Enter', 'd');
    await expect(sheet(page).getByRole('alert')).toContainText('means “Dismiss');
    await press('Tab', 'Enter');
    await expect(line(page, 'Maybe')).toHaveAccessibleName('Change the keys of Maybe: d');
    await press('Escape');
    await press('d');
    await expectCount(page, 'Maybe', 1);
  });

  test('what leads out of everything cannot be given away, nor what begins other keys unseen', async () => {
    const { page } = session;
    await openEditor('Read aloud');
    await line(page, 'Read aloud, or pause').focus();
    await press('Enter', 'Escape');
    await expect(sheet(page)).toBeVisible();
    await press('Enter', 'Tab', 'x');
    await expect(sheet(page).getByRole('alert')).toContainText('cannot be given away');
    await press('Escape');
    await expect(line(page, 'Read aloud, or pause')).toBeFocused();
    await press('Enter', 'g');
    await expect(sheet(page).getByRole('alert')).toContainText(/is needed for “.*” and \d+ others now/);
    await takePicture(page, 'keys-taken');
    await press('Escape', 'Escape');
    await expect(sheet(page)).toBeHidden();
  });

  test('they are kept over a restart, and given back one by one or all at once, by the mouse', async () => {
    await session.restart();
    const { page } = session;
    await expect(paperPane(page)).toBeVisible();
    await openEditor('Dismiss');
    await expect(line(page, 'Dismiss')).toHaveAccessibleName(/: no key$/);
    await line(page, 'Dismiss').hover();
    await sheet(page).getByRole('button', { name: 'Keys of Dismiss as they were' }).click();
    await expect(line(page, 'Dismiss')).toHaveAccessibleName('Change the keys of Dismiss: d');
    await sheet(page).getByRole('button', { name: 'All as they were' }).click();
    await sheet(page).getByRole('button', { name: 'Clear the filter' }).click();
    await expect(line(page, 'To read')).toHaveAccessibleName('Change the keys of To read: t');
    await sheet(page).getByRole('button', { name: 'Done' }).click();
    await press('Escape');
    await press('t');
    await expectCount(page, 'To read', 2);
  });

  test('a file that gives one key to two actions gives it to one, and nothing breaks', async () => {
    await session.restart(async (app) => {
      await closeApp(app);
      const file = path.join(session.profile, 'settings.json');
      const keys = { 'status.read': ['y y', 'Hyper+Q', ''], 'status.reading': ['y y'], 'no.such': ['t'] };
      writeFileSync(file, JSON.stringify({ ...readSettings(session.profile), keys }));
    });
    const { page } = session;
    await expect(paperPane(page)).toBeVisible();
    await press('y', 'y');
    await expectCount(page, 'Reading', 1);
  });

  test('the sheet of keys is looked at in every theme', async () => {
    const { page } = session;
    await inEachTheme(page, async (theme) => {
      await openEditor('');
      await line(page, 'Read aloud, or pause').focus();
      expect(await findFaults(page), theme).toEqual([]);
      await takePicture(page, `keys-${theme}`);
      await press('Escape');
      await expect(sheet(page)).toBeHidden();
    });
    await page.setViewportSize({ width: 900, height: 700 });
    await openEditor('');
    await takePicture(page, 'keys-900');
    await press('Escape');
  });
});
