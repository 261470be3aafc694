import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { dragWords } from './drag-words';
import { openSession } from './session';
import { importFiles, list, note, notice, openPaper, paperPane, place } from './steps';

const TITLE = 'Tidal rhythms of harbour ferries';
const FILLING = Array.from({ length: 60 }, (_, at) => `Pier ${at} was watched for a year, by day and by night.`).join(
  ' ',
);
const ABSTRACT = `Ferries leave late when the tide is low. Most of the delay is made at the pier. ${FILLING} Bells are rung at noon.`;
const BIB = `@article{ferries,
  title = {${TITLE}},
  author = {Vell, Oda},
  year = {2024},
  abstract = {${ABSTRACT}}
}
`;

const bar = (page: Page): Locator => page.getByRole('dialog', { name: /^(Mark these words|Highlight)$/ });
const abstract = (page: Page): Locator => paperPane(page).locator('[data-field="abstract"]');
const highlights = (page: Page): Locator => paperPane(page).getByRole('group', { name: /^Highlight, / });
const quotations = (page: Page): Locator => note(page).locator('[data-type="quotation"]');

async function drag(page: Page, words: string): Promise<void> {
  await abstract(page).evaluate((root) => (root.closest('article')?.parentElement ?? root).scrollTo(0, 0));
  await dragWords(abstract(page), words);
}

/** The blocks of the note from the first to the last, by what they say. */
function blocks(page: Page): Promise<string[]> {
  return note(page).evaluate((root) =>
    [...root.children].map((block) => (block.querySelector('blockquote') ?? block).textContent ?? ''),
  );
}

test.describe.serial('highlights quoted in notes', () => {
  const session = openSession(async ({ app, folder }) => {
    const file = path.join(folder, 'ferries.bib');
    writeFileSync(file, BIB);
    await importFiles(app, [file]);
    await openPaper(app.page, TITLE);
  });

  test('words that were just selected are marked and quoted by one key, and one undo takes both back', async () => {
    const { page } = session;
    await drag(page, 'late when the tide is low');
    await expect(bar(page)).toBeVisible();
    await page.keyboard.press('q');
    await expect(quotations(page)).toHaveText(/^late when the tide is low/);
    await expect(quotations(page)).toContainText(TITLE);
    await expect(highlights(page)).toHaveCount(1);
    await expect(notice(page, 'Quoted “late when the tide is low” in the note')).toBeVisible();
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(quotations(page)).toHaveCount(0);
    await expect(highlights(page)).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(quotations(page)).toHaveCount(1);
    await expect(highlights(page)).toHaveCount(1);
  });

  test('the next one stands where the caret of the note is, among the words that are being typed', async () => {
    const { page } = session;
    // It is selected by the click: what is typed does not take its place.
    await quotations(page).click();
    await page.keyboard.type('Is that so?');
    await page.keyboard.press('Enter');
    await page.keyboard.type('To do: ask.');
    await page.keyboard.press('ArrowUp');
    await drag(page, 'made at the pier');
    await bar(page).getByRole('button', { name: 'Quote in the note' }).click();
    await expect(quotations(page)).toHaveCount(2);
    expect(await blocks(page)).toEqual(['late when the tide is low', 'Is that so?', 'made at the pier', 'To do: ask.']);
  });

  test('it follows the colour of its highlight', async () => {
    const { page } = session;
    const quoted = quotations(page).filter({ hasText: 'made at the pier' });
    await expect(quoted).toContainText('Claim');
    await highlights(page).filter({ hasText: 'made at the pier' }).click();
    await expect(bar(page)).toBeVisible();
    await page.keyboard.press('2');
    await expect(quoted).toContainText('Method');
    await expect(quoted).not.toContainText('Claim');
    await page.keyboard.press('Escape');
  });

  test('a click on it goes to the words, and so does Enter on it', async () => {
    const { page } = session;
    const words = highlights(page).filter({ hasText: 'late when the tide is low' });
    const leave = () => abstract(page).evaluate((root) => root.closest('article')?.parentElement?.scrollTo(0, 10_000));
    await leave();
    await expect(words).not.toBeInViewport();
    await quotations(page).filter({ hasText: 'late when' }).getByText(TITLE).click();
    await expect(words).toBeInViewport();
    await leave();
    await expect(words).not.toBeInViewport();
    await note(page).getByText('Is that so?').click();
    await expect(note(page).locator('.ProseMirror-selectednode')).toHaveCount(0);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(words).toBeInViewport();
    await expect(quotations(page)).toHaveCount(2);
  });

  test('the bar of a highlight leads to the notes that quote it', async () => {
    const { page } = session;
    await highlights(page).filter({ hasText: 'late when' }).click();
    await bar(page)
      .getByRole('group', { name: 'Quoted in 1 note' })
      .getByRole('button', { name: 'Note on this paper' })
      .click();
    await expect(bar(page)).toBeHidden();
    await expect(note(page)).toBeFocused();
  });

  test('a removed highlight leaves its words in the note, which says so', async () => {
    const { page } = session;
    const quoted = quotations(page).filter({ hasText: 'late when' });
    await highlights(page).filter({ hasText: 'late when' }).click();
    await expect(bar(page)).toBeVisible();
    await page.keyboard.press('Delete');
    await expect(quoted).toContainText('The highlight was removed');
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(quoted).not.toContainText('removed');
    await expect(quoted).toContainText(TITLE);
  });

  test('it is deleted by keyboard, and the undo of the editor brings it back', async () => {
    const { page } = session;
    await note(page).getByText('Is that so?').click();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Delete');
    await expect(quotations(page)).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(quotations(page)).toHaveCount(2);
  });

  test('several of the list are quoted in the order of the text, and stay after a restart', async () => {
    const { page } = session;
    await drag(page, 'Ferries leave');
    await expect(bar(page)).toBeVisible();
    await page.keyboard.press('3');
    await expect(highlights(page)).toHaveCount(3);
    await place(page, 'Highlights').click();
    const all = page.getByRole('listbox', { name: 'Highlights' });
    await expect(all.getByRole('option')).toHaveCount(3);
    await expect(all.getByRole('option', { name: /late when/ })).toContainText('Quoted in 1 note');
    await all.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('q');
    await expect(notice(page, 'Quoted 3 highlights in notes')).toBeVisible();
    await expect(quotations(page)).toHaveCount(5);
    await session.restart();
    await openPaper(session.page, TITLE);
    await expect(quotations(session.page)).toHaveCount(5);
    await expect(quotations(session.page).nth(4)).toContainText(TITLE);
    const quoted = (await blocks(session.page)).filter((words) => /^(Ferries leave|late when|made at)/.test(words));
    expect(quoted.slice(-3)).toEqual(['Ferries leave', 'late when the tide is low', 'made at the pier']);
  });
});
