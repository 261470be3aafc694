// Triage in the real app: from a key to the next paper, in script alone and until it is painted.
import { openApp } from './drive-app.mjs';
import { createFigure, median, quantile, rangeOf } from './figures.mjs';

const ROUNDS = 60;
// A reader takes seconds; what one verdict leaves to write is over by then.
const REST_MS = 250;
const FIRST_MS = 2_000;
const FRAME_MS = 1_000 / 60;
// What no action has: the page hears it and does nothing.
const IDLE_KEY = 'F9';

/**
 * Pairs in one run: a verdict, and a key that does nothing, each until the second frame after it.
 * @param {{ root: string, executable: string, env: Record<string, string | undefined> }} context
 * @param {string} profile one that has papers in its inbox
 * @param {{ script: object, paint: object }} figures
 */
export async function measureDeciding(context, profile, figures, papers) {
  const app = await openApp(context, profile);
  try {
    const { page } = app;
    await page.locator('[data-pane="list"] [data-keys="list"] [id^="row-"]').first().waitFor();
    await page.locator('[data-pane="list"] [data-keys="list"]').focus();
    await page.keyboard.press('Shift+T');
    await page.locator('#triage-title').waitFor();
    await page.waitForTimeout(FIRST_MS);
    const [scripts, ratios, ours, theirs] = [[], [], [], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const idle = await timeKey(page, IDLE_KEY, false);
      const decided = await timeKey(page, round % 3 === 0 ? 't' : 'd', true);
      scripts.push(decided.committed);
      ratios.push(decided.painted / idle.painted);
      ours.push(decided.painted);
      theirs.push(idle.painted);
    }
    const about = `${ROUNDS} verdicts on ${papers} papers`;
    const p95 = quantile(scripts, 0.95);
    return [
      createFigure(figures.script, {
        value: p95,
        range: rangeOf(scripts),
        n: ROUNDS,
        why: `95th percentile, median ${median(scripts).toFixed(1)}; from the key in the page to the next title in the document; ${about}`,
      }),
      createFigure(figures.paint, {
        value: median(ratios),
        range: rangeOf(ratios),
        n: ROUNDS,
        why: `median of pairs; from the key to the second frame after it, against a key that does nothing: ${median(ours).toFixed(1)} ms against ${median(theirs).toFixed(1)} ms; ${about}`,
      }),
    ];
  } finally {
    await app.close();
  }
}

async function timeKey(page, key, changes) {
  // Wherever in a frame the key falls: a run whose keys all fall alike would measure that.
  await page.waitForTimeout(REST_MS + Math.random() * FRAME_MS);
  await page.evaluate(watchKey, { changes });
  await page.keyboard.press(key);
  return page.evaluate(() => globalThis.keyTimes);
}

/** Runs in the page: from the moment the page hears of the key. */
function watchKey({ changes }) {
  const stage = document.querySelector('main');
  const before = document.querySelector('#triage-title')?.textContent;
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  globalThis.keyTimes = new Promise((resolve) => {
    addEventListener(
      'keydown',
      async () => {
        const began = performance.now();
        let committed = 0;
        const observer = new MutationObserver(() => {
          if (committed === 0 && document.querySelector('#triage-title')?.textContent !== before)
            committed = performance.now() - began;
        });
        observer.observe(stage, { childList: true, characterData: true, subtree: true });
        do {
          await nextFrame();
          await nextFrame();
        } while (changes && committed === 0 && performance.now() - began < 5_000);
        const painted = performance.now() - began;
        observer.disconnect();
        resolve({ committed, painted });
      },
      { capture: true, once: true },
    );
  });
}
