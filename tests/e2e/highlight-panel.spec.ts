import { expect, test, type Locator } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { openSession } from './session';
import { pageDump } from './lists';
import { dialog, importFiles, list, notice } from './steps';

test.describe.serial('colours of highlights', () => {
  const session = openSession(async () => {
    await importFiles(session.app, [pageDump]);
  });
  const manager = (): Locator => dialog(session.page, 'Colours');
  const rowOf = (name: string): Locator =>
    manager()
      .getByRole('listitem')
      .filter({ has: session.page.getByRole('button', { name: `Name: ${name}`, exact: true }) });
  const names = (): Promise<string[]> =>
    manager()
      .getByRole('button', { name: /^Name: / })
      .allTextContents();

  async function openColours(): Promise<void> {
    await session.page.keyboard.press('ControlOrMeta+k');
    await session.page.getByRole('combobox').fill('>colours');
    await session.page.keyboard.press('Enter');
    await expect(manager()).toBeVisible();
  }
  async function snap(name: string): Promise<void> {
    const folder = process.env['POSTIL_SHOTS'];
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    await session.page.screenshot({ path: `${folder}/${name}.png` });
  }

  test('are six, and one is renamed in place and given a meaning', async () => {
    const { page } = session;
    await openColours();
    expect(await names()).toEqual(['Claim', 'Method', 'Question', 'Evidence', 'Term', 'Doubt']);
    await manager().getByRole('button', { name: 'Name: Term' }).press('Enter');
    await page.keyboard.type('مصطلح');
    await page.keyboard.press('Enter');
    await manager().getByRole('button', { name: 'What مصطلح means' }).click();
    await page.keyboard.type('Words to look up later');
    await page.keyboard.press('Enter');
    await expect(rowOf('مصطلح')).toContainText('Words to look up later');
  });

  test('refuse a name of 10,000 characters in words, and say where two have one name', async () => {
    const { page } = session;
    const field = manager().getByRole('textbox', { name: 'Name of a new colour' });
    await field.fill('x'.repeat(10_000));
    await expect(manager().getByRole('alert')).toHaveText('A name has at most 80 characters.');
    await field.fill('claim');
    await page.keyboard.press('Enter');
    await expect(rowOf('claim')).toContainText('Another colour has this name');
    await expect(rowOf('Claim')).toContainText('Another colour has this name');
    await expect(rowOf('claim')).toContainText('*');
  });

  test('are ordered by keys and by the mouse', async () => {
    const { page } = session;
    await rowOf('claim').getByRole('button', { name: 'Move claim' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(names).toEqual(['Claim', 'Method', 'Question', 'Evidence', 'مصطلح', 'claim', 'Doubt']);
    await expect(rowOf('claim').getByRole('button', { name: 'Move claim' })).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => (await names()).at(-1)).toBe('claim');
    await rowOf('Doubt').getByRole('button', { name: 'Move Doubt' }).dragTo(rowOf('Method'));
    await expect.poll(names).toEqual(['Claim', 'Doubt', 'Method', 'Question', 'Evidence', 'مصطلح', 'claim']);
  });

  test('look as the reader chooses, in one change', async () => {
    const { page } = session;
    await rowOf('claim').getByRole('button', { name: 'How claim looks' }).click();
    const form = page.getByRole('dialog', { name: 'How claim looks' });
    await form.getByRole('slider', { name: 'Hue' }).fill('190');
    await form.getByRole('button', { name: 'Wavy' }).click();
    await form.getByRole('textbox', { name: 'Sign' }).fill('§§');
    await expect(form.getByRole('alert')).toHaveText('A sign is one character.');
    await form.getByRole('textbox', { name: 'Sign' }).fill('§');
    await snap('colour-look');
    await form.getByRole('textbox', { name: 'Sign' }).press('Enter');
    await expect(form).toBeHidden();
    await expect(rowOf('claim')).toContainText('§');
    await rowOf('claim').getByRole('button', { name: 'How claim looks' }).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(rowOf('claim')).toContainText('*');
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(rowOf('claim')).toContainText('§');
  });

  test('that are deleted stand below, and come back', async () => {
    const { page } = session;
    await rowOf('Question').getByRole('button', { name: 'Delete Question' }).click();
    await expect(notice(page, 'Deleted the colour Question')).toBeVisible();
    expect(await names()).not.toContain('Question');
    await snap('colours-light');
    await page.keyboard.press('ControlOrMeta+Shift+l');
    await page.waitForTimeout(200);
    await snap('colours-dark');
    await page.keyboard.press('ControlOrMeta+Shift+l');
    await page.waitForTimeout(200);
    await snap('colours-sepia');
    await manager().getByRole('button', { name: 'Bring Question back' }).click();
    await expect.poll(async () => (await names()).at(-1)).toBe('Question');
    await page.keyboard.press('Escape');
    await expect(manager()).toBeHidden();
    await expect(list(page)).toBeVisible();
  });

  test('are the same after a restart', async () => {
    await session.restart();
    await openColours();
    expect(await names()).toEqual(['Claim', 'Doubt', 'Method', 'Evidence', 'مصطلح', 'claim', 'Question']);
  });
});
