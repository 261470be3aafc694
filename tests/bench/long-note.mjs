// A note of a hundred pages with formulas and quotations, in the real app: how long until it is there, and until a key shows in it.
import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { bundleShared } from './bundle-shared.mjs';
import { createFigure, createUnmeasured, median, quantile, rangeOf } from './figures.mjs';
import { answerDialog, openApp, skipReview, waitForPapers } from './drive-app.mjs';
import { createProfile } from './start-app.mjs';
import { markSentences, QUOTE_ENTRIES } from './quoted-highlights.mjs';
import { readKeyTimes, watchKeys } from './type-note.mjs';

const kind = (name, target) => ({ group: 'anchoring', name: `anchoring.${name}`, unit: 'ms', target, better: 'lower' });
const OPEN = kind('note-open-ms', 500);
const KEYS = kind('note-key-p95-ms', 50);

const WORDS = 50_000;
const FORMULAS = 200;
const QUOTATIONS = 100;
const WORDS_IN_PARAGRAPH = 80;
const WORDS_IN_QUOTATION = 30;
const OPENINGS = 9;
const KEY_COUNT = 200;
// About ten keys a second: a fast typist, and each key is drawn before the next one comes.
const PAUSE_MS = 100;
const SAVE_LIMIT = 120_000;
const NOTE = 'Note on this paper';
const LAST_WORDS = 'Here the long note ends.';
const NOTED = 'Tides of the inner harbour';
const OTHER = 'Lanterns at the outer pier';

/** @param {{ root: string, executable: string, env: Record<string, string | undefined>, say: (text: string) => void }} context */
export async function* measureNote(context) {
  const profile = createProfile();
  const { modules, remove } = await bundleShared(context.root, QUOTE_ENTRIES);
  try {
    context.say(`${OPEN.name}: writing a note of ${WORDS} words`);
    await writeNote(context, profile.folder, modules);
    yield* await measureInWindow(context, profile.folder);
  } catch (error) {
    const why = `not measured: ${String(error?.message ?? error).split('\n')[0]}`;
    for (const figure of [OPEN, KEYS]) yield createUnmeasured(figure, why);
  } finally {
    remove();
    profile.remove();
  }
}

/** Two papers, the first of which gets the note and is quoted in it. It is stored when the window has closed. */
async function writeNote(context, profile, modules) {
  skipReview(profile);
  const list = path.join(profile, 'two-papers.bib');
  const sentences = Array.from({ length: QUOTATIONS }, (_, at) => `${say(WORDS_IN_QUOTATION - 1, at)} ${at + 1}.`);
  writeFileSync(list, [composeRecord(NOTED, sentences.join(' ')), composeRecord(OTHER, sentences[0])].join('\n'));
  const app = await openApp(context, profile);
  try {
    await answerDialog(app.electron, [list]);
    await app.page.getByRole('button', { name: 'Open files' }).click();
    await waitForPapers(app.page);
    const quotes = await markSentences(app.page, modules, sentences);
    await paperOf(app.page, NOTED).click();
    const note = app.page.getByRole('textbox', { name: NOTE });
    await note.click();
    await note.evaluate(pasteHtml, composeNote(quotes));
    await app.page.getByText(LAST_WORDS).waitFor();
    await app.page.keyboard.press('Escape');
    await app.page
      .getByText(/\bSaved\b/)
      .first()
      .waitFor({ timeout: SAVE_LIMIT });
  } finally {
    await app.close();
  }
}

async function measureInWindow(context, profile) {
  const app = await openApp(context, profile);
  try {
    await waitForPapers(app.page);
    const [about, openings] = await measureOpening(context, app.page);
    const times = await measureKeys(context, app.page);
    const why = {
      open: `median of ${openings.length} openings, the first in a new window; from the click on the paper to the painted note, ${about}`,
      keys: `95th percentile of ${times.length} keys at the end of that note; key down to the next painted frame`,
    };
    return [
      createFigure(OPEN, { value: median(openings), range: rangeOf(openings), n: openings.length, why: why.open }),
      createFigure(KEYS, { value: quantile(times, 0.95), range: rangeOf(times), n: times.length, why: why.keys }),
    ];
  } finally {
    await app.close();
  }
}

async function measureOpening(context, page) {
  const times = [];
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    context.say(`${OPEN.name}: opening ${turn + 1} of ${OPENINGS}`);
    await paperOf(page, OTHER).click();
    await page.waitForFunction((words) => !document.body.innerText.includes(words), LAST_WORDS);
    // What leaving the other note leaves to do is not this one's.
    await page.waitForTimeout(500);
    const opened = page.evaluate(watchOpening, { label: NOTE, words: LAST_WORDS });
    await paperOf(page, NOTED).click();
    times.push(await opened);
  }
  return [await page.getByRole('textbox', { name: NOTE }).evaluate(describeNote), times];
}

/** Runs in the page: from the click to the message after the frame in which the last words stand in the note. */
function watchOpening({ label, words }) {
  return new Promise((resolve, reject) => {
    let clickedAt = null;
    addEventListener('click', (event) => (clickedAt ??= event.timeStamp), { capture: true, once: true });
    const isThere = () =>
      [...document.querySelectorAll('[role="textbox"]')].some(
        (note) => note.ariaLabel === label && note.lastElementChild?.textContent === words && note.checkVisibility(),
      );
    const timer = setTimeout(() => reject(new Error('the note did not open within half a minute')), 30_000);
    const look = () => {
      if (clickedAt === null || !isThere()) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        clearTimeout(timer);
        resolve(performance.now() - clickedAt);
      };
      return port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

/** Runs in the page. */
function describeNote(note) {
  const count = (selector) => note.querySelectorAll(selector).length;
  const words = note.textContent.split(/\s+/).length;
  const quotations = `${count('[data-type="quotation"]')} quoted highlights, ${count('[data-opens]')} of them found`;
  return `${words} words, ${count('[data-latex]')} formulas, ${quotations}`;
}

async function measureKeys(context, page) {
  context.say(`${KEYS.name}: ${KEY_COUNT} keys`);
  const note = page.getByRole('textbox', { name: NOTE });
  await note.locator(':scope > *').last().click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.waitForTimeout(2_000);
  await note.evaluate(watchKeys);
  const letters = 'typing in a long note must feel like typing in a short one ';
  for (let at = 0; at < KEY_COUNT; at += 1) {
    await page.keyboard.press(letters[at % letters.length] === ' ' ? 'Space' : letters[at % letters.length]);
    await page.waitForTimeout(PAUSE_MS);
  }
  const times = await readKeyTimes(page);
  if (times.length < KEY_COUNT) throw new Error(`only ${times.length} of ${KEY_COUNT} keys were seen`);
  return times;
}

function say(count, at) {
  const words = 'margin tide ledger proof orchard signal harbour method doubt ferry lantern measure'.split(' ');
  return Array.from({ length: count }, (_, of) => words[(at * 7 + of * 5 + (of >> 2)) % words.length]).join(' ');
}

function composeRecord(title, abstract) {
  return `@article{${title.split(' ')[0]},\n  title = {${title}},\n  abstract = {${abstract}}\n}\n`;
}

function paperOf(page, title) {
  return page.getByRole('listbox').getByRole('option', { name: title });
}

/** Runs in the page. */
function pasteHtml(element, html) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', element.ownerDocument.title);
  element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

/** As it would be copied from another note: paragraphs with formulas in them, a heading now and then, quoted highlights between them. */
function composeNote(quotes) {
  const waiting = [...quotes];
  const paragraphs = Math.ceil((WORDS - QUOTATIONS * WORDS_IN_QUOTATION) / WORDS_IN_PARAGRAPH);
  const blocks = Array.from({ length: paragraphs }, (_, at) => {
    const formula = isTurn(at, FORMULAS, paragraphs) ? ` ${formulaOf(at)} follows` : '';
    const parts = [`<p>${say(WORDS_IN_PARAGRAPH, at)}${formula}.</p>`];
    if (at % 40 === 0) parts.unshift(`<h2>Part ${at / 40 + 1}</h2>`);
    const quote = isTurn(at, QUOTATIONS, paragraphs) ? waiting.shift() : undefined;
    if (quote !== undefined)
      parts.push(`<blockquote data-type="quotation" data-quoted="${quote.id}">${quote.text}</blockquote>`);
    return parts.join('');
  });
  return [...blocks, `<p>${LAST_WORDS}</p>`].join('');
}

/** As many turns as wanted, evenly among all. */
function isTurn(at, wanted, all) {
  return Math.floor(((at + 1) * wanted) / all) > Math.floor((at * wanted) / all);
}

function formulaOf(at) {
  const shapes = [
    String.raw`\frac{a_{${at}} + b}{\sqrt{c^2 + ${at}}}`,
    String.raw`\sum_{i=1}^{${at}} x_i^2`,
    String.raw`\alpha_{${at}} \to \beta`,
    String.raw`\int_0^{${at}} e^{-t} dt`,
  ];
  return `<span data-type="inline-math" data-latex="${shapes[at % shapes.length]}"></span>`;
}
