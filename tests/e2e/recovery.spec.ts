import { expect, test } from '@playwright/test';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { closeApp, createProfile, launchApp, removeProfile, type App } from './app';
import { dumpCount, pageDump } from './lists';
import { expectCount, importFiles, list, note } from './steps';
import { waitForDraft } from './stored';

/** What the page says, asked through main: Playwright's own page does not outlive a crash of the renderer. */
function pageText(app: App): Promise<string> {
  return app.electron.evaluate(async ({ BrowserWindow }) => {
    const text: unknown =
      await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText');
    return String(text);
  });
}

test('a crash of the window offers to load it again, and what was typed is there', async () => {
  const profile = createProfile();
  const app = await launchApp({ profile });
  await importFiles(app, [pageDump]);
  await expect(list(app.page)).toBeFocused();
  await app.page.keyboard.press('n');
  await expect(note(app.page)).toBeFocused();
  await app.page.keyboard.type('Half a thought');
  await waitForDraft(app.page, 'Half a thought');
  await app.electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...given: unknown[]) => {
      const box = given.at(-1) as { message: string; buttons: string[] };
      (globalThis as { asked?: string[] }).asked = [box.message, ...box.buttons];
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(() => app.electron.evaluate(() => (globalThis as { asked?: string[] }).asked?.length ?? 0)).toBe(3);
  await expect.poll(() => pageText(app).catch(String), { timeout: 20_000 }).toContain('Half a thought');
  expect(await pageText(app)).toContain(String(dumpCount));
  await closeApp(app);
  removeProfile(profile);
});

test('a library folder that was deleted is written anew from the database, and the reader is told', async () => {
  const profile = createProfile();
  let app = await launchApp({ profile });
  await importFiles(app, [pageDump]);
  await closeApp(app);
  rmSync(path.join(profile, 'library'), { recursive: true });
  app = await launchApp({ profile });
  await expectCount(app.page, 'Inbox', dumpCount);
  await expect(app.page.getByText(/library folder was gone/i).first()).toBeVisible();
  await closeApp(app);
  app = await launchApp({ profile });
  await expectCount(app.page, 'Inbox', dumpCount);
  await expect(app.page.getByText(/library folder was gone/i)).toHaveCount(0);
  await closeApp(app);
  removeProfile(profile);
});
