// Typing at the end of a long note: from the key to the frame that shows it.
import { answerDialog, openApp, skipReview, waitForPapers } from './drive-app.mjs';

const KEYS = 200;
const WORDS = 5_000;
const WORDS_IN_PARAGRAPH = 80;
// About ten keys a second: a fast typist, and each key is drawn before the next one comes.
const PAUSE_MS = 100;

export async function measureKeys(context, profile, files) {
  skipReview(profile);
  const app = await openApp(context, profile);
  const { page } = app;
  try {
    await answerDialog(app.electron, files);
    await page.getByRole('button', { name: 'Open files' }).click();
    await waitForPapers(page);
    const note = page.getByRole('textbox', { name: 'Note on this paper' });
    await note.click();
    await note.evaluate(pasteText, composeNote());
    const words = (await note.innerText()).split(/\s+/).length;
    await page.keyboard.press('ControlOrMeta+End');
    await page.waitForTimeout(2_000);
    await note.evaluate(watchKeys);
    const letters = 'typing in a long note must feel like typing in a short one ';
    for (let at = 0; at < KEYS; at += 1) {
      await page.keyboard.press(letters[at % letters.length] === ' ' ? 'Space' : letters[at % letters.length]);
      await page.waitForTimeout(PAUSE_MS);
    }
    const times = await readKeyTimes(page);
    if (times.length < KEYS) throw new Error(`only ${times.length} of ${KEYS} keys were seen`);
    return { times, words };
  } finally {
    await app.close();
  }
}

/** Plain paragraphs, a heading now and then: what a note of a long evening looks like. */
function composeNote() {
  const words = 'margin tide ledger proof orchard signal harbour method doubt ferry lantern measure'.split(' ');
  const paragraphs = Array.from({ length: Math.ceil(WORDS / WORDS_IN_PARAGRAPH) }, (_, at) =>
    Array.from({ length: WORDS_IN_PARAGRAPH }, (_, of) => words[(at * 7 + of * 5 + (of >> 2)) % words.length]).join(
      ' ',
    ),
  );
  return `${paragraphs.join('\n\n')}\n\n`;
}

/** Runs in the page. */
export function pasteText(element, text) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

export function readKeyTimes(page) {
  return page.evaluate(() => window.keyTimes);
}

/** Runs in the page: the key's own time stamp, to the message after the frame in which it is drawn. */
export function watchKeys(element) {
  const times = [];
  window.keyTimes = times;
  element.addEventListener(
    'keydown',
    (event) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}
