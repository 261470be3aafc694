import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { dragWords } from './drag-words';
import { inEachTheme, takePicture } from './pictures';
import { openSession } from './session';
import { importFiles, list, note, notice, openPaper, place, runByPalette } from './steps';
import { readStored } from './stored';

const TITLE = 'Tidal rhythms of harbour ferries';
const BIB = `@article{ferries,
  title = {${TITLE}},
  author = {Vell, Oda},
  year = {2024},
  abstract = {Ferries leave late when the tide is low. Most of it is made at the pier.}
}
`;
const QUOTE = 'The delay is made at the pier, where ramps are steep.';

/** The run of the first around the second is one of three. */
const BOTH = ['The delay is made at the pier, where ', 'ramps are steep', 'ramps are steep', '.'];

const bar = (page: Page): Locator => page.getByRole('dialog', { name: /^(Mark these words|Highlight)$/ });
/** Runs of words that are drawn; one that lies in another is a run of its own. */
const marks = (field: Locator): Locator => field.locator('[data-highlight]');
const listed = (page: Page): Locator => page.getByRole('listbox', { name: 'Highlights' }).getByRole('option');
const looseNote = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the note' });
const card = (page: Page): Locator => page.getByRole('region', { name: 'A highlight that needs a look' });

async function storedText(page: Page): Promise<unknown> {
  return (await readStored(page)).notes[0]?.['text'];
}

test.describe.serial('highlights in a note', () => {
  const session = openSession(async ({ app, folder }) => {
    const file = path.join(folder, 'ferries.bib');
    writeFileSync(file, BIB);
    await importFiles(app, [file]);
    await openPaper(app.page, TITLE);
  });

  test('words of a quotation are marked by keyboard, and what was typed is stored before', async () => {
    const { page } = session;
    await list(page).focus();
    await page.keyboard.press('n');
    await expect(note(page)).toBeFocused();
    await page.keyboard.type(`> ${QUOTE}`);
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('ControlOrMeta+Shift+h');
    await expect(bar(page).getByRole('button', { name: 'Claim' })).toBeFocused();
    await page.keyboard.press('1');
    await expect(bar(page)).toBeHidden();
    await expect(marks(note(page))).toHaveText([QUOTE]);
    await expect(note(page)).toBeFocused();
    expect(await storedText(page)).toBe(QUOTE);
  });

  test('with the caret inside, the key opens the highlight: a comment is written', async () => {
    const { page } = session;
    await page.keyboard.press('ControlOrMeta+Shift+h');
    await expect(bar(page).getByRole('button', { name: 'Claim', pressed: true })).toBeFocused();
    await page.keyboard.press('c');
    await page.keyboard.type('Says who?');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(bar(page)).toBeHidden();
    await expect(marks(note(page))).toHaveAttribute('aria-description', 'Highlight, Claim, comment: Says who?');
  });

  test('figures are letters while one writes, and nothing comes up', async () => {
    const { page } = session;
    await note(page).press('ControlOrMeta+End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('In 2024 alone.');
    await page.keyboard.press('Shift+Home');
    await expect(bar(page)).toBeHidden();
    await page.keyboard.press('End');
    await expect(note(page)).toContainText('In 2024 alone.');
    await expect(marks(note(page))).toHaveText([QUOTE]);
  });

  test('words of a quotation that are dragged over offer the bar; a click on a highlight opens it', async () => {
    const { page } = session;
    await dragWords(note(page), 'ramps are steep');
    await expect(bar(page).getByRole('button', { name: 'Claim' })).toBeFocused();
    await inEachTheme(page, (theme) => takePicture(page, `note-bar-${theme}`));
    await bar(page).getByRole('button', { name: 'Question' }).click();
    await expect(marks(note(page))).toHaveText(BOTH);
    await inEachTheme(page, (theme) => takePicture(page, `note-marks-${theme}`));
    await page.setViewportSize({ width: 900, height: 700 });
    await takePicture(page, 'note-marks-900');
    await page.setViewportSize({ width: 1280, height: 800 });
    await note(page).locator('[data-highlight] [data-highlight]').click();
    await bar(page)
      .getByRole('button', { name: /^Question/ })
      .click();
    await expect(bar(page).getByRole('button', { name: 'Question', pressed: true })).toBeVisible();
    await page.keyboard.press('4');
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeHidden();
    await expect(note(page).locator('[data-highlight] [data-highlight]')).toHaveAttribute(
      'aria-description',
      'Highlight, Evidence',
    );
  });

  test('words of the reader that are dragged over offer nothing', async () => {
    const { page } = session;
    await dragWords(note(page), 'In 2024');
    await expect(note(page)).toBeFocused();
    await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe('In 2024');
    await expect(bar(page)).toBeHidden();
  });

  test('the place of highlights lists them, and leads to the words', async () => {
    const { page } = session;
    await note(page).press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await expect(listed(page)).toHaveCount(2);
    await expect(listed(page).filter({ hasText: 'Says who?' })).toContainText(`Note on “${TITLE}”`);
    await takePicture(page, 'note-highlights-place');
    await listed(page).filter({ hasText: 'Says who?' }).click();
    await page.keyboard.press('Enter');
    await expect(note(page)).toBeFocused();
    await page.keyboard.press('ControlOrMeta+Shift+h');
    await expect(bar(page).getByRole('button', { name: 'Claim', pressed: true })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  test('follows its words through edits, and all is there after a restart', async () => {
    const { page } = session;
    await note(page).press('ControlOrMeta+Home');
    await page.keyboard.type('Indeed: ');
    await note(page).press('Escape');
    await expect.poll(() => storedText(page)).toContain('Indeed: The delay');
    await session.restart();
    await openPaper(session.page, TITLE);
    await expect(marks(note(session.page))).toHaveText(BOTH);
  });

  test('what lost its words waits in the tray, and is linked to others in the note', async () => {
    const { page } = session;
    await note(page).press('ControlOrMeta+a');
    await page.keyboard.type('Something else was written here instead.');
    await note(page).press('Escape');
    await expect.poll(() => storedText(page)).toBe('Something else was written here instead.');
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    const tray = page.getByRole('listbox', { name: 'Need a look' });
    await expect(tray.getByRole('option')).toHaveCount(2);
    await expect(card(page)).toBeVisible();
    await takePicture(page, 'note-tray');
    await tray.focus();
    await page.keyboard.press('w');
    await expect(page.getByText('Which words are these now?')).toBeVisible();
    await takePicture(page, 'note-relink');
    await note(page).press('Escape');
    await expect(page.getByText('Which words are these now?')).toBeHidden();
    await expect(tray).toBeFocused();
    await page.keyboard.press('w');
    await expect(page.getByText('Which words are these now?')).toBeVisible();
    await dragWords(note(page), 'Something else');
    await page.getByRole('button', { name: 'Link here' }).click();
    await expect(tray.getByRole('option')).toHaveCount(1);
    await expect(marks(note(page))).toHaveText(['Something else']);
  });
});

test.describe.serial('highlights in a note without a paper', () => {
  const session = openSession(async ({ app, folder }) => {
    const file = path.join(folder, 'ferries.bib');
    writeFileSync(file, BIB);
    await importFiles(app, [file]);
  });

  test('are made by any selected words and a key, and listed under the name of the note', async () => {
    const { page } = session;
    await place(page, 'Notes').click();
    await page.keyboard.press('Shift+N');
    await expect(looseNote(page)).toBeFocused();
    await page.keyboard.type('A journal of tides');
    await page.keyboard.press('Shift+Home');
    await page.getByRole('button', { name: 'Highlight words of the note' }).click();
    await expect(bar(page).getByRole('button', { name: 'Claim' })).toBeFocused();
    await page.keyboard.press('2');
    await expect(marks(looseNote(page))).toHaveText(['A journal of tides']);
    await runByPalette(page, 'Highlights');
    await expect(listed(page)).toContainText('A journal of tides');
    await expect(looseNote(page)).toBeVisible();
    await expect(marks(looseNote(page))).toHaveText(['A journal of tides']);
    await takePicture(page, 'loose-note-highlights');
  });

  test('go with the note and come back with it', async () => {
    const { page } = session;
    await place(page, 'Notes').click();
    await page.getByRole('listbox', { name: 'Notes and folders' }).focus();
    await page.keyboard.press('Shift+Delete');
    await expect(notice(page, /^Deleted/)).toBeVisible();
    await place(page, 'Highlights').click();
    await expect(page.getByText('No highlights yet')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(listed(page)).toHaveCount(1);
    await expect(marks(looseNote(page))).toHaveText(['A journal of tides']);
  });
});
