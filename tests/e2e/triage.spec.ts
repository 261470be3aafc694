import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFaults } from './axe';
import { readClipboard } from './clipboard';
import { inEachTheme, takePicture } from './pictures';
import { openSession } from './session';
import { dialog, expectCount, importFiles, list, notice, place, row } from './steps';
import { readTable } from './stored';

const TITLES = [
  'Tides behind the breakwater',
  'Salt on coastal windows',
  'Ferries that wait for fog',
  'Gulls above the fish market',
  'Lighthouse keepers at noon',
  'Ropes that remember knots',
];
const BIB = TITLES.map(
  (title, at) =>
    `@article{paper${at}, title = {${title}}, author = {Harrow, Ines and Petch, Olly}, year = {${2019 + at}}, abstract = {${`On ${title.toLowerCase()} we say what nobody had counted so far. `.repeat(5)}}}`,
).join('\n');

const stage = (page: Page): Locator => page.getByRole('main', { name: 'Paper to decide' });
const title = (page: Page): Locator => stage(page).getByRole('heading', { level: 1 });
const past = (page: Page): Locator => page.getByRole('complementary', { name: 'Decided' });
const next = (page: Page): Locator => page.getByRole('complementary', { name: 'Next' });
const meter = (page: Page, text: string): Locator => page.getByRole('progressbar', { name: text });

/** The titles as the list has them: what comes first is not ours to say. */
async function readOrder(page: Page): Promise<string[]> {
  const shown = await list(page).getByRole('option').allInnerTexts();
  return shown.map((text) => TITLES.find((one) => text.includes(one)) ?? '');
}

test.describe.serial('triage', () => {
  let order: string[] = [];
  const session = openSession(async ({ app, folder }) => {
    const file = path.join(folder, 'quays.bib');
    writeFileSync(file, BIB);
    await importFiles(app, [file]);
    await expect(row(app.page, TITLES[0] ?? '')).toBeVisible();
    order = await readOrder(app.page);
  });
  const named = (at: number): string => order[at] ?? 'none';

  test('goes from paper to paper by single keys, and takes each verdict back', async () => {
    const { page } = session;
    await list(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+T');
    await expect(title(page)).toHaveText(named(0));
    await expect(next(page).getByRole('listitem')).toHaveCount(5);
    await page.keyboard.press('t');
    await expect(title(page)).toHaveText(named(1));
    await page.keyboard.press('m');
    await page.keyboard.press('d');
    await expect(title(page)).toHaveText(named(3));
    await expect(past(page).getByRole('listitem')).toHaveText([/Dismissed.*Undo/s, /Maybe/, /To read/]);
    await expect(meter(page, '3 of 6 decided')).toBeVisible();
    await page.keyboard.press('z');
    await page.keyboard.press('z');
    await expect(title(page)).toHaveText(named(1));
    await expect(meter(page, '1 of 6 decided')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(title(page)).toHaveText(named(2));
    await page.keyboard.press('k');
    await page.keyboard.press('u');
    await expect(meter(page, '1 of 6 decided')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(meter(page, '2 of 6 decided')).toBeVisible();
    await expect.poll(async () => (await readTable(page, 'decisions')).length).toBe(2);
  });

  test('dismisses with a reason, which the next one is offered', async () => {
    const { page } = session;
    await page.keyboard.press('j');
    await expect(title(page)).toHaveText(named(2));
    await page.keyboard.press('Shift+D');
    await expect(dialog(page, 'Dismiss, because').getByRole('textbox')).toBeFocused();
    await page.keyboard.type('off topic');
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveText(named(3));
    await expect(past(page).getByText('Dismissed: off topic')).toBeVisible();
    await page.keyboard.press('Shift+D');
    await expect(dialog(page, 'Dismiss, because').getByRole('option', { name: /off topic/ })).toBeVisible();
    await takePicture(page, 'triage-reason');
    await page.keyboard.press('1');
    await expect(title(page)).toHaveText(named(4));
  });

  test('puts off until a day; one that is past is refused', async () => {
    const { page } = session;
    await page.keyboard.press('l');
    const later = dialog(page, 'Show it again');
    await later.getByLabel('On a day').fill('2020-02-02');
    await page.keyboard.press('Enter');
    await expect(later.getByText('That day is past or today.')).toBeVisible();
    await takePicture(page, 'triage-later');
    await page.keyboard.press('Escape');
    await expect(later).toBeHidden();
    await page.keyboard.press('l');
    await expect(later.getByRole('option', { name: /Tomorrow/ })).toBeVisible();
    await page.keyboard.press('4');
    await expect(past(page).getByText('Later, after 20 papers')).toBeVisible();
    await expect(title(page)).toHaveText(named(5));
  });

  test('rates and tags what is on screen, and looks like its drawing', async () => {
    const { page } = session;
    await page.keyboard.press('4');
    await expect(page.getByRole('radio', { name: '4 of 5' })).toBeChecked();
    await page.keyboard.press('#');
    await page.keyboard.type('harbour');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(stage(page).getByText('harbour', { exact: true })).toBeVisible();
    await inEachTheme(page, async (theme) => {
      expect(await findFaults(page)).toEqual([]);
      await takePicture(page, `triage-${theme}`);
      await page.setViewportSize({ width: 900, height: 700 });
      await takePicture(page, `triage-${theme}-900`);
      await page.setViewportSize({ width: 1280, height: 800 });
    });
  });

  test('goes on after a restart, with what was decided before', async () => {
    await session.page.keyboard.press('Escape');
    await expect(row(session.page, named(5))).toHaveAttribute('aria-selected', 'true');
    await session.restart();
    const { page } = session;
    await expectCount(page, 'Inbox', 2);
    await expect(row(page, /put off for 20 more papers/)).toContainText('put off for 20 more papers');
    await inEachTheme(page, (theme) => takePicture(page, `triage-put-off-${theme}`));
    await list(page).focus();
    await page.keyboard.press('Shift+T');
    await expect(meter(page, '5 of 6 decided')).toBeVisible();
    await expect(title(page)).toHaveText(named(5));
  });

  test('at the end there is a report to copy', async () => {
    const { page } = session;
    await page.keyboard.press('e');
    await expect(stage(page).getByText('All is decided')).toBeVisible();
    await takePicture(page, 'triage-end');
    await page.keyboard.press('Alt+T');
    const report = dialog(page, 'Screening of Inbox');
    await expect(report.getByRole('row', { name: 'off topic 2' })).toBeVisible();
    await takePicture(page, 'triage-report');
    await report.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(notice(page, 'Copied the report.')).toBeVisible();
    await report.getByRole('button', { name: 'End the sitting' }).click();
    await expect(notice(page, /The sitting is ended/)).toBeVisible();
    expect(await readClipboard(page)).toContain('| off topic | 2 |');
    // One that was decided counts.
    await place(page, 'Inbox').click();
    await expect(row(page, /put off for 19 more papers/)).toBeVisible();
    await place(page, 'Dismissed').click();
    await expect(row(page, named(2))).toBeVisible();
  });

  test('by mouse', async () => {
    const { page } = session;
    await place(page, 'All papers').click();
    await page.getByRole('button', { name: 'Triage' }).click();
    const first = await title(page).innerText();
    await page.getByRole('button', { name: 'Maybe' }).click();
    await expect(past(page).getByRole('button', { name: first })).toBeVisible();
    await past(page).getByRole('button', { name: 'Undo' }).click();
    await expect(title(page)).toHaveText(first);
    await page.getByRole('button', { name: /Triage/ }).click();
    await expect(list(page)).toBeVisible();
  });
});
