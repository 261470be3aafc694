// What it costs to take in a very large list: against the bare database, in memory, and for whoever goes on typing meanwhile.
import path from 'node:path';
import { writeCorpus } from './compose-corpus.mjs';
import { answerDialog, openApp, skipReview, waitForPapers } from './drive-app.mjs';
import { createFigure, createUnmeasured, median, quantile, rangeOf } from './figures.mjs';
import { measureParsing } from './parse.mjs';
import { measureRaw, saveRows } from './raw-rows.mjs';
import { createProfile, startUnwatched } from './start-app.mjs';
import { watchKeys } from './type-note.mjs';
import { canWatch, watchMemory } from './watch-processes.mjs';

const kind = { group: 'import', better: 'lower' };
const RATIO = { ...kind, name: 'import.raw-ratio', unit: 'ratio', target: 1.6 };
const MAIN = { ...kind, name: 'import.main-memory-mb', unit: 'MB', target: 300 };
const WINDOW = { ...kind, name: 'import.window-memory-mb', unit: 'MB', target: 400 };
const KEYS = { ...kind, name: 'import.key-p99-ms', unit: 'ms', target: 100 };
const CANCEL = { ...kind, name: 'import.cancel-ms', unit: 'ms', target: 200 };

const PAPERS = 100_000;
// A library to type in, and enough for a note to have a paper.
const FEW = 40;
// About eight keys a second: somebody who writes a note and does not stop.
const PAUSE_MS = 120;
const EMPTY_LIST = '[elementtiming="first-start"]';
const NOTE = '[role="textbox"][contenteditable="true"]';
// An import and the loop it is compared with come in pairs, as long as there is time for another.
const PAIRS = 3;
const SHARE_FOR_PAIRS = 0.6;
const IMPORT_LIMIT = 6 * 60_000;
// Far enough that much is staged.
const CANCEL_AT_SHARE = 0.3;

export async function* measure(context) {
  const folder = createProfile();
  try {
    const papers = context.size ?? PAPERS;
    const lists = { large: path.join(folder.folder, 'large.txt'), few: path.join(folder.folder, 'few.txt') };
    context.say(`composing a list of ${papers} papers`);
    const bytes = writeCorpus(lists.large, papers);
    writeCorpus(lists.few, FEW);
    const about = `${papers} papers, ${Math.round(bytes / 1_000_000)} MB`;
    yield* measureWhole(context, lists, { papers, about, rows: path.join(folder.folder, 'rows.ndjson') });
    yield await orUnmeasured(CANCEL, () => measureCancel(context, lists, about));
    yield await orUnmeasured(KEYS, () => measureTyping(context, lists, about));
  } finally {
    folder.remove();
  }
  yield* measureParsing(context);
}

function firstLine(error) {
  return String(error?.message ?? error).split('\n')[0];
}

/**
 * Imports into an empty library. The first is watched: to read how much memory a large process has holds it up for some milliseconds each time,
 * which made an import a tenth longer. The others are timed, each followed by the bare loop over the very rows that it made.
 */
async function* measureWhole(context, lists, { papers, about, rows }) {
  const until = Date.now() + (context.until - Date.now()) * SHARE_FOR_PAIRS;
  const imports = [];
  const loops = [];
  let memory = null;
  let failure = 'no time was left';
  try {
    if (canWatch()) {
      context.say('an import whose memory is watched');
      memory = (await importLarge(context, lists.large, papers, { isWatched: true })).memory;
    }
    for (let slowest = 0; imports.length < PAIRS && Date.now() + slowest < until;) {
      const began = Date.now();
      context.say(`import ${imports.length + 1} of at most ${PAIRS}`);
      imports.push((await importLarge(context, lists.large, papers, { rows })).took);
      context.say('the same rows by a bare loop');
      loops.push(await putRaw(context, rows));
      slowest = Math.max(slowest, Date.now() - began);
    }
  } catch (error) {
    failure = firstLine(error);
  }
  const n = loops.length;
  const ratios = loops.map((loop, at) => imports[at] / loop);
  if (n === 0) yield createUnmeasured(RATIO, `not measured: ${failure}`);
  else {
    const why = `median of pairs; from dropping the file on the window to the rows on screen, ${about}: ${Math.round(median(imports))} ms against ${Math.round(median(loops))} ms`;
    yield createFigure(RATIO, { value: median(ratios), range: rangeOf(ratios), n, why });
  }
  yield* memoryFigures(memory, about, failure);
}

function* memoryFigures(memory, about, failure) {
  const unmeasured = canWatch() ? `not measured: ${failure}` : 'not measured: no /proc';
  const told = (value, what) => ({ value, range: [value, value], n: 1, why: `${what}, ${about}` });
  if (memory === null) {
    yield createUnmeasured(MAIN, unmeasured);
    yield createUnmeasured(WINDOW, unmeasured);
    return;
  }
  const { idle, peak } = memory;
  yield createFigure(MAIN, told(peak.main - idle.main, 'peak of private memory of the main process over idle'));
  yield createFigure(WINDOW, told(peak.window, "peak of private memory of the window's process"));
}

async function importLarge(context, file, papers, { rows, isWatched = false }) {
  return inOwnWindow(context, async ({ pid, page }) => {
    await page.evaluate(waitFor, EMPTY_LIST);
    const memory = isWatched ? watchMemory(pid) : null;
    const painted = page.evaluate(watchRows, { wanted: papers, limit: IMPORT_LIMIT });
    const droppedAt = await page.drop(file);
    const took = (await painted) - droppedAt;
    const seen = memory?.stop() ?? null;
    if (rows !== undefined) await saveRows(page, rows);
    return { took, memory: seen };
  });
}

function putRaw(context, rows) {
  return inOwnWindow(context, async ({ page }) => {
    await page.evaluate(waitFor, EMPTY_LIST);
    return measureRaw(page, rows);
  });
}

async function inOwnWindow(context, job) {
  const profile = createProfile();
  skipReview(profile.folder);
  const app = await startUnwatched({ ...context, app: context.root, profile: profile.folder });
  try {
    return await job(app);
  } finally {
    await app.close();
    profile.remove();
  }
}

/** Runs in the page. */
async function waitFor(selector) {
  while (document.querySelector(selector) === null) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Runs in the page: epoch milliseconds of the frame after the one that shows a list of so many papers. */
function watchRows({ wanted, limit }) {
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => {
      const option = document.querySelector('[role="listbox"] [role="option"]');
      if (!(Number(option?.getAttribute('aria-setsize')) >= wanted)) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        port2.postMessage(null);
      });
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    setTimeout(() => reject(new Error('the list was not there in time')), limit);
  });
}

/** In a library that is in use: an import is cancelled. */
async function measureCancel(context, lists, about) {
  context.say('cancelling an import');
  const profile = createProfile();
  skipReview(profile.folder);
  const app = await openApp(context, profile.folder);
  try {
    await answerDialog(app.electron, [lists.few]);
    await app.page.getByRole('button', { name: 'Open files' }).click();
    await waitForPapers(app.page);
    await answerDialog(app.electron, [lists.large]);
    return await cancelMidway(app.page, about);
  } finally {
    await app.close();
    profile.remove();
  }
}

async function orUnmeasured(figure, job) {
  try {
    return await job();
  } catch (error) {
    return createUnmeasured(figure, `not measured: ${firstLine(error)}`);
  }
}

async function cancelMidway(page, about) {
  await page.keyboard.press('ControlOrMeta+o');
  const bar = page.getByRole('progressbar');
  await bar.waitFor();
  await page.waitForFunction(
    (share) => {
      const shown = document.querySelector('[role="progressbar"]');
      const [now, max] = ['aria-valuenow', 'aria-valuemax'].map((name) => Number(shown?.getAttribute(name)));
      return max > 1 && now / max > share;
    },
    CANCEL_AT_SHARE,
    { timeout: IMPORT_LIMIT },
  );
  const answered = page.evaluate(watchCancel);
  await page.getByRole('button', { name: 'Cancel' }).click();
  const took = await answered;
  // Whatever comes later of what was staged would show here.
  await page.waitForTimeout(3_000);
  const papers = await waitForPapers(page);
  if (papers !== FEW) throw new Error(`${papers} papers are shown after an import that was cancelled`);
  const why = `from the click on Cancel to the notice that nothing was changed, in the middle of ${about}`;
  return createFigure(CANCEL, { value: took, range: [took, took], n: 1, why });
}

/** Runs in the page: until the progress is gone and the notice is painted. */
function watchCancel() {
  return new Promise((resolve, reject) => {
    let clickedAt = null;
    addEventListener('click', (event) => (clickedAt ??= event.timeStamp), { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (clickedAt === null || !document.body.innerText.includes('Cancelled the import')) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - clickedAt);
        port2.postMessage(null);
      });
    });
    observer.observe(document.body, { subtree: true, childList: true });
    setTimeout(() => reject(new Error('the cancelled import was not answered')), 30_000);
  });
}

/** Somebody writes a note while the list comes in. */
async function measureTyping(context, lists, about) {
  context.say('typing while an import runs');
  const total = context.size ?? PAPERS;
  return inOwnWindow(context, async ({ page }) => {
    await page.evaluate(waitFor, EMPTY_LIST);
    const few = page.evaluate(watchRows, { wanted: FEW, limit: IMPORT_LIMIT });
    await page.drop(lists.few);
    await few;
    await page.evaluate(waitFor, NOTE);
    await page.evaluateOn(NOTE, (note) => note.focus());
    await page.evaluateOn(NOTE, watchKeys);
    let isDone = false;
    // The few are the first of the large list.
    const shown = page.evaluate(watchRows, { wanted: total, limit: IMPORT_LIMIT }).finally(() => (isDone = true));
    await page.drop(lists.large);
    const letters = 'words that come to mind while the list is being read ';
    for (let at = 0; !isDone && Date.now() < context.until; at += 1) {
      await page.press(letters[at % letters.length] ?? ' ');
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    await shown;
    const times = await page.evaluate(() => window.keyTimes);
    const typed = await page.evaluateOn(NOTE, (note) => note.textContent);
    if (times.length < 20 || !typed.includes(letters.slice(0, 20)))
      throw new Error(`only ${times.length} keys were seen`);
    const why = `99th percentile of ${times.length} keys in a note while ${about} come in; key down to the next painted frame`;
    return createFigure(KEYS, { value: quantile(times, 0.99), range: rangeOf(times), n: times.length, why });
  });
}
