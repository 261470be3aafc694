import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { catchOpenedLinks, closeApp, createProfile, launchApp, openedLinks, removeProfile } from './app';
import { findFaults } from './axe';
import { pageDump } from './lists';
import { inEachTheme, takePicture } from './pictures';
import { openSession } from './session';
import { dialog, importFiles, list, notices, paperPane, runByPalette } from './steps';
import { readSettings } from './stored';

// Whole: a notice is a dialog too, and may speak of the settings.
const settings = (page: Page): Locator => dialog(page, /^Settings$/);
const search = (page: Page): Locator => settings(page).getByRole('textbox', { name: 'Search the settings' });
const heads = (page: Page): Locator => settings(page).locator('header').getByRole('heading', { level: 3 });
const rows = (page: Page): Locator => settings(page).locator('[data-setting]');
const setting = (page: Page, id: string): Locator => settings(page).locator(`[data-setting="${id}"]`);
const choice = (page: Page, name: string, of: string): Locator =>
  settings(page).getByRole('group', { name: of }).getByRole('button', { name, exact: true });

async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+,');
  await expect(search(page)).toBeFocused();
}
async function closeSettings(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(settings(page)).toBeHidden();
}

test.describe.serial('the settings', () => {
  const session = openSession(async ({ app }) => {
    await importFiles(app, [pageDump]);
    await expect(paperPane(app.page)).toBeVisible();
  });

  test('by keyboard: a theme is found, chosen, acts at once and is there after a restart', async () => {
    await openSettings(session.page);
    const { page } = session;
    await expect(heads(page)).toHaveText([
      ...['Appearance', 'Reading and writing', 'Keys', 'Import', 'Library folder', 'Privacy', 'About'],
    ]);
    await page.keyboard.type('dark');
    await expect(rows(page)).toHaveCount(1);
    await expect(settings(page).getByRole('status')).toHaveText('1 setting matches');
    await page.keyboard.press('Enter');
    await expect(choice(page, 'System', 'Theme')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    // The first Escape empties the search, the second one closes.
    await page.keyboard.press('Escape');
    await expect(search(page)).toBeFocused();
    await expect(search(page)).toHaveValue('');
    await closeSettings(page);
    await session.restart();
    await expect(session.page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await openSettings(session.page);
    await expect(choice(session.page, 'Dark', 'Theme')).toHaveAttribute('aria-pressed', 'true');
  });

  test('one goes back to its default, and the focus stays with it', async () => {
    const { page } = session;
    const reset = settings(page).getByRole('button', { name: 'Back to the default: Theme' });
    await reset.focus();
    await page.keyboard.press('Enter');
    await expect(choice(page, 'System', 'Theme')).toHaveAttribute('aria-pressed', 'true');
    await expect(reset).toBeHidden();
    await expect(choice(page, 'System', 'Theme')).toBeFocused();
  });

  test('by keyboard: the arrows walk the sections, and Enter goes on into one', async () => {
    const { page } = session;
    const sections = settings(page).getByRole('navigation', { name: 'Sections' });
    await search(page).focus();
    await page.keyboard.press('ArrowDown');
    await expect(sections.getByRole('button', { name: 'Appearance' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(sections.getByRole('button', { name: 'Import' })).toBeFocused();
    await expect(sections.getByRole('button', { name: 'Import' })).toHaveAttribute('aria-current', 'true');
    await expect(setting(page, 'review')).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(settings(page).getByRole('heading', { name: 'Import' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(settings(page).getByRole('checkbox', { name: /Review each import/ })).toBeFocused();
    await page.keyboard.press('Space');
    await expect(settings(page).getByRole('checkbox', { name: /Review each import/ })).not.toBeChecked();
  });

  test('by mouse: a section is gone to, and all of it goes back to the defaults, which can be undone', async () => {
    const { page } = session;
    await settings(page).getByRole('button', { name: 'Reading and writing', exact: true }).click();
    await expect(setting(page, 'font')).toBeInViewport();
    await choice(page, 'Monospaced', 'Font').click();
    await settings(page).getByRole('slider', { name: 'Size' }).fill('22');
    await settings(page).getByText('Curl straight quotes while I write').click();
    await expect(setting(page, 'size')).toContainText('22 px');
    const values = (): Promise<unknown> => Promise.resolve(readSettings(session.profile)['reading']);
    await expect.poll(values).toMatchObject({ font: 'mono', size: 22 });
    await takePicture(page, 'settings-changed');
    await settings(page).getByRole('button', { name: 'Back to the defaults: Reading and writing' }).click();
    await expect(choice(page, 'Serif', 'Font')).toHaveAttribute('aria-pressed', 'true');
    await expect(settings(page).getByRole('checkbox', { name: /Curl/ })).toBeChecked();
    await expect.poll(values).toMatchObject({ font: 'serif', size: 16.5 });
    // Of another section nothing went back.
    await expect(settings(page).getByRole('checkbox', { name: /Review each import/ })).not.toBeChecked();
    await settings(page).getByRole('button', { name: 'Undo: back to what was set in Reading and writing' }).click();
    await expect.poll(values).toMatchObject({ font: 'mono', size: 22 });
    await expect(settings(page)).toBeVisible();
    await settings(page).getByRole('button', { name: 'Back to the defaults: Reading and writing' }).click();
    await settings(page).getByRole('button', { name: 'Close' }).click();
    await expect(settings(page)).toBeHidden();
  });

  test('a search finds by words that are not shown, marks those that are, and says where nothing matches', async () => {
    const { page } = session;
    await openSettings(page);
    await page.keyboard.type('zotero');
    await expect(rows(page)).toHaveCount(1);
    await expect(setting(page, 'take')).toBeVisible();
    await search(page).fill('line spac');
    await expect(setting(page, 'line').locator('mark')).toHaveText(['Line', 'spac']);
    await search(page).fill('privacy');
    await expect(heads(page)).toHaveText(['Privacy']);
    await expect(rows(page)).toHaveCount(2);
    await takePicture(page, 'settings-search');
    await search(page).fill('perpetual motion');
    await expect(settings(page).getByText('Nothing matches “perpetual motion”.')).toBeVisible();
    await expect(settings(page).getByRole('status')).toHaveText('No setting matches');
    expect(await findFaults(page)).toEqual([]);
    await takePicture(page, 'settings-none');
    await settings(page).getByRole('button', { name: 'Clear the search' }).last().click();
    await expect(search(page)).toBeFocused();
    await expect(heads(page)).toHaveCount(7);
    await closeSettings(page);
  });

  test('keys are changed on their sheet, counted here, and all given back', async () => {
    const { page } = session;
    await openSettings(page);
    await expect(setting(page, 'keys')).toContainText('All keys are as at first.');
    await settings(page).getByRole('button', { name: 'Change keys…' }).click();
    const sheet = dialog(page, 'Keys');
    await expect(sheet.getByRole('textbox', { name: 'Filter' })).toBeFocused();
    await page.keyboard.type('To read');
    await sheet.getByRole('button', { name: 'Change the keys of To read:' }).press('Enter');
    await page.keyboard.press('h');
    await expect(sheet.getByRole('button', { name: 'Change the keys of To read: h' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await openSettings(page);
    await expect(setting(page, 'keys')).toContainText('1 action has other keys than at first.');
    await setting(page, 'keys').getByRole('button', { name: 'All as they were' }).click();
    await expect(setting(page, 'keys')).toContainText('All keys are as at first.');
    await expect(setting(page, 'keys').getByRole('button', { name: /^Undo/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(setting(page, 'keys')).toContainText('1 action has other keys than at first.');
    await setting(page, 'keys').getByRole('button', { name: 'All as they were' }).click();
    await takePicture(page, 'settings-keys');
    await closeSettings(page);
  });

  test('without the offer a paper that becomes read gets its notice alone', async () => {
    const { page } = session;
    await openSettings(page);
    await page.keyboard.type('offer to rate');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await closeSettings(page);
    await list(page).focus();
    await page.keyboard.press('e');
    await expect(notices(page).getByRole('button', { name: /^Undo/ })).toBeVisible();
    await expect(notices(page).getByRole('button', { name: 'Rate and note' })).toHaveCount(0);
    await session.restart();
    expect(readSettings(session.profile)).toMatchObject({ takeawayOffered: false, reading: { font: 'serif' } });
  });

  test('the library folder is named, counted and shown', async () => {
    const { page } = session;
    await openSettings(page);
    await expect(setting(page, 'folder')).toContainText(path.join(session.profile, 'library'));
    await expect(setting(page, 'file')).toContainText(path.join(session.profile, 'settings.json'));
    await expect(setting(page, 'contents')).toContainText(/\d+ papers · 0 notes · 0 highlights/);
    await setting(page, 'file').getByRole('button', { name: 'Copy the path: Settings file' }).click();
    await expect(setting(page, 'file').getByRole('button', { name: 'Copied: Settings file' })).toBeVisible();
    await session.app.electron.evaluate(({ shell }) => {
      shell.openPath = (folder: string) => {
        Object.assign(globalThis, { shownFolder: folder });
        return Promise.resolve('');
      };
    });
    await setting(page, 'folder').getByRole('button', { name: 'Show the folder' }).click();
    const shown = (): Promise<unknown> =>
      session.app.electron.evaluate(() => (globalThis as unknown as { shownFolder?: string }).shownFolder);
    await expect.poll(shown).toBe(path.join(session.profile, 'library'));
    await closeSettings(page);
  });

  test('newer versions are looked for in the browser, on a click and never before', async () => {
    const { page } = session;
    await catchOpenedLinks(session.app);
    await runByPalette(page, 'About Postil');
    await expect(settings(page).getByRole('heading', { name: 'About' })).toBeFocused();
    await expect(setting(page, 'version')).toContainText(/Postil \d+\.\d+\.\d+/);
    await expect(setting(page, 'updates')).toBeInViewport();
    expect(await openedLinks(session.app)).toEqual([]);
    await settings(page).getByRole('button', { name: 'Check for updates' }).click();
    await expect.poll(() => openedLinks(session.app)).toEqual(['https://github.com/postil-app/postil/releases']);
    expect(session.app.foreignRequests).toEqual([]);
    await closeSettings(page);
  });

  test('they are looked at in every theme and in narrow windows', async () => {
    const { page } = session;
    await inEachTheme(page, async (theme) => {
      await openSettings(page);
      expect(await findFaults(page), theme).toEqual([]);
      await takePicture(page, `settings-${theme}`);
      for (const section of ['Reading and writing', 'Import', 'About']) {
        await settings(page).getByRole('button', { name: section, exact: true }).click();
        await takePicture(page, `settings-${theme}-${section.split(' ')[0] ?? ''}`);
      }
      expect(await findFaults(page), theme).toEqual([]);
      await closeSettings(page);
    });
    for (const width of [900, 640]) {
      await page.setViewportSize({ width, height: 700 });
      await openSettings(page);
      await takePicture(page, `settings-${width}`);
      await settings(page).getByRole('button', { name: 'Reading and writing', exact: true }).click();
      await takePicture(page, `settings-${width}-Reading`);
      await settings(page).getByRole('button', { name: 'Library folder', exact: true }).click();
      await takePicture(page, `settings-${width}-Library`);
      const isCut = await rows(page).evaluateAll((all) => all.some((one) => one.scrollWidth > one.clientWidth));
      expect(isCut, `cut at ${width}`).toBe(false);
      expect(await findFaults(page)).toEqual([]);
      await closeSettings(page);
    }
  });
});

test('what was refused is counted where it is said that nothing is asked', async () => {
  const profile = createProfile();
  const app = await launchApp({ profile });
  const { page } = app;
  await openSettings(page);
  await expect(setting(page, 'network')).toContainText('Postil makes no network request.');
  await expect(setting(page, 'network')).toContainText('None was made or tried since the start.');
  await closeSettings(page);
  // The policy of our page stops it before it is a request; a page without one meets main, which refuses and counts.
  await app.electron.evaluate(async ({ BrowserWindow }) => {
    const other = new BrowserWindow({ show: false });
    await other.loadURL('data:text/html,<p>no policy</p>');
    await other.webContents.executeJavaScript("fetch('https://example.org/leak').catch(() => null)");
    other.destroy();
  });
  await openSettings(page);
  await expect(setting(page, 'network')).toContainText('1 was tried and refused since the start.');
  // It was provoked, and the console tells it.
  await app.electron.close();
  removeProfile(profile);
});

test('what was said once of imports is told, and taken back one by one or with its section', async () => {
  const profile = createProfile();
  const take = { tags: true, keywords: true, notes: true, statuses: true, ratings: true };
  const kept = { review: true, unreviewed: ['ris', 'of-a-newer-build'], take, columns: { 'a,b': ['title', null] } };
  writeFileSync(path.join(profile, 'settings.json'), JSON.stringify({ import: kept }));
  const app = await launchApp({ profile });
  const { page } = app;
  await openSettings(page);
  await settings(page).getByRole('button', { name: 'Import', exact: true }).click();
  await expect(setting(page, 'trusted').getByRole('listitem')).toHaveCount(2);
  await expect(setting(page, 'tables')).toContainText('Columns of 1 table remembered');
  await takePicture(page, 'settings-import-kept');
  expect(await findFaults(page)).toEqual([]);
  await settings(page).getByRole('button', { name: 'Review again: RIS' }).click();
  await expect(setting(page, 'trusted').getByRole('listitem')).toHaveCount(1);
  await expect(setting(page, 'trusted').getByRole('button')).toBeFocused();
  await settings(page).getByRole('button', { name: 'Forget' }).click();
  await expect(setting(page, 'tables')).toContainText('None.');
  await expect(settings(page).getByRole('heading', { name: 'Import' })).toBeFocused();
  const imports = (): unknown => readSettings(profile)['import'];
  await expect.poll(imports).toEqual({ ...kept, unreviewed: ['of-a-newer-build'], columns: {} });
  await settings(page).getByRole('button', { name: 'Back to the default: Take along' }).click();
  await expect(settings(page).getByRole('checkbox', { name: 'Keywords as tags' })).not.toBeChecked();
  await expect(settings(page).getByRole('checkbox', { name: 'Tags', exact: true })).toBeFocused();
  await settings(page).getByRole('button', { name: 'Back to the defaults: Import' }).click();
  await expect(setting(page, 'trusted')).toContainText('None.');
  await expect.poll(imports).toEqual({ ...kept, unreviewed: [], columns: {}, take: { ...take, keywords: false } });
  await closeSettings(page);
  await closeApp(app);
  removeProfile(profile);
});

test('a voice is chosen among the system’s; Escape closes its list, then empties the search, then closes', async () => {
  const profile = createProfile();
  const app = await launchApp({ profile });
  const { page } = app;
  // In place of the system's voices, which a machine for tests has none of.
  await page.evaluate(() => {
    const voices = [{ voiceURI: 'ada', name: 'Ada', lang: 'en-GB', localService: true, default: true }];
    const engine = Object.assign(new EventTarget(), { getVoices: () => voices });
    Object.defineProperty(window, 'speechSynthesis', { value: engine, configurable: true });
  });
  await openSettings(page);
  await page.keyboard.type('voice');
  await expect(rows(page)).toHaveCount(2);
  const voice = setting(page, 'voice').getByRole('combobox', { name: 'Voice' });
  await page.keyboard.press('Enter');
  await expect(voice).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Ada (en-GB)' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option', { name: 'Ada (en-GB)' })).toBeHidden();
  await expect(search(page)).toHaveValue('voice');
  await voice.click();
  await page.getByRole('option', { name: 'Ada (en-GB)' }).click();
  await expect.poll(() => readSettings(profile)).toMatchObject({ speech: { voice: 'ada', rate: 1 } });
  await takePicture(page, 'settings-voice');
  await page.keyboard.press('Escape');
  await expect(search(page)).toHaveValue('');
  await closeSettings(page);
  await closeApp(app);
  removeProfile(profile);
});

test.describe('a file of settings that cannot be used', () => {
  let profile = '';
  test.beforeEach(() => {
    profile = createProfile();
  });
  test.afterEach(() => removeProfile(profile));

  test('a bad value falls back and is told until it is set again; the others stand', async () => {
    writeFileSync(path.join(profile, 'settings.json'), JSON.stringify({ density: 'huge', theme: 'sepia' }));
    const app = await launchApp({ profile });
    const { page } = app;
    await openSettings(page);
    await expect(settings(page).getByText('The setting “density” could not be read')).toBeVisible();
    await expect(choice(page, 'Normal', 'Row height')).toHaveAttribute('aria-pressed', 'true');
    await expect(choice(page, 'Sepia', 'Theme')).toHaveAttribute('aria-pressed', 'true');
    expect(await findFaults(page)).toEqual([]);
    await takePicture(page, 'settings-bad-key');
    await choice(page, 'Roomy', 'Row height').click();
    await expect(settings(page).getByText('The setting “density” could not be read')).toBeHidden();
    await expect.poll(() => readSettings(profile)).toMatchObject({ density: 'roomy', theme: 'sepia' });
    await closeSettings(page);
    await closeApp(app);
  });

  test('a file of garbage is kept beside, and all stands at its default', async () => {
    writeFileSync(path.join(profile, 'settings.json'), '{"theme": "dark", "win');
    const app = await launchApp({ profile });
    const { page } = app;
    await openSettings(page);
    const kept = readdirSync(profile).find((name) => name.startsWith('settings.broken-')) ?? 'none was kept';
    await expect(settings(page).getByText(`It was kept as ${kept}`)).toBeVisible();
    await expect(choice(page, 'System', 'Theme')).toHaveAttribute('aria-pressed', 'true');
    await expect(settings(page).getByRole('button', { name: /^Back to the default/ })).toHaveCount(0);
    await closeSettings(page);
    await closeApp(app);
  });
});
