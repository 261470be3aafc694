import { expect, test, type Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import type { App } from './app';
import { write } from './bad-files';
import { openSession } from './session';
import { expectCount, importFiles, notice, openDialog, openReview, leaveReview, review, runByPalette } from './steps';
import { takePicture } from './pictures';

const ODD = 'R&D “büro” 100% -x.txt';
const named = (title: string): string =>
  `${title}\nWe watch what happens to ${title.toLowerCase()} for a whole year and a day.\n`;

/** The lines of "Open recent" in the menu of the system; null where there is no such menu. */
function readMenu({ electron }: App): Promise<string[] | null> {
  return electron.evaluate(({ Menu }) => {
    const [file] = Menu.getApplicationMenu()?.items ?? [];
    const recent = file?.submenu?.items.find(({ label }) => label === 'Open recent');
    return recent?.submenu?.items.filter(({ type }) => type !== 'separator').map(({ label }) => label) ?? null;
  });
}

function chooseInMenu({ electron }: App, label: string): Promise<void> {
  return electron.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const [file] = Menu.getApplicationMenu()?.items ?? [];
    const recent = file?.submenu?.items.find((item) => item.label === 'Open recent');
    recent?.submenu?.items.find((item) => item.label === wanted)?.click(undefined, BrowserWindow.getAllWindows()[0]);
  }, label);
}

async function askPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill(words);
}

test.describe.serial('files that were opened before', () => {
  const session = openSession();
  const ferries = write(session.folder, 'ferries.txt', named('Ferries in the fog'));
  const odd = write(session.folder, ODD, named('Bells at noon'));

  test('are in the menu, the newest first, also after a restart', async () => {
    expect(await readMenu(session.app)).toBeNull();
    await importFiles(session.app, [ferries]);
    await openReview(session.app, [odd]);
    await leaveReview(session.page);
    const lines = ['R&&D “büro” 100% -x.txt', 'ferries.txt', 'Forget these files'];
    await expect.poll(() => readMenu(session.app)).toEqual(lines);
    await session.restart();
    await expect.poll(() => readMenu(session.app)).toEqual(lines);
  });

  test('are found in the palette by name, and opened as any other file', async () => {
    const { page } = session;
    await askPalette(page, 'büro');
    await expect(openDialog(page).getByRole('option', { name: ODD })).toBeVisible();
    await takePicture(page, 'palette-recent');
    await page.keyboard.press('Enter');
    await expect(review(page)).toBeVisible();
    await expect(review(page).getByText('Bells at noon').first()).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expectCount(page, 'Inbox', 2);
  });

  test('say so where one is gone', async () => {
    rmSync(ferries);
    await chooseInMenu(session.app, 'ferries.txt');
    await expect(session.page.getByText(/ferries\.txt is no longer there/).first()).toBeVisible();
    await leaveReview(session.page);
  });

  test('are forgotten when they are to be', async () => {
    const { page } = session;
    await runByPalette(page, 'forget the files');
    await expect(notice(page, 'No file is remembered any more.')).toBeVisible();
    await expect.poll(() => readMenu(session.app)).toBeNull();
    await askPalette(page, 'büro');
    await expect(openDialog(page).getByRole('option', { name: ODD })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expectCount(page, 'Inbox', 2);
  });
});

test.describe.serial('long work', () => {
  const session = openSession();
  const papers = Array.from({ length: 12_000 }, (_, at) =>
    named(`Study ${at} of ${'harbour lights '.repeat(1 + (at % 3))}`),
  );
  const file = write(session.folder, 'long.txt', papers.join('\n'));

  test('is on the task bar as long as it runs', async () => {
    await session.app.electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const seen: number[] = ((globalThis as { barSeen?: number[] }).barSeen = []);
      if (window !== undefined) window.setProgressBar = (value: number) => void seen.push(value);
    });
    await importFiles(session.app, [file]);
    await expectCount(session.page, 'Inbox', 12_000);
    const read = () => session.app.electron.evaluate(() => (globalThis as { barSeen?: number[] }).barSeen ?? []);
    await expect.poll(async () => (await read()).at(-1)).toBe(-1);
    const shares = (await read()).filter((value) => value >= 0 && value <= 1);
    expect(shares.length).toBeGreaterThan(1);
  });
});
