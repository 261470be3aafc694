import { expect, test, type Locator, type Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openSession } from './session';
import { importFiles, list, notice, openPaper, paperPane, paperTitle, place } from './steps';

const FERRIES = 'Tidal rhythms of harbour ferries';
const TRAMS = 'Night trams and the price of sleep';
const ABSTRACT =
  'Ferries leave late when the tide is low. We measure the delay over nine years of logs. Most of it is made at the pier.';
const CHANGED =
  'We measure the delay of ferries over eleven years of port records. Most of it arises at the pier, where ramps are steep.';

function entry(key: string, title: string, abstract: string, year = 2024): string {
  return `@article{${key},\n  title = {${title}},\n  author = {Vell, Oda},\n  year = {${year}},\n  abstract = {${abstract}}\n}\n`;
}

const tray = (page: Page): Locator => page.getByRole('listbox', { name: 'Need a look' });
const lost = (page: Page): Locator => tray(page).getByRole('option');
const card = (page: Page): Locator => page.getByRole('region', { name: 'A highlight that needs a look' });
const trayPlace = (page: Page): Locator => place(page, 'Need a look');
const abstractOf = (page: Page): Locator => paperPane(page).locator('[data-field="abstract"]');
const linkHere = (page: Page): Locator => page.getByRole('button', { name: 'Link here' });

async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['POSTIL_SHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

async function takePictures(page: Page, name: string): Promise<void> {
  if (process.env['POSTIL_SHOTS'] === undefined) return;
  // As the system has it is one of the others.
  for (const step of ['1', '2', '3', '4', '5']) {
    await page.keyboard.press('ControlOrMeta+Shift+l');
    await takePicture(page, `${name}-${step}`);
  }
  await page.setViewportSize({ width: 900, height: 700 });
  await takePicture(page, `${name}-900`);
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** By the caret: from the beginning of the title or of the text so many words on, and a figure. */
async function markWords(page: Page, at: 'title' | 'text', words: number, figure: string): Promise<void> {
  const marks = paperPane(page).getByRole('group', { name: /^Highlight, / });
  const before = await marks.count();
  if (at === 'title') await paperTitle(page).focus();
  else await page.getByRole('region', { name: 'Text of the paper' }).focus();
  await page.keyboard.press('v');
  await page.keyboard.press('v');
  for (let word = 0; word < words; word += 1) await page.keyboard.press('w');
  await page.keyboard.press(figure);
  await expect(marks).toHaveCount(before + 1);
}

async function editTitle(page: Page, title: string): Promise<void> {
  await list(page).focus();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: /^Title\./ })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await expect(paperTitle(page)).toContainText(title);
}

/** With the mouse, over these words of the abstract. */
async function drag(page: Page, words: string): Promise<void> {
  const box = await abstractOf(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = (node.nodeValue ?? '').indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const rects = [...range.getClientRects()];
      const [one, other] = [rects[0], rects[rects.length - 1]];
      if (one === undefined || other === undefined) continue;
      return {
        x: one.left + 0.5,
        y: one.top + one.height / 2,
        toX: other.right - 0.5,
        toY: other.top + other.height / 2,
      };
    }
    throw new Error('the words are not there');
  }, words);
  await page.mouse.move(box.x, box.y);
  await page.mouse.down();
  await page.mouse.move((box.x + box.toX) / 2, (box.y + box.toY) / 2, { steps: 3 });
  await page.mouse.move(box.toX, box.toY, { steps: 3 });
  await page.mouse.up();
}

test.describe.serial('highlights that need a look', () => {
  const session = openSession(async ({ app, folder }) => {
    const file = path.join(folder, 'ferries.bib');
    writeFileSync(file, entry('ferries', FERRIES, ABSTRACT) + entry('trams', TRAMS, 'Trams run all night here.', 2022));
    await importFiles(app, [file]);
  });

  test('a title that is edited keeps its highlight where the words are still sure, and loses it to the tray where not', async () => {
    const { page } = session;
    await openPaper(page, TRAMS);
    await markWords(page, 'title', 2, '1');
    await expect(trayPlace(page)).toHaveCount(0);
    await editTitle(page, `${TRAMS}, again`);
    await expect(page.getByRole('group', { name: 'Highlight, Claim' })).toHaveText('Night trams');
    await editTitle(page, 'A price for the quiet');
    await expect(trayPlace(page)).toHaveAccessibleName('Need a look, 1 highlight');
    await list(page).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(trayPlace(page)).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(trayPlace(page)).toHaveAccessibleName('Need a look, 1 highlight');
  });

  test('the card has the old words and what can be done; kept as it is, it asks no more', async () => {
    const { page } = session;
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await expect(lost(page)).toHaveCount(1);
    await expect(card(page)).toContainText('Night trams');
    await expect(card(page)).toContainText('nothing in it is like them');
    await tray(page).focus();
    await page.keyboard.press('a');
    await expect(notice(page, 'Kept the highlight “Night trams” as it is')).toBeVisible();
    await expect(page.getByText('Nothing needs a look')).toBeVisible();
    await takePicture(page, 'lost-empty');
    await place(page, 'Highlights').click();
    await expect(page.getByRole('listbox', { name: 'Highlights' }).getByRole('option')).toContainText('Kept as it was');
    await expect(trayPlace(page)).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(trayPlace(page)).toHaveAccessibleName('Need a look, 1 highlight');
  });

  test('words are chosen by the keyboard alone, Escape leaves it, and undo takes the choice back', async () => {
    const { page } = session;
    await trayPlace(page).click();
    await expect(lost(page)).toHaveCount(1);
    await tray(page).focus();
    await page.keyboard.press('w');
    await expect(page.getByText('Which words are these now?')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText('Which words are these now?')).toBeHidden();
    await expect(tray(page)).toBeFocused();
    await page.keyboard.press('w');
    await expect(page.getByText('Which words are these now?')).toBeVisible();
    for (const key of ['v', 'w', 'v', 'w', 'Enter']) await page.keyboard.press(key);
    await expect(linkHere(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(notice(page, 'Linked a highlight to other words')).toBeVisible();
    await expect(trayPlace(page)).toHaveAccessibleName('Need a look');
    await expect(page.getByRole('group', { name: 'Highlight, Claim' })).toHaveText('price');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(lost(page)).toHaveCount(1);
    await expect(trayPlace(page)).toHaveAccessibleName('Need a look, 1 highlight');
  });

  test('merged into a paper with another abstract, highlights move where that is certain and wait in the tray where not', async () => {
    const { page, app, folder } = session;
    await place(page, 'Inbox').click();
    await openPaper(page, FERRIES);
    await markWords(page, 'text', 8, '2');
    await drag(page, 'Most of it is made at the pier');
    await expect(page.getByRole('dialog', { name: 'Mark these words' })).toBeVisible();
    await page.keyboard.press('4');
    await expect(abstractOf(page).getByRole('group', { name: 'Highlight, Evidence' })).toHaveText(
      'Most of it is made at the pier',
    );
    const file = path.join(folder, 'changed.bib');
    writeFileSync(file, entry('other', FERRIES, CHANGED, 2021));
    await importFiles(app, [file]);
    await list(page).focus();
    await page.keyboard.press('g');
    await page.keyboard.press('y');
    const pairs = page.getByRole('listbox', { name: /^Pairs of papers/ });
    await pairs.focus();
    await takePicture(page, 'lost-pairs');
    await page.keyboard.press('Shift+Y');
    await takePicture(page, 'lost-pairs-turned');
    await page.keyboard.press('y');
    await expect(notice(page, /^Merged a paper/)).toBeVisible();
    await expect(trayPlace(page)).toHaveAccessibleName(/Need a look, [23] highlights/);
  });

  test('the likeliest place shows what differs, and is taken by a key', async () => {
    const { page } = session;
    const evidence = abstractOf(page).getByRole('group', { name: 'Highlight, Evidence' });
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await tray(page).focus();
    await expect(lost(page).filter({ hasText: 'Most of it is made' })).toContainText('Moved, or changed');
    await expect(card(page).getByRole('listitem')).toContainText('Most of the words are the same');
    await expect(card(page).locator('del')).toHaveText('is made');
    await expect(card(page).locator('ins')).toHaveText('arises');
    await takePictures(page, 'lost-tray');
    await page.keyboard.press('y');
    await expect(lost(page)).toHaveCount(2);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await expect(evidence).toHaveText('Most of it arises at the pier');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(lost(page)).toHaveCount(3);
    await expect(trayPlace(page)).toHaveAccessibleName('Need a look, 3 highlights');
  });

  test('other words are chosen with the mouse, in one change', async () => {
    const { page } = session;
    await lost(page).filter({ hasText: 'Most of it is made' }).click();
    await card(page).getByRole('button', { name: 'None of these: choose the words' }).click();
    await expect(page.getByText('Which words are these now?')).toBeVisible();
    await takePictures(page, 'lost-choosing');
    await drag(page, 'delay of ferries');
    await expect(linkHere(page)).toBeVisible();
    await takePicture(page, 'lost-link-here');
    await linkHere(page).click();
    await expect(notice(page, 'Linked a highlight to other words').nth(0)).toBeVisible();
    await expect(lost(page)).toHaveCount(2);
    await expect(page.getByText('Which words are these now?')).toBeHidden();
    await lost(page).filter({ hasText: 'Ferries leave late' }).click();
    await expect(abstractOf(page).getByRole('group', { name: 'Highlight, Evidence' })).toHaveText('delay of ferries');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(lost(page)).toHaveCount(3);
  });

  test('its keys stand in the table of keys', async () => {
    const { page } = session;
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    for (const name of ['Colour highlights', 'Keep the highlight as it is', 'Remove highlights'])
      await expect(keys.getByText(name, { exact: true })).toBeVisible();
    await takePicture(page, 'lost-keys');
    await page.keyboard.press('Escape');
  });
});
