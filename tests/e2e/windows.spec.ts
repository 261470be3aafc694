import { expect, test } from '@playwright/test';
import { closeApp, createProfile, launchApp, removeProfile, type App } from './app';
import { pageDump } from './lists';
import { importFiles, list, place } from './steps';

test.describe.serial('the window', () => {
  const profile = createProfile();
  let app: App;
  test.beforeAll(async () => {
    app = await launchApp({ profile });
    await importFiles(app, [pageDump]);
  });
  test.afterAll(async () => {
    await closeApp(app);
    removeProfile(profile);
  });

  const bounds = (): Promise<{ width: number; height: number }> =>
    app.electron.evaluate(({ BrowserWindow }) => {
      const { width, height } = BrowserWindow.getAllWindows()[0]?.getBounds() ?? { width: 0, height: 0 };
      return { width, height };
    });

  async function restart(): Promise<void> {
    await closeApp(app);
    app = await launchApp({ profile });
    await expect(list(app.page)).toBeVisible();
  }

  test('opens again in the size it was left in', async () => {
    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ width: 1100, height: 700 }),
    );
    await expect.poll(bounds).toEqual({ width: 1100, height: 700 });
    await restart();
    await expect.poll(bounds).toEqual({ width: 1100, height: 700 });
  });

  test('keeps the width of its panes, which are moved by mouse and by keys', async () => {
    const width = async (): Promise<number> => (await list(app.page).boundingBox())?.width ?? 0;
    const before = await width();
    const splitter = app.page.getByRole('separator', { name: 'Width of the list' });
    const box = await splitter.boundingBox();
    if (box === null) throw new Error('the splitter has no place');
    await app.page.mouse.move(box.x + box.width / 2, box.y + 200);
    await app.page.mouse.down();
    await app.page.mouse.move(box.x + box.width / 2 + 40, box.y + 200, { steps: 4 });
    await app.page.mouse.up();
    await expect.poll(width).toBeGreaterThan(before + 30);
    await splitter.focus();
    await app.page.keyboard.press('ArrowRight');
    const after = await width();
    expect(after).toBeGreaterThan(before + 40);
    await restart();
    expect(Math.abs((await width()) - after)).toBeLessThan(2);
  });

  test('keeps a pane closed that was closed, and opens it with the same key', async () => {
    const places = app.page.getByRole('navigation', { name: 'Places' });
    await expect(places).toBeVisible();
    await app.page.keyboard.press('ControlOrMeta+1');
    await expect(places).toBeHidden();
    await restart();
    await expect(app.page.getByRole('navigation', { name: 'Places' })).toBeHidden();
    await app.page.keyboard.press('ControlOrMeta+1');
    await expect(app.page.getByRole('navigation', { name: 'Places' })).toBeVisible();
  });

  test('begins where it was left: place and order', async () => {
    const { page } = app;
    await place(page, 'All papers').click();
    await page.getByRole('button', { name: /^Sort by/ }).click();
    await page.getByRole('menuitemradio', { name: 'Title' }).click();
    await restart();
    await expect(list(app.page)).toHaveAccessibleName('Papers in All papers');
    await expect(app.page.getByRole('button', { name: 'Sort by: Title' })).toBeVisible();
  });

  test('follows the theme of the system, and keeps one that was chosen', async () => {
    const theme = (): Promise<string | null> => app.page.locator('html').getAttribute('data-theme');
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(theme).toBe('dark');
    await app.page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(theme).toBe('light');
    // system, light, dark, sepia: the key goes round.
    await app.page.keyboard.press('ControlOrMeta+Shift+l');
    await app.page.keyboard.press('ControlOrMeta+Shift+l');
    await app.page.keyboard.press('ControlOrMeta+Shift+l');
    await expect.poll(theme).toBe('sepia');
    await restart();
    await expect.poll(() => app.page.locator('html').getAttribute('data-theme')).toBe('sepia');
  });

  test('is made of words that a menu shows too, and its items act', async () => {
    const labels = await app.electron.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) =>
        (menu.submenu?.items ?? []).map((item) => `${menu.label}: ${item.label}`),
      ),
    );
    expect(labels).toEqual(
      expect.arrayContaining(['File: Import files…', 'Edit: Undo', 'Paper: To read', 'Help: Keys']),
    );
    await app.electron.evaluate(({ Menu, BrowserWindow }) => {
      const help = Menu.getApplicationMenu()?.items.find((menu) => menu.label === 'Help');
      const keys = help?.submenu?.items.find((item) => item.label === 'Keys');
      keys?.click(undefined, BrowserWindow.getAllWindows()[0]);
    });
    await expect(app.page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await app.page.keyboard.press('Escape');
  });
});
