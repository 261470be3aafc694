// How well and how fast quotes are found again, without a window; approx-string-match, used alone, does the same work beside it in the same run.
import search from 'approx-string-match';
import { chooseSpan, composeParagraphs, editOneInTen, editText } from './anchoring-texts.mjs';
import { bundleShared } from './bundle-shared.mjs';
import { createFigure, median, quantile, rangeOf } from './figures.mjs';

const kind = (name, unit, target, better) => ({ group: 'anchoring', name: `anchoring.${name}`, unit, target, better });
const FOUND = kind('found', 'share', 0.95, 'higher');
const WRONG = kind('wrong', 'quotes', 0, 'lower');
const APPROX_FOUND = kind('approx-found', 'share', null, 'higher');
const APPROX_WRONG = kind('approx-wrong', 'quotes', null, 'lower');
const EXACT = kind('exact-10k-s', 's', 5, 'lower');
const FUZZY = kind('fuzzy-p95-ms', 'ms', 10, 'lower');
const APPROX_FUZZY = kind('approx-p95-ms', 'ms', null, 'lower');

const TEXT_CHARS = 100_000;
const HIGHLIGHTS = 10_000;
const ROUNDS = 5;
const QUOTES = 300;
// Until then the code is not compiled, as it is in an app that has shown a text before.
const WARM_UPS = 20;
/** A fifth of the quote may differ: twice of what was changed in it, and about what our floor lets through. */
const BUDGET = 1 / 5;
/** The range of what is counted tells of the seed and two others. */
const SEEDS = 3;

const ENTRIES = {
  anchor: 'anchoring/anchor.ts',
  describe: 'anchoring/describe.ts',
  cases: 'anchoring/labelled-anchors.cases.ts',
  chance: 'dedupe/labelled-chance.cases.ts',
};

/** @param {{ root: string, say: (text: string) => void, until: number, size: number | null }} context */
export async function* measureQuotes(context) {
  const { modules, remove } = await bundleShared(context.root, ENTRIES);
  try {
    const asked = process.env.POSTIL_ANCHOR_SEED ?? '';
    const seed = asked === '' ? modules.cases.USUAL_SEED : Number(asked);
    context.say(`anchoring: seed ${seed}`);
    yield* measureLabelled(modules, seed);
    yield* measureOne(context, modules, seed);
    yield measureMany(context, modules, seed);
  } finally {
    remove();
  }
}

function* measureLabelled(modules, seed) {
  const tallies = Array.from({ length: SEEDS }, (_, at) => tallyBoth(modules, seed + at));
  const [usual] = tallies;
  const told = `seed ${seed}, range of ${SEEDS} seeds`;
  const sets = `${usual.lookalikes} lookalikes of a quote that is gone and ${usual.edits} edited quotes; ${told}`;
  const alone = `approx-string-match alone, its best match within a fifth of the quote taken`;
  const share = `right place of ${usual.edits} quotes with a tenth changed, a question counts half; ${told}`;
  const figure = (its, read, n, why) =>
    createFigure(its, { value: read(usual), range: rangeOf(tallies.map(read)), n, why });
  const all = usual.lookalikes + usual.edits;
  yield figure(FOUND, (tally) => tally.ours.found, usual.edits, share);
  yield figure(APPROX_FOUND, (tally) => tally.theirs.found, usual.edits, `${alone}; the same quotes`);
  yield figure(WRONG, (tally) => tally.ours.wrong, all, `taken at a wrong place without asking; ${sets}`);
  yield figure(APPROX_WRONG, (tally) => tally.theirs.wrong, all, `${alone}; the same sets`);
}

/** What each does with every case in turn. */
function tallyBoth({ anchor, describe, cases }, seed) {
  const lookalikes = cases.lookalikeCases(seed);
  const edits = cases.editedCases(seed);
  const ours = createTally(cases);
  const theirs = createTally(cases);
  for (const one of [...lookalikes, ...edits]) {
    ours.count(one, anchor.anchor(one.after, describe.describe(one.before, one.start, one.end) ?? []));
    theirs.count(one, takeBest(one.after, one.before.slice(one.start, one.end)));
  }
  const read = (tally) => ({ found: tally.found() / edits.length, wrong: tally.wrong() });
  return { ours: read(ours), theirs: read(theirs), lookalikes: lookalikes.length, edits: edits.length };
}

function createTally({ overlap, RIGHT_PLACE }) {
  let found = 0;
  let wrong = 0;
  const isAt = (place, at) => at !== null && overlap(place, at) >= RIGHT_PLACE;
  return {
    found: () => found,
    wrong: () => wrong,
    count(one, answer) {
      if (answer.kind === 'orphan') return;
      if (answer.kind === 'review') found += answer.candidates.some((place) => isAt(place, one.at)) ? 0.5 : 0;
      else if (isAt(answer.place, one.at)) found += 1;
      // At the place with its edges taken otherwise: neither right nor another place.
      else if (one.at === null || overlap(answer.place, one.at) <= 0.5) wrong += 1;
    },
  };
}

function takeBest(text, quote) {
  const [best] = search(text, quote, Math.floor(quote.length * BUDGET));
  return best === undefined ? { kind: 'orphan' } : { kind: 'moved', place: best };
}

function measureMany(context, { anchor, describe, chance, cases }, seed) {
  const draw = chance.createChance(seed);
  const paragraphs = composeParagraphs(draw, TEXT_CHARS);
  const text = paragraphs.join('\n\n');
  const spans = Array.from({ length: context.size ?? HIGHLIGHTS }, () => chooseSpan(draw, text));
  context.say(`${EXACT.name}: describing ${spans.length} highlights`);
  const stored = describe.describeAll(text, spans);
  const edited = editOneInTen(draw, paragraphs, spans);
  const times = [];
  let answers = [];
  for (let round = 0; round < ROUNDS && (round === 0 || Date.now() < context.until); round += 1) {
    context.say(`${EXACT.name}: round ${round + 1} of ${ROUNDS}`);
    const { ms, value } = timed(() => anchor.anchorAll(edited.text, stored));
    times.push(ms / 1_000);
    answers = value;
  }
  const right = answers.filter((answer, at) => {
    const now = { start: edited.place(spans[at].start), end: edited.place(spans[at].end) };
    return 'place' in answer && cases.overlap(answer.place, now) >= cases.RIGHT_PLACE;
  }).length;
  const why =
    `median, processor time, reading the text included; ${spans.length} highlights, ${edited.edited} of them edited, ` +
    `in ${kilobytes(edited.text)} KB: ${right} at their place`;
  return createFigure(EXACT, { value: median(times), range: rangeOf(times), n: times.length, why });
}

/** The text was never read before: what opening one paper costs, of which one sentence was quoted. */
function* measureOne(context, { anchor, describe, chance, cases }, seed) {
  context.say(`${FUZZY.name}: ${QUOTES} quotes`);
  const draw = chance.createChance(seed + 1);
  const text = composeParagraphs(draw, TEXT_CHARS).join('\n\n');
  const times = { ours: [], theirs: [] };
  const right = { ours: 0, theirs: 0 };
  for (let turn = -WARM_UPS; turn < QUOTES; turn += 1) {
    const { start, end } = chooseSpan(draw, text);
    const stored = describe.describe(text, start, end) ?? [];
    const quote = text.slice(start, end);
    const edited = editQuote(draw, quote);
    const after = text.slice(0, start) + edited + text.slice(end);
    const now = { start, end: start + edited.length };
    const answers = {
      ours: timed(() => anchor.anchor(after, stored)),
      theirs: timed(() => takeBest(after, quote)),
    };
    if (turn < 0) continue;
    for (const [who, { ms, value }] of Object.entries(answers)) {
      times[who].push(ms);
      if ('place' in value && cases.overlap(value.place, now) >= cases.RIGHT_PLACE) right[who] += 1;
    }
  }
  const about = `${QUOTES} quotes with a tenth changed, one at a time in ${kilobytes(text)} KB; processor time`;
  for (const [figure, who, told] of [
    [FUZZY, 'ours', 'reading the text included'],
    [APPROX_FUZZY, 'theirs', 'approx-string-match alone'],
  ]) {
    const why = `95th percentile, ${told}; ${about}: ${right[who]} at their place, median ${median(times[who]).toFixed(1)} ms`;
    yield createFigure(figure, { value: quantile(times[who], 0.95), range: rangeOf(times[who]), n: QUOTES, why });
  }
}

/** Of a short quote no letter may be hit. */
function editQuote(chance, quote) {
  for (;;) {
    const { text } = editText(chance, quote);
    if (text !== quote) return text;
  }
}

/** Processor time: what else the machine does meanwhile is not counted. */
function timed(job) {
  const before = process.cpuUsage();
  const value = job();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1_000, value };
}

function kilobytes(text) {
  return Math.round(text.length / 1_000);
}
