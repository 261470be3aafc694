// What anchoring is measured on: invented prose of a given length, highlights in it, and what somebody made of a tenth of it since.

const SYLLABLES =
  'ba ce di fo gu ha ki lo mer nan or pa qui ras sel tor un vel wen xi ya zo bren cal dor fen gli hum jar kel lum mon'.split(
    ' ',
  );
// In prose, every third word is one of these: runs of letters that stand everywhere are what a search has to live with.
const COMMON =
  'the of and to in a that is was for it with as on be by at from this which are or an not we has but'.split(' ');
const COMMON_SHARE = 1 / 3;
const VOCABULARY = 4_000;
const SENTENCES_IN_PARAGRAPH = 8;
const EDIT_LETTERS = Array.from('etaoinshrdlucm ,7');
const QUOTE_CHARS = { least: 30, most: 230 };
/** Of the letters of a quote that was edited, as in the labelled sets. */
const CHANGED = 0.1;

/** @param {{ below(count: number): number, pick<T>(list: readonly T[]): T }} chance @param {number} chars at least */
export function composeParagraphs(chance, chars) {
  const words = Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: 2 + chance.below(3) }, () => chance.pick(SYLLABLES)).join(''),
  );
  // Of two draws the lower: some words come more often than others, as in any language.
  const word = () =>
    chance.below(1_000) < COMMON_SHARE * 1_000
      ? chance.pick(COMMON)
      : (words[Math.min(chance.below(VOCABULARY), chance.below(VOCABULARY))] ?? '');
  const paragraphs = [];
  for (let length = 0; length < chars;) {
    const paragraph = Array.from({ length: SENTENCES_IN_PARAGRAPH }, () =>
      composeSentence(Array.from({ length: 8 + chance.below(20) }, word)),
    ).join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs;
}

/** @param {readonly string[]} words */
function composeSentence(words) {
  const said = words.join(' ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** A span that begins and ends with a word. */
export function chooseSpan(chance, text) {
  const wanted = QUOTE_CHARS.least + chance.below(QUOTE_CHARS.most - QUOTE_CHARS.least);
  const from = chance.below(text.length - wanted - QUOTE_CHARS.least);
  const start = text.indexOf(' ', from) + 1;
  const end = text.indexOf(' ', start + wanted);
  return { start, end: end < 0 ? text.length : end };
}

/**
 * One letter in ten exchanged, lost or put in.
 * @returns {{ text: string, at: (offset: number) => number }} and where an offset of the old text went
 */
export function editText(chance, text) {
  const starts = new Uint32Array(text.length + 1);
  let made = '';
  for (let at = 0; at < text.length; at += 1) {
    starts[at] = made.length;
    made += chance.below(1_000) < CHANGED * 1_000 ? slip(chance, text[at] ?? '') : text[at];
  }
  starts[text.length] = made.length;
  return { text: made, at: (offset) => starts[offset] ?? made.length };
}

function slip(chance, old) {
  return chance.pick([chance.pick(EDIT_LETTERS), '', old + chance.pick(EDIT_LETTERS)]);
}

/**
 * Paragraphs are rewritten in turn until one highlight in ten has lost letters: those that stand beside them keep their words and have
 * other surroundings.
 * @param {readonly { start: number, end: number }[]} spans of the paragraphs joined by blank lines
 */
export function editOneInTen(chance, paragraphs, spans) {
  const offsets = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    offsets.push(length);
    length += paragraph.length + 2;
  }
  const order = paragraphs.map((_, at) => at);
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = chance.below(at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  const edited = new Set();
  const rewritten = new Set();
  for (const at of order) {
    if (edited.size >= spans.length / 10) break;
    rewritten.add(at);
    const [first, last] = [offsets[at] ?? 0, (offsets[at] ?? 0) + (paragraphs[at] ?? '').length];
    for (const span of spans) if (span.start < last && span.end > first) edited.add(span);
  }
  return { ...join(chance, paragraphs, rewritten), edited: edited.size };
}

function join(chance, paragraphs, rewritten) {
  const parts = paragraphs.map((paragraph, at) =>
    rewritten.has(at) ? editText(chance, paragraph) : { text: paragraph, at: (offset) => offset },
  );
  const offsets = [];
  let [old, now] = [0, 0];
  parts.forEach((part, at) => {
    offsets.push({ old, now, part, length: (paragraphs[at] ?? '').length });
    old += (paragraphs[at] ?? '').length + 2;
    now += part.text.length + 2;
  });
  const place = (offset) => {
    const found = offsets.findLast((one) => one.old <= offset) ?? offsets[0];
    if (found === undefined) return 0;
    const within = offset - found.old;
    // Between two paragraphs nothing was changed.
    return found.now + (within > found.length ? found.part.text.length + within - found.length : found.part.at(within));
  };
  return { text: parts.map((part) => part.text).join('\n\n'), place };
}
