// How fast the parsers are, without a window, a database or a disk: against the usual BibTeX parsers, and in megabytes a second.
import { openReader } from './bibtex-reader.mjs';
import { composeAbstractBlocks, composePageDump } from '../fixtures/lists/compose-lists.mjs';
import { composeRis } from '../fixtures/lists/compose-ris.mjs';
import { bundleShared } from './bundle-shared.mjs';
import { createFigure, createUnmeasured, median, pairedRatios, rangeOf } from './figures.mjs';

const kind = (name, unit, target, better) => ({ group: 'import', name, unit, target, better });
const VS_CITATION_JS = kind('import.bibtex-vs-citation-js', 'times', 10, 'higher');
const VS_RETORQUERE = kind('import.bibtex-vs-retorquere', 'times', 100, 'higher');
const LISTS = kind('import.list-mb-s', 'MB/s', 40, 'higher');
const RIS = kind('import.ris-mb-s', 'MB/s', 20, 'higher');
const LONG_LINE = kind('import.long-line-s', 's', 2, 'lower');

const ENTRIES = 5_000;
// The others take a second to half a minute each time; ours is taken before and after each of them, and so a machine that gets slower counts
// for both.
const ROUNDS = { 'citation-js': 5, retorquere: 1 };
// All are measured with code that has been compiled; the first round of the others counts, and the median leaves it out.
const WARM_UPS = 8;
const LIST_MB = 20;
const REPEATS = 7;
const LONG_LINE_MB = 50;
// What tripped parsers: openers, closers, escapes, quotes, blanks, and line ends, which make fifty million lines.
const LONG_LINE_CHARACTERS = [
  'x',
  ' ',
  '{',
  '[',
  '"',
  '\\',
  '<',
  '@',
  '%',
  '-',
  '|',
  ',',
  '(',
  '$',
  '\t',
  '\u00a0',
  '\n',
];
const CHUNK_LENGTH = 65_536;
const MB = 1_000_000;

/** @param {{ root: string, say: (text: string) => void, until: number }} context */
export async function* measureParsing(context) {
  const bundle = await bundleFormats(context.root);
  try {
    yield* measureBibtex(context, bundle.address);
    yield measureLists(context, bundle.registry);
    yield measureRis(context, bundle.registry);
    yield measureLongLines(context, bundle.registry);
  } finally {
    bundle.remove();
  }
}

/** @param {string} root */
export async function bundleFormats(root) {
  const { modules, addresses, remove } = await bundleShared(root, { registry: 'import/registry.ts' });
  return { registry: modules.registry, address: addresses.registry, remove };
}

/** Both figures; equal titles, names, years and ids are the business of the tests. @param {string} address of our formats */
export async function* measureBibtex(context, address) {
  const ours = openReader({ parser: 'postil', entries: ENTRIES, address });
  try {
    for (let i = 0; i < WARM_UPS; i += 1) await ours.read();
    for (const [figure, parser] of [
      [VS_CITATION_JS, 'citation-js'],
      [VS_RETORQUERE, 'retorquere'],
    ]) {
      yield await compare(context, figure, ours, parser).catch((error) => tellUnmeasured(figure, error));
    }
  } finally {
    await ours.close();
  }
}

/** Ours, theirs, ours...: each of theirs is set against the mean of the two around it. */
async function compare(context, figure, ours, parser) {
  const theirs = openReader({ parser, entries: ENTRIES });
  const around = [];
  const between = [];
  const oursOnce = async () => around.push(median([await ours.read(), await ours.read(), await ours.read()]));
  try {
    await oursOnce();
    for (let i = 0; i < ROUNDS[parser] && (i === 0 || Date.now() < context.until); i += 1) {
      context.say(`${figure.name}: round ${i + 1} of ${ROUNDS[parser]}`);
      between.push(await theirs.read());
      await oursOnce();
    }
  } finally {
    await theirs.close();
  }
  const ratios = pairedRatios(around, between);
  const [own, other] = [median(around), median(between)].map(Math.round);
  const why = `median of paired ratios of processor time; ${ENTRIES} entries: ${own} ms against ${other} ms`;
  return createFigure(figure, { value: median(ratios), range: rangeOf(ratios), n: ratios.length, why });
}

export function measureLists(context, registry) {
  return orUnmeasured(LISTS, () => {
    const lists = [
      ['title-abstract', repeated((papers) => composePageDump(papers))],
      ['abstract-blocks', repeated((papers) => composeAbstractBlocks(papers))],
    ];
    const rates = lists.map(([name, text]) => rateOf(context, LISTS, registry.findFormat(name), text));
    const slower = median(rates[0]) < median(rates[1]) ? 0 : 1;
    const told = lists.map(([name], i) => `${name} ${median(rates[i]).toFixed(0)}`).join(', ');
    const why = `median of the slower list; ${LIST_MB} MB each: ${told} MB/s`;
    return createFigure(LISTS, { value: median(rates[slower]), range: rangeOf(rates[slower]), n: REPEATS, why });
  });
}

export function measureRis(context, registry) {
  return orUnmeasured(RIS, () => {
    const format = registry.findFormat('ris');
    if (format === null) throw new Error('there is no such format');
    const rates = rateOf(
      context,
      RIS,
      format,
      repeated((papers) => composeRis(papers)),
    );
    const why = `median; ${LIST_MB} MB of records with abstracts`;
    return createFigure(RIS, { value: median(rates), range: rangeOf(rates), n: rates.length, why });
  });
}

/** Megabytes of UTF-8 a second, as a file's size is told. */
function rateOf(context, figure, format, text) {
  const size = megabytes(text);
  const rates = [];
  context.say(`${figure.name}: ${format.name}`);
  for (let i = 0; i <= REPEATS; i += 1) {
    const { ms } = timed(() => drain(format.parse(chunksOf(text))));
    // The first time the code is not compiled yet.
    if (i > 0) rates.push((size * 1_000) / ms);
  }
  return rates;
}

export function measureLongLines(context, registry) {
  return orUnmeasured(LONG_LINE, () => {
    const times = registry.formats.flatMap((format) => {
      context.say(`${LONG_LINE.name}: ${format.name}`);
      return LONG_LINE_CHARACTERS.map((character) => {
        const { ms } = timed(() => drain(format.parse(sameChunks(character))));
        return { seconds: ms / 1_000, name: `${format.name}, ${JSON.stringify(character)}` };
      });
    });
    const slowest = times.reduce((a, b) => (b.seconds > a.seconds ? b : a));
    const seconds = times.map((one) => one.seconds);
    const why = `the slowest of ${registry.formats.length} formats and ${LONG_LINE_CHARACTERS.length} characters (${slowest.name}); ${LONG_LINE_MB} MB of one character`;
    return createFigure(LONG_LINE, { value: slowest.seconds, range: rangeOf(seconds), n: seconds.length, why });
  });
}

function* sameChunks(character) {
  const chunk = character.repeat(CHUNK_LENGTH);
  for (let length = 0; length < LONG_LINE_MB * MB; length += CHUNK_LENGTH) yield chunk;
}

/** A text of `LIST_MB`, from a composer that takes a number of papers. */
function repeated(compose) {
  const papers = 2_000;
  const piece = `${compose(papers).trimEnd()}\n\n`;
  return piece.repeat(Math.ceil(LIST_MB / megabytes(piece)));
}

function megabytes(text) {
  return Buffer.byteLength(text) / MB;
}

/** As a file arrives. */
function* chunksOf(text) {
  for (let at = 0; at < text.length; at += CHUNK_LENGTH) yield text.slice(at, at + CHUNK_LENGTH);
}

function drain(found) {
  let papers = 0;
  for (const one of found) if (one.kind === 'paper') papers += 1;
  return papers;
}

/** Processor time: on a machine that does other things too, time on the wall measures those. */
function timed(job) {
  const before = process.cpuUsage();
  const value = job();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1_000, value };
}

/** A figure that fails is told as unmeasured, with the reason; the others are still taken. */
function orUnmeasured(figure, job) {
  try {
    return job();
  } catch (error) {
    return tellUnmeasured(figure, error);
  }
}

function tellUnmeasured(figure, error) {
  return createUnmeasured(figure, `not measured: ${String(error?.message ?? error).split('\n')[0]}`);
}
