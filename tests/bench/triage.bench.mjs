// How long a person who decides on papers waits for the list: to be there after a start, to be counted, and to be sorted.
import path from 'node:path';
import { bundleShared } from './bundle-shared.mjs';
import { writeCorpus } from './compose-corpus.mjs';
import { measureChangingAll } from './change-all.mjs';
import { measureDeciding } from './decide-papers.mjs';
import { skipReview } from './drive-app.mjs';
import { createFigure, createUnmeasured, median, rangeOf } from './figures.mjs';
import { createProfile, listPaintedAt, startApp, startUnwatched } from './start-app.mjs';
import { measureTagMerge } from './merge-tags.mjs';
import { hasSnapshot, isKept, waitUntil } from './rest-app.mjs';
import { measureScroll } from './scroll-list.mjs';
import { canWatch, watchMemory } from './watch-processes.mjs';

const kind = (name, unit, target) => ({ group: 'triage', name: `triage.${name}`, unit, target, better: 'lower' });

const SIZES = [10_000, 100_000];
// Of two hundred tags, each some papers have and one in three means another by now.
const TAGS = 200;
const TAGS_GIVEN = 20_000;
const ROUNDS = 9;
const STARTS = 5;
const IMPORT_LIMIT = 6 * 60_000;
const REST_MS = 5_000;
const SORT_FIELDS = ['added', 'changed', 'title', 'author', 'year', 'venue', 'status', 'rating', 'priority', 'due'];

const ENTRIES = {
  list: 'list/library-list.ts',
  cases: 'list/list.cases.ts',
  find: 'list/find-rows.ts',
  facets: 'list/count-facets.ts',
  filter: 'model/paper-filter.ts',
  sort: 'list/sort-list.ts',
  texts: 'list/class-texts.ts',
  pack: 'list/pack-list.ts',
  statuses: 'insight/count-statuses.ts',
  reading: 'insight/count-reading.ts',
  tagYears: 'insight/count-tag-years.ts',
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

function* measureRules(modules, papers) {
  const { list, cases, find, facets, filter, sort, texts, pack } = modules;
  const rows = composeRows(cases, papers);
  const tags = composeTags(cases);
  const loaded = loadPacked({ list, texts, pack }, cases.createTestList(rows, tags), tags);
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
  const chosen = { ...filter.emptyFilter, statuses: ['inbox', 'read'], years: [2_000, 2_001, 2_002] };
  const scope = { tagsWithin: (id) => [id], lists: new Set(), sources: new Set(), above: new Map() };
  const faceted = timeRounds(() => facets.countFacets(now, all, chosen, scope));
  yield createFigure(kind(nameOf('facets', 'ms', papers), 'ms', 16), {
    ...faceted,
    why: `median of ${faceted.n}; all counts of all facets, two of which are chosen; ${about}`,
  });
  const { pair, ...sorts } = timeSlowestPair((keys) => sort.sortOrdinals(now, all, keys));
  yield createFigure(kind(nameOf('sort', 'ms', papers), 'ms', 100), {
    ...sorts,
    why: `median of ${sorts.n}; all papers by ${pair}, the slowest of all pairs of keys; ${about}`,
  });
  const numbers = timeRounds(() => countInsight(modules, now, tags));
  yield createFigure(kind(nameOf('insight', 'ms', papers), 'ms', 33), {
    ...numbers,
    why: `median of ${numbers.n}; all counts of the place Insight over ${INSIGHT_DAYS} days; ${about}`,
  });
}

const INSIGHT_DAYS = 400;
const DAY_MS = 24 * 60 * 60_000;
const calendar = { dayOf: (at) => Math.floor(at / DAY_MS), startOf: (day) => day * DAY_MS };

function countInsight({ statuses, reading, tagYears }, list, tags) {
  statuses.countStatuses(list, statuses.layDays(0, INSIGHT_DAYS), calendar);
  reading.countReading(list, 0, INSIGHT_DAYS, calendar);
  reading.countWaiting(list, { from: 0, to: (INSIGHT_DAYS + 1) * DAY_MS });
  reading.countRatings(list, 5);
  tagYears.countTagYears(list, tags);
}

function loadPacked({ list, texts, pack }, fresh, tags) {
  const stamp = { epoch: 'bench', seq: 1, schema: 1 };
  const columns = list.compactColumns(fresh);
  const packed = pack.unpackList(
    pack.packList({ stamp, columns, ranks: texts.rankTexts(fresh), tables: fresh.store.tables }),
  );
  return list.openList(packed, tags);
}

// Enough to tell which of the ninety pairs is slow; that one is then timed as all else is.
const SCOUT_ROUNDS = 3;

/** Every key before and behind every other: what a reader may choose, and not what we thought of. */
function timeSlowestPair(sortBy) {
  const pairs = SORT_FIELDS.flatMap((first) =>
    SORT_FIELDS.filter((field) => field !== first).map((second) => [first, second]),
  );
  const jobOf = (pair) => () => sortBy(pair.map((field) => ({ field, descending: true })));
  const scouted = pairs.map((pair) => ({ pair, value: timeRounds(jobOf(pair), SCOUT_ROUNDS).value }));
  const { pair } = scouted.reduce((slow, one) => (one.value > slow.value ? one : slow));
  return { pair: pair.join(', then '), ...timeRounds(jobOf(pair)) };
}

function timeRounds(job, rounds = ROUNDS) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
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
      addedAt: at * 10,
      moves: composeMoves(below),
    }),
  );
}

/** Every second paper was decided on, some of them more than once. */
function composeMoves(below) {
  const count = Math.max(0, below(6) - 2);
  const start = below(INSIGHT_DAYS - 40) * DAY_MS;
  return Array.from({ length: count }, (_, at) => ({
    to: STATUSES[below(STATUSES.length)],
    at: start + at * below(10) * DAY_MS,
  }));
}

async function* measureStarts(context, papers) {
  const cold = kind(nameOf('cold', 'ratio', papers), 'ratio', 0.25);
  const memory = kind(nameOf('window-memory', 'mb', papers), 'MB', 500);
  const frame = kind(nameOf('scroll-frame', 'ms', papers), 'ms', 8);
  const bulk = kind(nameOf('bulk', 'ratio', papers), 'ratio', 1.5);
  const merge = kind(nameOf('tag-merge', 'ms', papers), 'ms', 100);
  const profile = createProfile();
  try {
    const file = path.join(profile.folder, 'list.txt');
    writeCorpus(file, papers);
    context.say(`importing ${papers} papers`);
    await importAndRest(context, profile.folder, { file, papers });
    yield await orUnmeasured(cold, () => measureCold(context, profile.folder, cold, papers));
    yield await orUnmeasured(memory, () => measureMemory(context, profile.folder, memory, papers));
    yield await orUnmeasured(frame, () => measureScroll(context, profile.folder, frame, papers));
    yield* await measureKeys(context, profile.folder, papers);
    yield await orUnmeasured(bulk, () => measureChangingAll(context, profile.folder, bulk, papers));
    yield await orUnmeasured(merge, () =>
      measureTagMerge(context, profile.folder, merge, { papers, given: TAGS_GIVEN }),
    );
  } catch (error) {
    yield createUnmeasured(cold, tellWhy(error));
    yield createUnmeasured(memory, tellWhy(error));
    yield createUnmeasured(frame, tellWhy(error));
    yield createUnmeasured(bulk, tellWhy(error));
    yield createUnmeasured(merge, tellWhy(error));
  } finally {
    profile.remove();
  }
}

/** Last, since it moves papers out of the inbox. */
async function measureKeys(context, profile, papers) {
  const script = kind(nameOf('key-p95', 'ms', papers), 'ms', 16);
  const paint = kind(nameOf('paint', 'ratio', papers), 'ratio', 1.5);
  try {
    return await measureDeciding(context, profile, { script, paint }, papers);
  } catch (error) {
    return [script, paint].map((figure) => createUnmeasured(figure, tellWhy(error)));
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
  const [painted, full, reads] = [[], [], []];
  for (let start = 1; start <= STARTS && Date.now() < context.until; start += 1) {
    context.say(`pair of starts ${start} of ${STARTS} with ${papers} papers`);
    painted.push(await startOnce(context, profile, (page) => page.evaluate(dropKept)));
    const fromRecords = await startOnce(context, profile, async (page) => {
      await waitUntil(() => page.evaluate(isKept));
      reads.push(await page.evaluate(readRecords));
    });
    full.push(fromRecords);
  }
  if (painted.length === 0) return createUnmeasured(figure, 'not measured: no time was left');
  const ratios = painted.map((ms, at) => ms / full[at]);
  const [ours, theirs, raw] = [median(painted), median(full), median(reads)].map(Math.round);
  const why =
    `median of pairs; from the beginning of the page to the painted list, against a start that has to read all records, ${papers} papers: ` +
    `${ours} ms against ${theirs} ms; one bare reading of all records in a page that has started takes ${raw} ms`;
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
    // What an import leaves to do is none of a later day's scrolling.
    await waitUntil(() => hasSnapshot(profile));
  } finally {
    await app.close();
  }
}

/** From the beginning of the page to the painted list, in milliseconds; `leave` is done before it ends. */
async function startOnce(context, profile, leave) {
  const started = await startApp({ ...context, app: context.root, profile });
  try {
    const paintedAt = await listPaintedAt(started.page);
    const beganAt = await started.page.evaluate(() => performance.timeOrigin);
    await leave(started.page);
    return paintedAt - beganAt;
  } finally {
    await started.close();
  }
}

/** Runs in the page: the next start finds no list laid aside. */
async function dropKept() {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const [found] = await indexedDB.databases();
  const db = await done(indexedDB.open(found?.name ?? ''));
  await done(db.transaction('derived', 'readwrite').objectStore('derived').delete('list'));
  db.close();
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
