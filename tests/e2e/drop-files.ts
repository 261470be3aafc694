import type { Page } from '@playwright/test';

/** Files that the page holds as if they had been dragged from the desktop: chosen by a field, then dropped. */
export async function dropFiles(page: Page, files: string[]): Promise<void> {
  await page.evaluate(() => {
    const field = Object.assign(document.createElement('input'), { type: 'file', id: 'dragged', multiple: true });
    document.body.append(field);
  });
  await page.locator('#dragged').setInputFiles(files);
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#dragged');
    const dataTransfer = new DataTransfer();
    for (const one of field?.files ?? []) dataTransfer.items.add(one);
    const at = document.querySelector('main') ?? document.body;
    for (const name of ['dragenter', 'dragover', 'drop']) {
      at.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
    }
    field?.remove();
  });
}
