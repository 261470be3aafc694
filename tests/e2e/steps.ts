import { expect, type Locator, type Page } from '@playwright/test';
import { answerOpenDialog, type App } from './app';

// What a person does and sees, by role and name: the only file that knows how the screen calls things.

export const list = (page: Page): Locator => page.getByRole('listbox', { name: /^Papers in / });
export const rows = (page: Page): Locator => list(page).getByRole('option');
export const row = (page: Page, title: string | RegExp): Locator => list(page).getByRole('option', { name: title });
export const paperPane = (page: Page): Locator => page.getByRole('main', { name: 'Paper', exact: true });
export const paperTitle = (page: Page): Locator =>
  paperPane(page).getByRole('article').getByRole('heading', { level: 1 });
export const note = (page: Page): Locator => page.getByRole('textbox', { name: 'Note on this paper' });
export const dialog = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });
/** Whatever asks for the whole attention; a notice is a dialog too, but asks for none. */
export const openDialog = (page: Page): Locator => page.locator('[role="dialog"]:not([data-pane="notices"] *)');
export const notices = (page: Page): Locator => page.getByRole('region', { name: 'Notices' });
export const notice = (page: Page, text: string | RegExp): Locator => notices(page).getByText(text);
export const review = (page: Page): Locator => page.getByRole('dialog', { name: 'Import', exact: true });
export const record = (page: Page, title: string | RegExp): Locator => review(page).getByRole('row', { name: title });

/** `Inbox`, `Imports`, the name of a tag. */
export function place(page: Page, name: string): Locator {
  // "Inbox" or "Inbox, 48 papers".
  return page.getByRole('navigation').getByRole('button', { name: new RegExp(`^${escape(name)}(?:, |$)`) });
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export async function expectCount(page: Page, name: string, count: number): Promise<void> {
  const spoken = count === 0 ? name : `${name}, ${count} ${count === 1 ? 'paper' : 'papers'}`;
  await expect(page.getByRole('navigation').getByRole('button', { name: spoken, exact: true })).toBeVisible();
}

/** Asks for these files; what they hold is then on screen, and nothing of it is saved. */
export async function openReview(app: App, files: string[]): Promise<void> {
  await answerOpenDialog(app, files);
  await app.page.keyboard.press('ControlOrMeta+o');
  await expect(review(app.page)).toBeVisible();
}

export async function acceptReview(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(review(page)).toBeHidden();
}

export async function leaveReview(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(review(page)).toBeHidden();
}

export async function importFiles(app: App, files: string[]): Promise<void> {
  await openReview(app, files);
  await acceptReview(app.page);
}

/** By a click where its row is drawn; a list draws only what is near, so else through the palette. */
export async function openPaper(page: Page, title: string): Promise<void> {
  const drawn = row(page, title).first();
  if (await drawn.isVisible()) await drawn.click();
  else {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox').fill(title);
    await openDialog(page).getByRole('option').filter({ hasText: title }).first().click();
    await expect(openDialog(page)).toBeHidden();
  }
  await expect(paperTitle(page)).toContainText(title);
  await expect(drawn).toBeVisible();
}

/** All titles from the first row to the last, read as a person would: with the keys, a page at a time. */
export async function readTitles(page: Page): Promise<string[]> {
  await list(page).focus();
  await page.keyboard.press('Home');
  const titles: string[] = [];
  const total = await countListed(page);
  for (let at = 0; at < total; at += 1) {
    titles.push(await activeTitle(page));
    if (at < total - 1) await page.keyboard.press('j');
  }
  return titles;
}

export async function countListed(page: Page): Promise<number> {
  return Number(await rows(page).first().getAttribute('aria-setsize'));
}

/** The title of the row on which the cursor stands; the paper beside it follows a moment later. */
export function activeTitle(page: Page): Promise<string> {
  return list(page).evaluate((box) => {
    const active = document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
    return active?.querySelector('[title]')?.textContent ?? '';
  });
}

/** By keyboard, on the papers that are meant now. */
export async function typeTag(page: Page, name: string): Promise<void> {
  await list(page).focus();
  await page.keyboard.press('#');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox')).toBeHidden();
}

/** Types in the picker of lists and takes what Enter takes. */
export async function putInList(page: Page, name: string): Promise<void> {
  await list(page).focus();
  await page.keyboard.press('l');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox')).toBeHidden();
}

/** Opens a field of choices and takes the one with this whole name: others may hold the same words. */
export async function choose(field: Locator, name: string): Promise<void> {
  await field.click();
  // A colour stands behind its sign. Whole names: lines of a list hold the same words, and may be there first.
  await field
    .page()
    .getByRole('option', { name: new RegExp(`^(\\S )?${escapeRegExp(name)}$`) })
    .click();
  await expect(field).toContainText(name);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What the palette answers first to these words. */
export async function runByPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill(words);
  await page.keyboard.press('Enter');
}
