// How long a person waits: for the first screen, for two imported lists, for a letter to show.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { composeAbstractBlocks, composePageDump } from '../fixtures/lists/compose-lists.mjs';
import { createFigure, createUnmeasured, median, pairedRatios, quantile, rangeOf } from './figures.mjs';
import { measureImport, prepareLibrary } from './import-lists.mjs';
import { measureKeys } from './type-note.mjs';
import { createProfile, firstPaintAt, listPaintedAt, startApp } from './start-app.mjs';

const ratio = { group: 'start', unit: 'ratio', better: 'lower' };
const duration = { group: 'start', unit: 'ms', better: 'lower' };
const COLD = { ...ratio, name: 'start.cold-ratio', target: 1.3 };
const BLANK = { ...ratio, name: 'start.blank-ratio', target: 3 };
const IMPORT = { ...duration, name: 'start.import-seeds-ms', target: 1_000 };
const KEYS = { ...duration, name: 'start.note-key-p95-ms', target: 50 };

const PAPERS = 103;
// One paper in ten comes from the second list, as in the lists that people keep.
const SHARE_OF_BLOCKS = 10 / 103;
// A start varies by a third from one to the next on a machine that does other things too; the median of these varies little.
const PAIRS = 15;
const MIN_PAIRS = 5;
const IMPORTS = 5;

/** Nine in ten starts take a second or two; one that hangs must not take the whole group with it. */
const COLD_SHARE_OF_TIME = 0.6;

export async function* measure(context) {
  const profile = createProfile();
  try {
    const lists = prepareLists(context, profile.folder);
    yield* measureStarts(context, lists);
    yield await orUnmeasured(IMPORT, () => measureImports(context, lists));
    yield await orUnmeasured(KEYS, () => measureTyping(context, lists));
  } finally {
    profile.remove();
  }
}

/** A figure that fails is told as unmeasured, with the reason; the others are still taken. */
async function orUnmeasured(kind, job) {
  try {
    return await job();
  } catch (error) {
    return createUnmeasured(kind, `not measured: ${firstLine(error)}`);
  }
}

function firstLine(error) {
  return String(error?.message ?? error).split('\n')[0];
}

/** The reader's own lists where they are given and nothing was said about size; else lists of ours, of that size. */
function prepareLists({ lists, size }, folder) {
  if (lists !== null && size === null) {
    const files = readdirSync(lists)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => path.join(lists, name));
    if (files.length > 0) return { files, papers: null, about: `${files.length} lists of POSTIL_LISTS` };
  }
  const papers = size ?? PAPERS;
  const inBlocks = Math.round(papers * SHARE_OF_BLOCKS);
  const files = [path.join(folder, 'blocks.txt'), path.join(folder, 'dump.txt')];
  writeFileSync(files[0], composeAbstractBlocks(inBlocks));
  writeFileSync(files[1], composePageDump(papers - inBlocks));
  return { files, papers, about: `two composed lists of ${papers} papers` };
}

/** Empty, blank and full are started in turn, so that each start of the full library has both others before and after it. */
async function* measureStarts(context, lists) {
  const profiles = { empty: createProfile(), full: createProfile(), blank: createProfile() };
  const blankApp = path.join(context.root, 'tests/bench/blank-app');
  const times = { empty: [], full: [], blank: [] };
  const start = async (name, paintedAt, app = context.root) => {
    const started = await startApp({ ...context, app, profile: profiles[name].folder });
    try {
      return (await paintedAt(started.page)) - started.startedAt;
    } finally {
      await started.close();
    }
  };
  const round = {
    empty: async () => times.empty.push(await start('empty', listPaintedAt)),
    full: async () => times.full.push(await start('full', listPaintedAt)),
    blank: async () => times.blank.push(await start('blank', firstPaintAt, blankApp)),
  };
  let failure = null;
  let papers = lists.papers;
  try {
    context.say(`importing ${lists.about}`);
    papers = await prepareLibrary(context, profiles.full.folder, lists.files);
    await warmUp(round, times);
    const until = Date.now() + (context.until - Date.now()) * COLD_SHARE_OF_TIME;
    await round.empty();
    await round.blank();
    while (times.full.length < PAIRS && Date.now() < until) {
      context.say(`start ${times.full.length + 1} of ${PAIRS}`);
      await round.full();
      await round.empty();
      await round.blank();
    }
  } catch (error) {
    failure = firstLine(error);
  } finally {
    for (const profile of Object.values(profiles)) profile.remove();
  }
  yield ratioFigure(COLD, times.empty, times.full, failure, `${papers} papers against an empty library`);
  yield ratioFigure(BLANK, times.blank, times.full, failure, `${papers} papers against a blank window`);
}

/** First starts make profiles and fill the disk cache: a cost of the machine, not of a library. */
async function warmUp(round, times) {
  for (const [name, start] of Object.entries(round)) {
    await start();
    times[name].length = 0;
  }
}

function ratioFigure(kind, around, full, failure, about) {
  const between = full.slice(0, around.length - 1);
  if (between.length < MIN_PAIRS) {
    return createUnmeasured(kind, `not measured: ${failure ?? `only ${between.length} starts within the time`}`);
  }
  const ratios = pairedRatios(around.slice(0, between.length + 1), between);
  const [ours, theirs] = [median(between), median(around)].map(Math.round);
  const why = `median of paired ratios; start to painted list, ${about}: ${ours} ms against ${theirs} ms`;
  return createFigure(kind, { value: median(ratios), range: rangeOf(ratios), n: ratios.length, why });
}

async function measureImports(context, lists) {
  const times = [];
  let papers = 0;
  for (let i = 0; i < IMPORTS && Date.now() < context.until; i += 1) {
    context.say(`import ${i + 1} of ${IMPORTS}`);
    const profile = createProfile();
    try {
      const imported = await measureImport(context, profile.folder, lists.files);
      times.push(imported.took);
      papers = imported.papers;
    } finally {
      profile.remove();
    }
  }
  if (times.length === 0) return createUnmeasured(IMPORT, 'not measured: no time was left');
  const bytes = lists.files.reduce((sum, file) => sum + readFileSync(file).length, 0);
  const why = `median; from the click to the last row on screen, ${papers} papers, ${Math.round(bytes / 1024)} KB, ${lists.about}`;
  return createFigure(IMPORT, { value: median(times), range: rangeOf(times), n: times.length, why });
}

async function measureTyping(context, lists) {
  context.say('typing in a note of 5,000 words');
  const profile = createProfile();
  try {
    const { times, words } = await measureKeys(context, profile.folder, lists.files);
    const why = `95th percentile of ${times.length} keys in a note of ${words} words; key down to the next painted frame`;
    return createFigure(KEYS, { value: quantile(times, 0.95), range: rangeOf(times), n: times.length, why });
  } finally {
    profile.remove();
  }
}
