import type { Page } from '@playwright/test';
import { list } from './steps';

/** What another program would get: pasted into a field that takes text as it is. */
export async function readClipboard(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('ControlOrMeta+v');
  const text = await page.locator('#pasted').inputValue();
  await page.evaluate(() => document.getElementById('pasted')?.remove());
  await list(page).focus();
  return text;
}
