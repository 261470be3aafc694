import { expect, test, type Page } from '@playwright/test';
import { killApp } from './app';
import { write } from './bad-files';
import { openSession } from './session';
import { activeTitle, expectCount, importFiles, list, place, rows } from './steps';
import { putStored, readSettings, readStored, readTable } from './stored';

// Enough that the list is laid aside for the next start.
const PAPERS = 1_200;
const WORDS = [
  'tidal',
  'ledgers',
  'granite',
  'lanterns',
  'orchard',
  'signals',
  'meadow',
  'harbours',
  'copper',
  'willow',
];

/** No two alike: where papers may be the same, identity would be what is tried here. */
function composeList(count: number): string {
  const words = (at: number, length: number): string =>
    Array.from({ length }, (_, n) => `${WORDS[(at * 7 + n * 3) % 10] ?? ''}${(at * 31 + n * n) % 977}`).join(' ');
  return Array.from(
    { length: count },
    (_, at) => `Study ${count - at} of ${words(at, 5)}\nWe ${words(at + 3, 40)}.\n`,
  ).join('');
}

async function waitForKept(page: Page): Promise<void> {
  const isKept = async (): Promise<boolean> => (await readTable(page, 'derived')).some((row) => row['key'] === 'list');
  await expect.poll(isKept, { message: 'a list that was laid aside', timeout: 30_000, intervals: [250] }).toBe(true);
}

async function sortByTitle(page: Page): Promise<void> {
  await list(page).focus();
  await page.keyboard.press('s');
  await page.getByRole('menuitemradio', { name: 'Title' }).click();
}

test.describe.serial('a long list', () => {
  const session = openSession();
  const file = write(session.folder, 'long.txt', composeList(PAPERS));

  test('is laid aside when the reader rests', async () => {
    await importFiles(session.app, [file]);
    await expectCount(session.page, 'Inbox', PAPERS);
    await waitForKept(session.page);
  });

  test('is there after a kill, with what was done since', async () => {
    const { page } = session;
    await list(page).focus();
    await page.keyboard.press('t');
    await expectCount(page, 'To read', 1);
    await expect.poll(async () => (await readStored(page)).changes.length).toBe(2);
    await session.restart(killApp);
    await expectCount(session.page, 'To read', 1);
    await expectCount(session.page, 'Inbox', PAPERS - 1);
  });

  test('is sorted by title, with a title that has changed since', async () => {
    const { page } = session;
    await place(page, 'All papers').click();
    await sortByTitle(page);
    // The list keeps its cursor, and what stands around it on screen.
    await list(page).focus();
    await page.keyboard.press('Home');
    await expect(rows(page).nth(0)).toHaveAccessibleName(/^Study 1 of/);
    await expect.poll(() => activeTitle(page)).toContain('Study 1 of');
    await page.keyboard.press('F2');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Study 2.5 of tides');
    await page.keyboard.press('Enter');
    await expect(rows(page).nth(0)).toHaveAccessibleName(/^Study 2 of/);
    await expect(rows(page).nth(1)).toHaveAccessibleName(/^Study 2\.5 of tides/);
    // Where the reader stands is kept a moment after it changed, since a pane that is dragged changes with each frame.
    const kept = { place: 'all', views: { all: { sort: [{ field: 'title' }] } } };
    await expect.poll(() => readSettings(session.profile)).toMatchObject(kept);
  });

  test('is read anew where what was laid aside is no list', async () => {
    await putStored(session.page, 'derived', { key: 'list', value: 'nothing that could be read' });
    await session.restart(killApp);
    await expectCount(session.page, 'To read', 1);
    await expectCount(session.page, 'Inbox', PAPERS - 1);
    await expect(rows(session.page).nth(1)).toHaveAccessibleName(/^Study 2\.5 of tides/);
  });
});
