// How long a person who decides on papers waits for the list: to be there after a start, to be counted, and to be sorted.
import path from 'node:path';
import { bundleShared } from './bundle-shared.mjs';
import { writeCorpus } from './compose-corpus.mjs';
import { skipReview } from './drive-app.mjs';
import { createFigure, createUnmeasured, median, rangeOf } from './figures.mjs';
import { createProfile, listPaintedAt, startApp, startUnwatched } from './start-app.mjs';
import { canWatch, watchMemory } from './watch-processes.mjs';

const kind = (name, unit, target) => ({ group: 'triage', name: `triage.${name}`, unit, target, better: 'lower' });

const SIZES = [10_000, 100_000];
// Of two hundred tags, each some papers have and one in three means another by now.
const TAGS = 200;
const TAGS_GIVEN = 20_000;
const ROUNDS = 9;
const STARTS = 5;
const IMPORT_LIMIT = 6 * 60_000;
const KEPT_LIMIT = 60_000;
const REST_MS = 5_000;

const ENTRIES = {
  list: 'list/library-list.ts',
  cases: 'list/list.cases.ts',
  find: 'list/find-rows.ts',
  sort: 'list/sort-list.ts',
  pack: 'list/pack-list.ts',
};

export async function* measure(context) {
  const sizes = context.size === null ? SIZES : [context.size];
  const { modules, remove } = await bundleShared(context.root, ENTRIES);
  try {
    for (const papers of sizes) yield* measureRules(modules, papers);
  } finally {
    remove();
  }
  for (const papers of sizes) yield* measureStarts(context, papers);
}

/** `100,000 papers` are what the targets are about; figures of other sizes say theirs in their names. */
function nameOf(name, unit, papers) {
  const size = papers === SIZES.at(-1) ? '' : `-${papers}`;
  return `${name}${size}-${unit}`;
}

function* measureRules({ list, cases, find, sort, pack }, papers) {
  const rows = composeRows(cases, papers);
  const tags = composeTags(cases);
  const loaded = loadPacked({ list, sort, pack }, cases.createTestList(rows, tags), tags);
  // A decision, a title and a tag of a day's work stand behind what was loaded.
  const some = rows.filter((_, at) => at % Math.ceil(papers / 100) === 0);
  const changed = some.map((row) => ({ ...row, title: `Anew ${row.title}`, status: 'read' }));
  const now = list.changeList(loaded, { rows: changed, removed: [], tags });
  const about = `${papers} papers, ${TAGS_GIVEN} tags given, ${changed.length} papers changed since the start`;
  const counts = timeRounds(() => find.countPlaces(now, new Map()));
  yield createFigure(kind(nameOf('counts', 'ms', papers), 'ms', 16), {
    ...counts,
    why: `median of ${counts.n}; papers in each status and under each tag; ${about}`,
  });
  const all = find.findAll(now);
  const sorts = timeRounds(() => sort.sortOrdinals(now, all, { field: 'title', descending: true }));
  yield createFigure(kind(nameOf('sort', 'ms', papers), 'ms', 100), {
    ...sorts,
    why: `median of ${sorts.n}; all papers by title; ${about}`,
  });
}

function loadPacked({ list, sort, pack }, fresh, tags) {
  const stamp = { epoch: 'bench', seq: 1, schema: 1 };
  const columns = list.compactColumns(fresh);
  const packed = pack.unpackList(
    pack.packList({ stamp, columns, ranks: sort.rankTitles(fresh), table: fresh.store.table }),
  );
  return list.openList(packed, tags);
}

function timeRounds(job) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    job();
    times.push(performance.now() - began);
  }
  return { value: median(times), range: rangeOf(times), n: times.length };
}

function composeTags({ createTag, mapTags, tagId }) {
  return mapTags(
    ...Array.from({ length: TAGS }, (_, at) => createTag(at, at % 3 === 2 ? { mergedInto: tagId(at - 1) } : {})),
  );
}

const STATUSES = ['inbox', 'maybe', 'to-read', 'reading', 'read', 'dismissed'];

/** The same rows in each run. */
function composeRows({ createRow, tagId }, papers) {
  let state = 20_261;
  const below = (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const words = (count) => Array.from({ length: count }, () => below(12_000).toString(36)).join(' ');
  return Array.from({ length: papers }, (_, at) =>
    createRow(at, {
      title: words(9),
      firstLine: words(30),
      authors: words(8),
      status: STATUSES[below(STATUSES.length)],
      rating: below(6),
      year: 1_990 + below(35),
      tagIds: below(papers) < TAGS_GIVEN ? [tagId(below(TAGS))] : [],
    }),
  );
}

async function* measureStarts(context, papers) {
  const cold = kind(nameOf('cold', 'ratio', papers), 'ratio', 0.25);
  const memory = kind(nameOf('window-memory', 'mb', papers), 'MB', 500);
  const profile = createProfile();
  try {
    const file = path.join(profile.folder, 'list.txt');
    writeCorpus(file, papers);
    context.say(`importing ${papers} papers`);
    await importAndRest(context, profile.folder, { file, papers });
    yield await orUnmeasured(cold, () => measureCold(context, profile.folder, cold, papers));
    yield await orUnmeasured(memory, () => measureMemory(context, profile.folder, memory, papers));
  } catch (error) {
    yield createUnmeasured(cold, tellWhy(error));
    yield createUnmeasured(memory, tellWhy(error));
  } finally {
    profile.remove();
  }
}

/** A figure that fails is told as unmeasured, with the reason; the others are still taken. */
async function orUnmeasured(figure, job) {
  try {
    return await job();
  } catch (error) {
    return createUnmeasured(figure, tellWhy(error));
  }
}

function tellWhy(error) {
  return `not measured: ${String(error?.message ?? error).split('\n')[0]}`;
}

async function measureCold(context, profile, figure, papers) {
  const painted = [];
  const reads = [];
  for (let start = 1; start <= STARTS && Date.now() < context.until; start += 1) {
    context.say(`start ${start} of ${STARTS} with ${papers} papers`);
    const { paintedMs, readMs } = await startOnce(context, profile);
    painted.push(paintedMs);
    reads.push(readMs);
  }
  if (painted.length === 0) return createUnmeasured(figure, 'not measured: no time was left');
  const ratios = painted.map((ms, at) => ms / reads[at]);
  const [ours, theirs] = [median(painted), median(reads)].map(Math.round);
  const why = `median of pairs; from the beginning of the page to the painted list, against one reading of all records in that page, ${papers} papers: ${ours} ms against ${theirs} ms`;
  return createFigure(figure, { value: median(ratios), range: rangeOf(ratios), n: ratios.length, why });
}

/** From the start until the list has rested a while. */
async function measureMemory(context, profile, figure, papers) {
  if (!canWatch()) return createUnmeasured(figure, 'not measured: no /proc');
  const app = await startUnwatched({ ...context, app: context.root, profile });
  const watched = watchMemory(app.pid);
  try {
    await waitUntil(() => app.page.evaluate(() => document.querySelector('[role="option"]') !== null));
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    const { peak } = watched.stop();
    const why = `peak of private memory of the window's process, from its window to ${REST_MS / 1_000} s after the list, ${papers} papers`;
    return createFigure(figure, { value: peak.window, range: [peak.window, peak.window], n: 1, why });
  } finally {
    watched.stop();
    await app.close();
  }
}

/** Until the list is laid aside, as it is when a reader rests. */
async function importAndRest(context, profile, { file, papers }) {
  skipReview(profile);
  const app = await startUnwatched({ ...context, app: context.root, profile });
  try {
    await waitUntil(() => app.page.evaluate(() => document.querySelector('[elementtiming="first-start"]') !== null));
    await app.page.drop(file);
    await waitUntil(
      () => app.page.evaluate((wanted) => document.querySelector(`[aria-setsize="${wanted}"]`) !== null, papers),
      IMPORT_LIMIT,
    );
    await waitUntil(() => app.page.evaluate(isKept));
  } finally {
    await app.close();
  }
}

async function waitUntil(isSo, limit = KEPT_LIMIT) {
  const until = Date.now() + limit;
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error('the app was not ready in time');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function startOnce(context, profile) {
  const started = await startApp({ ...context, app: context.root, profile });
  try {
    const paintedAt = await listPaintedAt(started.page);
    const beganAt = await started.page.evaluate(() => performance.timeOrigin);
    return { paintedMs: paintedAt - beganAt, readMs: await started.page.evaluate(readRecords) };
  } finally {
    await started.close();
  }
}

/** Runs in the page. */
async function isKept() {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const [found] = await indexedDB.databases();
  const db = await done(indexedDB.open(found?.name ?? ''));
  const key = await done(db.transaction('derived').objectStore('derived').getKey('list'));
  db.close();
  return key !== undefined;
}

/** Runs in the page: the least that a list from full records could cost. */
async function readRecords() {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const [found] = await indexedDB.databases();
  const db = await done(indexedDB.open(found?.name ?? ''));
  const began = performance.now();
  await done(db.transaction('papers').objectStore('papers').getAll());
  const took = performance.now() - began;
  db.close();
  return took;
}
