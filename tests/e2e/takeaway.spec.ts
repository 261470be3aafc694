import { expect, test } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inEachTheme, takePicture } from './pictures';
import { openSession } from './session';
import { dialog, expectCount, importFiles, list, notice, notices, paperPane, place, row, runByPalette } from './steps';

const TITLES = ['Drift of harbour buoys', 'Salt on coastal windows', 'Weights of suitcases'];
/** None like another: equal abstracts would be one paper. */
const words = (title: string): string => `On ${title.toLowerCase()} we say what nobody had counted. `.repeat(65);
const BIB = TITLES.map(
  (title, at) => `@article{paper${at}, title = {${title}}, year = {${2019 + at}}, abstract = {${words(title)}}}`,
).join('\n');

// Whole: a notice is a dialog too, and names the takeaway.
const FORM = /^Takeaway$/;

test.describe.serial('what a reader took away', () => {
  const session = openSession(async ({ app, folder }) => {
    const file = path.join(folder, 'quays.bib');
    writeFileSync(file, BIB);
    await importFiles(app, [file]);
    await expect(row(app.page, TITLES[0] ?? '')).toBeVisible();
  });

  test('the head says how long the text takes', async () => {
    await expect(paperPane(session.page).getByText('about 3 min')).toBeVisible();
  });

  test('a paper that becomes read is offered a rating and a line; going on needs neither', async () => {
    const { page } = session;
    await row(page, 'Drift').click();
    await page.keyboard.press('e');
    await expectCount(page, 'Read', 1);
    await notices(page).getByRole('button', { name: 'Rate and note' }).click();
    const form = dialog(page, FORM);
    await expect(form.getByText('Drift of harbour buoys')).toBeVisible();
    await expect(form.getByRole('textbox')).toBeFocused();
    await form.getByTitle('4 of 5').click();
    await expect(form.getByRole('radio', { name: '4 of 5' })).toBeChecked();
    await form.getByRole('textbox').click();
    await page.keyboard.type('Buoys drift most  on calm days');
    await expect(form.getByRole('textbox')).toHaveValue('Buoys drift most  on calm days');
    await page.keyboard.press('Enter');
    await expect(form).toBeHidden();
    await expect(notice(page, /Wrote the takeaway of “Drift/)).toBeVisible();
    await place(page, 'Read').click();
    await expect(paperPane(page).getByText('Buoys drift most on calm days')).toBeVisible();
    await expect(row(page, 'Drift')).toHaveAccessibleName(/4 of 5/);
  });

  test('by key it is written again, Escape leaves it, undo takes it back', async () => {
    const { page } = session;
    const shown = paperPane(page).getByRole('button', { name: /Buoys drift|Nothing drifts/ });
    await list(page).focus();
    await page.keyboard.press('Shift+E');
    await expect(dialog(page, FORM).getByRole('textbox')).toHaveValue('Buoys drift most on calm days');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Nothing drifts');
    await page.keyboard.press('Escape');
    await expect(dialog(page, FORM)).toBeHidden();
    await expect(shown).toHaveText('Buoys drift most on calm days');
    await runByPalette(page, 'Takeaway');
    await expect(dialog(page, FORM).getByRole('textbox')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Nothing drifts');
    await page.keyboard.press('Enter');
    await expect(shown).toHaveText('Nothing drifts');
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(shown).toHaveText('Buoys drift most on calm days');
  });

  test('many papers at once are offered nothing, and have no takeaway together', async () => {
    const { page } = session;
    await place(page, 'Inbox').click();
    await expect(row(page, 'Salt')).toBeVisible();
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Shift+E');
    await page.keyboard.press('e');
    await expect(notice(page, 'Moved 2 papers to Read')).toBeVisible();
    await expect(notices(page).getByRole('button', { name: 'Rate and note' })).toHaveCount(0);
    await expect(dialog(page, FORM)).toBeHidden();
  });

  test('by mouse: the line in the head opens it; in each theme, wide and narrow', async () => {
    const { page } = session;
    await place(page, 'Read').click();
    await row(page, 'Drift').click();
    await inEachTheme(page, async (theme) => {
      await takePicture(page, `takeaway-${theme}`);
      await page.setViewportSize({ width: 900, height: 700 });
      await takePicture(page, `takeaway-${theme}-900`);
      await page.setViewportSize({ width: 1280, height: 800 });
    });
    await paperPane(page).getByRole('button', { name: 'Buoys drift most on calm days' }).click();
    await expect(dialog(page, FORM).getByRole('textbox')).toBeFocused();
    await takePicture(page, 'takeaway-form');
  });
});
