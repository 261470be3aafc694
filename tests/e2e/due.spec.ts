import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openSession } from './session';
import { dialog, importFiles, list, notice, paperPane, row } from './steps';
import { takePicture } from './pictures';

const BIB = ['Kelp on the slipway', 'Nets that mend themselves']
  .map((title, at) => `@article{paper${at}, title = {${title}}, year = {${2020 + at}}}`)
  .join('\n');

test.describe.serial('papers that are due', () => {
  const session = openSession(async ({ app, folder }) => {
    const file = path.join(folder, 'nets.bib');
    writeFileSync(file, BIB);
    await importFiles(app, [file]);
    await expect(row(app.page, 'Kelp')).toBeVisible();
  });

  test('a day is given by key, shown in row and paper, and undone; one that is past is refused', async () => {
    const { page } = session;
    await row(page, 'Kelp').click();
    await page.keyboard.press('Alt+D');
    const form = dialog(page, 'Due');
    await form.getByLabel('On a day').fill('2020-02-02');
    await page.keyboard.press('Enter');
    await expect(form.getByText('That day is past.')).toBeVisible();
    await takePicture(page, 'due-form');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+D');
    await expect(form.getByRole('option', { name: /Tomorrow/ })).toBeVisible();
    await page.keyboard.press('2');
    await expect(notice(page, 'Gave “Kelp on the slipway” a due day')).toBeVisible();
    await expect(row(page, /Kelp.*due tomorrow/i)).toBeVisible();
    await expect(paperPane(page).getByRole('button', { name: /^due / })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(paperPane(page).getByRole('button', { name: /^due / })).toBeHidden();
  });

  test('by mouse: of two papers that are due today the foot line says so, and leads to them', async () => {
    const { page } = session;
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await row(page, 'Nets').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Due day/ }).click();
    await dialog(page, 'Due').getByRole('option', { name: /Today/ }).click();
    await page.getByRole('button', { name: '2 papers are due' }).click();
    await expect(page.getByRole('heading', { name: 'Due by today' })).toBeVisible();
    await expect(row(page, 'Nets')).toBeVisible();
    await takePicture(page, 'due-list');
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('d');
    await expect(page.getByText('Nothing is due')).toBeVisible();
    await expect(page.getByRole('button', { name: /due$/ })).toBeHidden();
  });
});
