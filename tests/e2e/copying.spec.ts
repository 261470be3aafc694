import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readClipboard } from './clipboard';
import { inEachTheme, takePicture } from './pictures';
import { openSession } from './session';
import { dialog, importFiles, notice, paperPane, row, runByPalette } from './steps';

const TITLES = ['Drift of harbour buoys', 'Salt on {COASTAL} windows', 'Weights of suitcases'];
const BIB = TITLES.map(
  (title, at) =>
    `@article{paper${at}, title = {${title}}, author = {Vell, Oda}, journal = {Journal of Quays}, year = {${2019 + at}}, doi = {10.5555/quay.${at}}, abstract = {We look at ${title.toLowerCase()} for a year, at 5\\% of the cost.}}`,
).join('\n');
const MARKDOWN = [
  '- [Drift of harbour buoys](https://doi.org/10.5555/quay.0) – Vell, Oda, Journal of Quays, 2019\n',
  '- [Salt on COASTAL windows](https://doi.org/10.5555/quay.1) – Vell, Oda, Journal of Quays, 2020\n',
  '- [Weights of suitcases](https://doi.org/10.5555/quay.2) – Vell, Oda, Journal of Quays, 2021\n',
];

test.describe.serial('papers on the clipboard', () => {
  const session = openSession(async ({ app, folder }) => {
    const file = path.join(folder, 'quays.bib');
    writeFileSync(file, BIB);
    await importFiles(app, [file]);
    await expect(row(app.page, TITLES[0] ?? '')).toBeVisible();
  });

  test('the key copies the paper of the cursor, and all that are marked in the order of the list', async () => {
    const { page } = session;
    await row(page, 'Salt on').click();
    await page.keyboard.press('ControlOrMeta+c');
    await expect(notice(page, 'Copied 1 paper as Markdown')).toBeVisible();
    expect(await readClipboard(page)).toBe(MARKDOWN[1]);
    await row(page, 'Weights').click();
    await row(page, 'Drift').click({ modifiers: ['ControlOrMeta'] });
    await page.keyboard.press('ControlOrMeta+c');
    await expect(notice(page, 'Copied 2 papers as Markdown')).toBeVisible();
    expect(await readClipboard(page)).toBe(`${MARKDOWN[0]}${MARKDOWN[2]}`);
    await page.keyboard.press('Escape');
  });

  test('the chooser shows each form before it copies, and the next key copies in that form', async () => {
    const { page } = session;
    await row(page, 'Salt on').click();
    await page.keyboard.press('ControlOrMeta+Shift+c');
    const chooser = dialog(page, 'Copy as');
    const shown = chooser.getByRole('group', { name: 'What is copied' });
    await expect(chooser.getByRole('listbox', { name: 'Formats' })).toBeFocused();
    await expect(shown).toHaveText(MARKDOWN[1] ?? '');
    await page.keyboard.press('ArrowDown');
    await expect(shown).toHaveText(
      'Vell, O. (2020). Salt on COASTAL windows. Journal of Quays. https://doi.org/10.5555/quay.1',
    );
    await page.keyboard.press('ArrowDown');
    await expect(shown).toContainText(
      'abstract = {We look at salt on coastal windows for a year, at 5\\% of the cost.}',
    );
    await page.keyboard.press('Enter');
    await expect(chooser).toBeHidden();
    await expect(notice(page, 'Copied 1 paper as BibTeX')).toBeVisible();
    expect(await readClipboard(page)).toMatch(/^@article\{paper1,\n {2}title = \{\{Salt on COASTAL windows\}\},\n/);
    await row(page, 'Drift').click();
    await page.keyboard.press('ControlOrMeta+c');
    await expect(notice(page, 'Copied 1 paper as BibTeX')).toHaveCount(2);
    expect(await readClipboard(page)).toMatch(/^@article\{paper0,/);
  });

  test('a figure copies at once, Escape copies nothing, and the palette leads there too', async () => {
    const { page } = session;
    await row(page, 'Weights').click();
    await runByPalette(page, 'Copy as');
    await expect(dialog(page, 'Copy as')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page, 'Copy as')).toBeHidden();
    await page.keyboard.press('ControlOrMeta+Shift+c');
    await expect(dialog(page, 'Copy as')).toBeVisible();
    await page.keyboard.press('4');
    await expect(notice(page, 'Copied 1 paper as RIS')).toBeVisible();
    expect(await readClipboard(page)).toMatch(/^TY {2}- JOUR\nID {2}- paper2\nTI {2}- Weights of suitcases\n/);
  });

  test('by mouse: the menu of a row, a format, and the button', async () => {
    const { page } = session;
    await row(page, 'Drift').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Copy as…/ }).click();
    const chooser = dialog(page, 'Copy as');
    await chooser.getByRole('option', { name: /CSL JSON/ }).click();
    await chooser.getByRole('button', { name: /^Copy/ }).click();
    await expect(notice(page, 'Copied 1 paper as CSL JSON')).toBeVisible();
    const [item] = JSON.parse(await readClipboard(page)) as Record<string, unknown>[];
    expect(item).toMatchObject({ id: 'paper0', title: TITLES[0], DOI: '10.5555/quay.0' });
  });

  test('words that are chosen in the text are what the key copies', async () => {
    const { page } = session;
    await row(page, 'Drift').click();
    const abstract = paperPane(page).getByText('We look at drift');
    await abstract.click({ clickCount: 3 });
    await page.keyboard.press('ControlOrMeta+c');
    await page.keyboard.press('Escape');
    expect((await readClipboard(page)).trim()).toBe('We look at drift of harbour buoys for a year, at 5% of the cost.');
  });

  test('the form that was copied last is known after a restart', async () => {
    await session.restart();
    const { page } = session;
    await row(page, 'Drift').click();
    await page.keyboard.press('ControlOrMeta+c');
    await expect(notice(page, 'Copied 1 paper as CSL JSON')).toBeVisible();
  });

  test('in each theme, wide and narrow', async () => {
    const { page } = session;
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+Shift+c');
    await expect(dialog(page, 'Copy as')).toBeVisible();
    await inEachTheme(page, async (theme) => {
      await takePicture(page, `copying-${theme}`);
      await page.setViewportSize({ width: 900, height: 700 });
      await takePicture(page, `copying-${theme}-900`);
      await page.setViewportSize({ width: 1280, height: 800 });
      await expect(dialog(page, 'Copy as')).toBeVisible();
    });
  });
});
