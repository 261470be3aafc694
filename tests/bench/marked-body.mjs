// A full text of a megabyte with 2,000 highlights, scrolled in the real app: what each frame costs the page.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chooseSpan, composeParagraphs } from './anchoring-texts.mjs';
import { bundleShared } from './bundle-shared.mjs';
import { answerDialog, openApp, skipReview, waitForPapers } from './drive-app.mjs';
import { createFigure, createUnmeasured, median, quantile, rangeOf } from './figures.mjs';
import { timeFrames } from './frame-cost.mjs';
import { createProfile } from './start-app.mjs';

const FRAME = {
  ...{ group: 'anchoring', name: 'anchoring.body-frame-ms', unit: 'ms', target: 8, better: 'lower' },
};
const BODY_CHARS = 1_000_000;
const HIGHLIGHTS = 2_000;
const FRAMES = 300;
// About half a pane: as fast as a wheel goes.
const STEP_PX = 240;
const MARK = '[data-field="body"] [data-highlight]';
const ENTRIES = {
  describe: 'anchoring/describe.ts',
  chance: 'dedupe/labelled-chance.cases.ts',
  place: 'anchoring/place-highlights.ts',
  id: 'model/id.ts',
  colours: 'model/default-colours.ts',
};
const MARK_LIMIT = 20_000;
const SEED = 20_261;

/** @param {{ root: string, executable: string, env: Record<string, string | undefined>, say: (text: string) => void }} context */
export async function* measureBody(context) {
  context.say(`${FRAME.name}: ${HIGHLIGHTS} highlights`);
  const profile = createProfile();
  const { modules, remove } = await bundleShared(context.root, ENTRIES);
  try {
    await writeBody(context, profile.folder, modules);
    yield await measureScrolling(context, profile.folder);
  } catch (error) {
    yield createUnmeasured(FRAME, `not measured: ${String(error?.message ?? error).split('\n')[0]}`);
  } finally {
    remove();
    profile.remove();
  }
}

/** The rows are written beside the commands: 2,000 of those would take longer than all else here. */
async function writeBody(context, profile, modules) {
  skipReview(profile);
  const draw = modules.chance.createChance(SEED);
  const file = path.join(profile, 'paper.md');
  const paragraphs = composeParagraphs(draw, BODY_CHARS);
  const abstract = paragraphs[0];
  writeFileSync(
    file,
    `# Tides of the inner harbour\n\n## Abstract\n\n${abstract}\n\n## 1 Introduction\n\n${paragraphs.join('\n\n')}\n`,
  );
  const app = await openApp(context, profile);
  try {
    await answerDialog(app.electron, [file]);
    await app.page.getByRole('button', { name: 'Open files' }).click();
    await waitForPapers(app.page);
    const { paperId, text } = await app.page.evaluate(useBodies, null);
    await app.page.evaluate(useBodies, composeRows(modules, draw, paperId, text));
  } finally {
    await app.close();
  }
}

function composeRows({ describe, place, id, colours }, draw, paperId, text) {
  const randomBytes = (length) => Uint8Array.from({ length }, () => draw.below(256));
  const nextId = id.createNextId({ now: Date.now, randomBytes }, null);
  const spans = Array.from({ length: HIGHLIGHTS }, () => chooseSpan(draw, text));
  const textVersion = place.versionOf(text);
  return describe.describeAll(text, spans).map((selectors) => ({
    ...{ id: nextId(), paperId, target: { kind: 'paper', id: paperId, field: 'body' }, textVersion, selectors },
    ...{ colourId: draw.pick(colours.defaultColours).id, comment: null, commentText: '', tagIds: [] },
    ...{ createdAt: 1, changedAt: 1 },
  }));
}

/** Runs in the page: the only full text there is, or, given rows of highlights, puts them in. */
async function useBodies(rows) {
  const wait = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const names = (await indexedDB.databases()).map((one) => one.name ?? '').filter((name) => name.startsWith('postil-'));
  const db = await wait(indexedDB.open(names.sort().at(-1) ?? ''));
  try {
    if (rows === null) {
      const [body] = await wait(db.transaction('bodies').objectStore('bodies').getAll());
      if (body === undefined) throw new Error('the paper came without its text');
      return { paperId: body.paperId ?? body.id, text: body.text };
    }
    const store = db.transaction('highlights', 'readwrite').objectStore('highlights');
    await Promise.all(rows.map((row) => wait(store.put(row))));
    return null;
  } finally {
    db.close();
  }
}

async function measureScrolling(context, profile) {
  const app = await openApp(context, profile);
  const { page } = app;
  try {
    await waitForPapers(page);
    await page.getByRole('listbox').getByRole('option').first().click();
    await page.locator('[data-field="body"]').first().scrollIntoViewIfNeeded();
    const first = page.locator(MARK).first();
    await first.waitFor({ state: 'attached', timeout: MARK_LIMIT }).catch(() => {
      throw new Error('no highlight is drawn in the full text');
    });
    // What opening leaves to do is not scrolling.
    await page.waitForTimeout(2_000);
    const times = await timeFrames(page, FRAMES, () => page.evaluate(scrollOneFrame, STEP_PX));
    const marks = await page.locator(MARK).count();
    const why =
      `95th percentile of ${FRAMES} frames of ${STEP_PX} px, median ${median(times).toFixed(1)}; script, layout and style, processor time; ` +
      `${HIGHLIGHTS} highlights in 1 MB, ${marks} pieces drawn by then`;
    return createFigure(FRAME, { value: quantile(times, 0.95), range: rangeOf(times), n: FRAMES, why });
  } finally {
    await app.close();
  }
}

/** Runs in the page: until the frame after the one that scrolled, so that what observers and React add is counted. */
async function scrollOneFrame(step) {
  const scrolls = (element) =>
    element.scrollHeight > element.clientHeight + 1 && getComputedStyle(element).overflowY !== 'visible';
  let pane = document.querySelector('[data-field="body"]');
  while (pane !== null && !scrolls(pane)) pane = pane.parentElement;
  if (pane === null) throw new Error('the text does not scroll');
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await nextFrame();
  pane.scrollTop += step;
  await nextFrame();
  await nextFrame();
}
