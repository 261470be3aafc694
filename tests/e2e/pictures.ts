import { mkdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** Only where POSTIL_SHOTS names a folder: to be looked at, not compared. */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['POSTIL_SHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

/** What a reader can choose, in the order of its key; before the first stands that of the system. */
const THEMES = ['light', 'dark', 'sepia', 'high-contrast'] as const;

/** Once in each theme, from that of the system and back to it. */
export async function inEachTheme(page: Page, look: (theme: (typeof THEMES)[number]) => Promise<void>): Promise<void> {
  const html = page.locator('html');
  for (const theme of THEMES) {
    await page.keyboard.press('ControlOrMeta+Shift+l');
    await expect(html).toHaveAttribute('data-theme', theme);
    await look(theme);
  }
  await page.keyboard.press('ControlOrMeta+Shift+l');
  await expect(html).not.toHaveAttribute('data-theme', 'high-contrast');
}
