import { expect, test, type Locator, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { write } from './bad-files';
import { openSession } from './session';
import { importFiles, list, openPaper, paperPane } from './steps';
import { readTable } from './stored';

const TITLE = 'Lanterns on the quays of small harbours';
const SENTENCES = [
  'Lanterns are lit when the boats come in.',
  'We count them from the pier with a borrowed telescope.',
  'Half of them burn until the morning.',
  'The other half is put out by the wind before midnight.',
];
const PARAGRAPH = SENTENCES.join(' ');
/** Its last lines are far enough down that cards above them can give way. */
const ABSTRACT = `${PARAGRAPH} A keeper of the long quay wrote all of it down in a ledger, and read it out on every first of May.`;
const SECTIONS = ['Introduction', 'Method', 'Results', 'Discussion'];
/** Ten paragraphs a section, numbered through. */
const sectionOf = (name: string, section: number): string[] => [
  `## ${section + 1}. ${name}`,
  ...Array.from({ length: 10 }, (_, at) => `At quay ${section * 10 + at + 1} it goes on: ${PARAGRAPH} ${PARAGRAPH}`),
];
const PAPER = [
  ...[`# ${TITLE}`, '**Rosa Lampwick**, **Dmitri Wicklow**', '## Abstract', ABSTRACT],
  ...SECTIONS.flatMap(sectionOf),
  ...['## References', '1. Lampwick, R. (2020). Lists that read themselves. Journal of Shelves, 12(3).'],
].join('\n\n');

const bar = (page: Page): Locator => page.getByRole('dialog', { name: /^(Mark these words|Highlight)$/ });
/** Once it takes more than plain letters: a machine types faster than it is loaded. */
const field = (page: Page): Locator =>
  bar(page)
    .getByRole('textbox', { name: /^Comment/ })
    .and(page.locator(':not([aria-busy])'));
const text = (page: Page, name: 'abstract' | 'body'): Locator => paperPane(page).locator(`[data-field="${name}"]`);
const marksIn = (page: Page, name: 'abstract' | 'body'): Locator =>
  text(page, name).getByRole('group', { name: /^Highlight, / });
const cards = (page: Page): Locator => page.getByRole('region', { name: 'Comments' }).getByRole('article');
const card = (page: Page, words: string | RegExp): Locator => cards(page).filter({ hasText: words });

async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['POSTIL_SHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

/** With the mouse, over these words where they stand first in the text. */
async function drag(page: Page, of: 'abstract' | 'body', words: string): Promise<void> {
  // Far down a text the words are drawn anew once they come near.
  await expect.poll(async () => (await find(page, of, words)).isWaiting).toBe(false);
  const { from, to } = await find(page, of, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
  // Keys are the bar's once it has the focus.
  await expect(bar(page).getByRole('button', { name: 'Claim' })).toBeFocused();
}

type Found = { from: { x: number; y: number }; to: { x: number; y: number }; isWaiting: boolean };

/** Scrolls to where these words stand first. */
function find(page: Page, of: 'abstract' | 'body', words: string): Promise<Found> {
  return text(page, of).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const letters: { node: Node; at: number; letter: string }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      [...(node.nodeValue ?? '')].forEach((letter, at) => letters.push({ node, at, letter }));
    }
    const start = letters
      .map((one) => one.letter)
      .join('')
      .indexOf(wanted);
    const range = document.createRange();
    const boxAt = (index: number): DOMRect => {
      const place = letters[index];
      if (place === undefined) throw new Error(`no words: ${wanted}`);
      range.setStart(place.node, place.at);
      range.setEnd(place.node, place.at + 1);
      return range.getBoundingClientRect();
    };
    letters[start]?.node.parentElement?.scrollIntoView({ block: 'center' });
    const first = boxAt(start);
    const last = boxAt(start + wanted.length - 1);
    const block = letters[start]?.node.parentElement?.closest('[data-reading-text]');
    return {
      from: { x: first.left + 0.5, y: first.top + first.height / 2 },
      to: { x: last.right - 0.5, y: last.top + last.height / 2 },
      isWaiting: block?.getAttribute('data-reading-text') === 'waiting',
    };
  }, words);
}

async function comment(page: Page, of: 'abstract' | 'body', words: string, written: string): Promise<void> {
  // As stored: cards that are just drawn anew would be counted as none.
  const before = (await readTable(page, 'highlights')).filter((one) => one['commentText'] !== '').length;
  await drag(page, of, words);
  await page.keyboard.press('c');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(written);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(bar(page)).toBeHidden();
  // Its words are drawn by then, and stay under the next gesture.
  await expect(cards(page)).toHaveCount(before + 1);
}

/** How far the card stands below the first line of its words. */
async function offsetOf(page: Page, words: string | RegExp): Promise<number> {
  return card(page, words).evaluate((element) => {
    const mark = document.querySelector(`#highlight-${element.getAttribute('data-card') ?? ''}`);
    const line = mark?.getClientRects()[0];
    return element.getBoundingClientRect().top - (line === undefined ? 0 : line.top + line.height / 2 - 9);
  });
}

async function undo(page: Page): Promise<void> {
  await list(page).focus();
  await page.keyboard.press('ControlOrMeta+z');
}

test.describe.serial('comments beside their line', () => {
  const session = openSession(async ({ app, folder }) => {
    await importFiles(app, [write(folder, 'lanterns.md', PAPER)]);
    await openPaper(app.page, TITLE);
  });

  test('one on words that were just chosen is one change, and stands level with them', async () => {
    const { page } = session;
    await comment(page, 'abstract', 'Lanterns are lit', 'Who **lit** them? $x^2$');
    await expect(marksIn(page, 'abstract')).toHaveAccessibleName(/comment: Who lit them\? x\^2$/);
    await expect(card(page, 'Who lit them?').locator('strong')).toHaveText('lit');
    await expect(card(page, 'Who lit them?').locator('.katex')).toHaveCount(1);
    await expect.poll(async () => Math.abs(await offsetOf(page, 'Who lit'))).toBeLessThan(2);
    await undo(page);
    await expect(marksIn(page, 'abstract')).toHaveCount(0);
    await expect(cards(page)).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(card(page, 'Who lit them?')).toBeVisible();
  });

  test('Escape gives a new one up, and nothing is marked', async () => {
    const { page } = session;
    await drag(page, 'abstract', 'borrowed telescope');
    await page.keyboard.press('c');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('never mind');
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeHidden();
    await expect(marksIn(page, 'abstract')).toHaveCount(1);
  });

  test('a tag on new words is one change too', async () => {
    const { page } = session;
    await drag(page, 'abstract', 'borrowed telescope');
    await page.keyboard.press('#');
    await page.keyboard.type('tools');
    await page.keyboard.press('Enter');
    await expect(bar(page).getByRole('button', { name: 'Take the tag tools off the highlight' })).toBeVisible();
    await expect(marksIn(page, 'abstract')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(bar(page)).toBeHidden();
    await undo(page);
    await expect(marksIn(page, 'abstract')).toHaveCount(1);
  });

  test('cards of neighbouring lines keep apart, and the one with the focus gets its own line', async () => {
    const { page } = session;
    await comment(page, 'abstract', 'long quay', 'Which one of them?');
    await comment(page, 'abstract', 'ledger', 'Where is it?');
    await expect(cards(page)).toHaveCount(3);
    const boxes = await cards(page).evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
    );
    const gaps = boxes.slice(1).map((box, at) => box.top - (boxes[at]?.bottom ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(11.9);
    expect(await offsetOf(page, 'Where is it?')).toBeGreaterThan(12);
    await card(page, 'Where is it?').getByRole('button').focus();
    await expect.poll(async () => Math.abs(await offsetOf(page, 'Where is it?'))).toBeLessThan(2);
    await takePicture(page, 'margin-active');
    await page.keyboard.press('Escape');
    await expect(marksIn(page, 'abstract').filter({ hasText: 'ledger' })).toBeFocused();
  });

  test('a card and its words show each other, and the card leads to them', async () => {
    const { page } = session;
    const words = marksIn(page, 'abstract').filter({ hasText: 'long quay' });
    await card(page, 'Which one').hover();
    await expect(words).toHaveAttribute('data-active', '');
    await words.hover();
    await expect(card(page, 'Which one')).toHaveAttribute('data-active', '');
    await card(page, 'Which one').click();
    await expect(bar(page).getByRole('button', { name: 'Claim' })).toBeFocused();
    await expect(field(page)).toContainText('Which one of them');
    await takePicture(page, 'comment-open');
    await page.keyboard.press('c');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type(' Ask.');
    // Leaving by a click beside it saves as well.
    await page.mouse.click(620, 760);
    await expect(bar(page)).toBeHidden();
    await expect(card(page, 'them? Ask.')).toBeVisible();
  });

  test('stand below the text where the pane is narrow', async () => {
    const { page } = session;
    await page.setViewportSize({ width: 900, height: 800 });
    await expect.poll(() => offsetOf(page, 'Who lit')).toBeGreaterThan(100);
    await takePicture(page, 'comments-900');
    await card(page, 'Who lit').click();
    await expect(bar(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(async () => Math.abs(await offsetOf(page, 'Who lit'))).toBeLessThan(2);
  });

  test('hostile text of another program runs nothing', async () => {
    const { page } = session;
    await comment(page, 'abstract', 'the wind', '<img src=x onerror=alert(1)> [go](javascript:alert(1))');
    await expect(card(page, '<img src=x')).toBeVisible();
    await expect(card(page, '<img src=x').locator('img, a, [role="link"]')).toHaveCount(0);
    await undo(page);
    await expect(cards(page)).toHaveCount(3);
  });

  for (const theme of ['light', 'dark', 'sepia'])
    test(`look as drawn, ${theme}`, async () => {
      const { page } = session;
      await page.keyboard.press('ControlOrMeta+Shift+l');
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await takePicture(page, `margin-${theme}`);
    });
});

test.describe.serial('highlights in the body of a whole paper', () => {
  const session = openSession(async ({ app, folder }) => {
    await importFiles(app, [write(folder, 'lanterns.md', PAPER)]);
    await openPaper(app.page, TITLE);
  });

  test('are made with the mouse, far down the text', async () => {
    const { page } = session;
    await drag(page, 'body', 'At quay 13');
    await page.keyboard.press('3');
    await expect(bar(page)).toBeHidden();
    await expect(marksIn(page, 'body')).toHaveText('At quay 13');
  });

  test('are made with the caret: v, a sentence, Enter, a colour', async () => {
    const { page } = session;
    await text(page, 'body')
      .getByRole('heading', { name: /Results/ })
      .scrollIntoViewIfNeeded();
    await page.getByRole('region', { name: 'Text of the paper' }).focus();
    await page.keyboard.press('v');
    await page.keyboard.press('v');
    await page.keyboard.press('s');
    await page.keyboard.press('Enter');
    await expect(bar(page).getByRole('button', { name: 'Claim' })).toBeFocused();
    await page.keyboard.press('2');
    await expect(marksIn(page, 'body')).toHaveCount(2);
    await expect(marksIn(page, 'body').and(page.getByRole('group', { name: 'Highlight, Method' }))).toHaveCount(1);
  });

  test('are opened and commented, and the card stands beside them', async () => {
    const { page } = session;
    const mark = marksIn(page, 'body').filter({ hasText: 'At quay 13' });
    await mark.click();
    await expect(bar(page).getByRole('button', { name: 'Claim' })).toBeFocused();
    await page.keyboard.press('c');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('The one with the *red* door');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(bar(page)).toBeHidden();
    await expect(card(page, 'red door').locator('em')).toHaveText('red');
    await expect.poll(async () => Math.abs(await offsetOf(page, 'red door'))).toBeLessThan(2);
    await takePicture(page, 'body-margin');
  });

  test('are there after a restart, and their cards come when they are near', async () => {
    await session.restart();
    const { page } = session;
    await openPaper(page, TITLE);
    await text(page, 'body')
      .getByRole('heading', { name: /Method/ })
      .scrollIntoViewIfNeeded();
    await expect(marksIn(page, 'body').filter({ hasText: 'At quay 13' })).toBeVisible();
    await expect.poll(async () => Math.abs(await offsetOf(page, 'red door'))).toBeLessThan(2);
  });

  test('are removed by keyboard, and come back with their comment', async () => {
    const { page } = session;
    await marksIn(page, 'body').filter({ hasText: 'At quay 13' }).focus();
    await page.keyboard.press('Enter');
    await expect(bar(page).getByRole('button', { name: 'Claim' })).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(bar(page)).toBeHidden();
    await expect(card(page, 'red door')).toHaveCount(0);
    await undo(page);
    await expect(card(page, 'red door')).toBeVisible();
  });
});
