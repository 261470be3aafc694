import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { dragWords } from './drag-words';
import { openSession } from './session';
import { importFiles, list, notice, openPaper, paperPane, paperTitle } from './steps';

const TITLE = 'Tidal rhythms of harbour ferries';
const ABSTRACT =
  'Ferries leave late when the tide is low. We measure the delay by $\\eta = x^2$ over nine years. Most of it is made at the pier.';
const BIB = `@article{ferries,
  title = {${TITLE}},
  author = {Vell, Oda},
  year = {2024},
  abstract = {${ABSTRACT}}
}
`;

const bar = (page: Page): Locator => page.getByRole('dialog', { name: /^(Mark these words|Highlight)$/ });
const abstract = (page: Page): Locator => paperPane(page).locator('[data-field="abstract"]');
/** Each highlight once, where it begins. */
const highlights = (page: Page): Locator => paperPane(page).getByRole('group', { name: /^Highlight, / });

/** The words that a highlight is drawn on, run by run, formulas as they are shown. */
async function wordsOf(page: Page, name: string | RegExp): Promise<string> {
  const id = await highlights(page)
    .filter({ hasText: /./ })
    .and(page.getByRole('group', { name }))
    .first()
    .getAttribute('data-highlight');
  return paperPane(page)
    .locator(`[data-highlight="${id}"]`)
    .evaluateAll((runs) => runs.map((run) => run.textContent).join(''));
}

/** Keys are the bar's once it has the focus. */
async function drag(page: Page, words: string): Promise<void> {
  await dragWords(abstract(page), words);
  await expect(bar(page).getByRole('button', { name: 'Claim' })).toBeFocused();
}

test.describe.serial('highlights', () => {
  const session = openSession(async ({ app, folder }) => {
    const file = path.join(folder, 'ferries.bib');
    writeFileSync(file, BIB);
    await importFiles(app, [file]);
    await openPaper(app.page, TITLE);
  });

  test('words dragged over with the mouse are marked by a number key', async () => {
    const { page } = session;
    await drag(page, 'late when the tide is low');
    await expect(bar(page)).toBeVisible();
    await page.keyboard.press('1');
    await expect(bar(page)).toBeHidden();
    await expect(highlights(page)).toHaveCount(1);
    await expect(highlights(page)).toHaveAccessibleName('Highlight, Claim');
    expect(await wordsOf(page, 'Highlight, Claim')).toBe('late when the tide is low');
    await expect(notice(page, /late when the tide is low/)).toBeVisible();
  });

  test('Escape leaves the words as they are', async () => {
    const { page } = session;
    await drag(page, 'nine years');
    await expect(bar(page)).toBeVisible();
    const words = await abstract(page).boundingBox();
    expect(words).not.toBeNull();
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeHidden();
    await expect(highlights(page)).toHaveCount(1);
  });

  test('one that overlaps another is its own, and a click on what they share offers both', async () => {
    const { page } = session;
    await drag(page, 'tide is low. We measure');
    await bar(page).getByRole('button', { name: 'Question' }).click();
    await expect(highlights(page)).toHaveCount(2);
    await abstract(page).locator('[data-highlight] [data-highlight]').first().click();
    await bar(page)
      .getByRole('button', { name: /^Question/ })
      .click();
    await expect(bar(page).getByRole('button', { name: 'Question', pressed: true })).toBeVisible();
    await page.keyboard.press('4');
    await expect(highlights(page).nth(1)).toHaveAccessibleName('Highlight, Evidence');
    await page.keyboard.press('Escape');
  });

  test('a selection over a formula takes it whole', async () => {
    const { page } = session;
    await drag(page, 'by  over nine');
    await expect(bar(page)).toBeVisible();
    await page.keyboard.press('2');
    await expect(abstract(page).locator('[data-highlight] .katex')).toHaveCount(1);
    await expect(highlights(page)).toHaveCount(3);
  });

  test('a comment and a tag are written by keyboard', async () => {
    const { page } = session;
    await highlights(page).first().focus();
    await page.keyboard.press('Enter');
    await expect(bar(page)).toBeVisible();
    await page.keyboard.press('c');
    await page.keyboard.type('Says who?');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(bar(page)).toBeHidden();
    await expect(highlights(page).first()).toHaveAccessibleName('Highlight, Claim, comment: Says who?');
    await highlights(page).first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('#');
    await page.keyboard.type('tides');
    await page.keyboard.press('Enter');
    await expect(bar(page).getByRole('button', { name: 'Take the tag tides off the highlight' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  test('the comment stands beside its words, and leads to them', async () => {
    const { page } = session;
    const card = page.getByRole('region', { name: 'Comments' }).getByRole('button', { name: /Says who\?/ });
    await card.click();
    await expect(bar(page).getByRole('button', { name: 'Claim', pressed: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeHidden();
  });

  test('all of it is there after a restart', async () => {
    await session.restart();
    await openPaper(session.page, TITLE);
    await expect(highlights(session.page)).toHaveCount(3);
    await expect(highlights(session.page).first()).toHaveAccessibleName('Highlight, Claim, comment: Says who?');
    expect(await wordsOf(session.page, /Evidence/)).toBe('tide is low. We measure');
  });

  test('each change is taken back by undo', async () => {
    const { page } = session;
    await highlights(page).nth(1).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    await expect(highlights(page)).toHaveCount(2);
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(highlights(page)).toHaveCount(3);
  });
  test('words are marked by keyboard alone: v, the keys of the caret, a number', async () => {
    const { page } = session;
    await page.getByRole('region', { name: 'Text of the paper' }).focus();
    await page.keyboard.press('v');
    await page.keyboard.press('s');
    await page.keyboard.press('s');
    await page.keyboard.press('v');
    await page.keyboard.press('w');
    await page.keyboard.press('w');
    await page.keyboard.press('w');
    await page.keyboard.press('w');
    await page.keyboard.press('Enter');
    await expect(bar(page)).toBeVisible();
    await page.keyboard.press('6');
    await expect(highlights(page)).toHaveCount(4);
    expect(await wordsOf(page, 'Highlight, Doubt')).toBe('Most of it is');
  });

  test('a title that is edited keeps the mark on its words, and shows none where they are gone', async () => {
    const { page } = session;
    await paperTitle(page).focus();
    await page.keyboard.press('v');
    await page.keyboard.press('v');
    await page.keyboard.press('w');
    await page.keyboard.press('w');
    await page.keyboard.press('5');
    await expect(page.getByRole('group', { name: 'Highlight, Term' })).toHaveText('Tidal rhythms');
    await editTitle(page, 'On the tidal rhythms of harbour ferries');
    await expect(page.getByRole('group', { name: 'Highlight, Term' })).toHaveText('tidal rhythms');
    await editTitle(page, 'Quite another thing');
    await expect(page.getByRole('group', { name: 'Highlight, Term' })).toHaveCount(0);
    await expect(paperPane(page).getByText('1 highlight of this text is not shown')).toBeVisible();
    await editTitle(page, TITLE);
    await expect(page.getByRole('group', { name: 'Highlight, Term' })).toHaveText('Tidal rhythms');
  });
});

async function editTitle(page: Page, title: string): Promise<void> {
  await paperTitle(page).focus();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: /^Title\./ })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await expect(paperTitle(page)).toContainText(title);
}
