/** Where a text may be cut: never inside a surrogate pair, before a combining mark, or inside an emoji made of several. */

const EXTENDS = /[\p{M}\u{1160}-\u{11ff}\u{200c}\u{200d}\u{1f3fb}-\u{1f3ff}]/u;
const PICTOGRAM = /\p{Extended_Pictographic}/u;
const JOINER = 0x200d;

// No unit below begins or continues anything, save the line feed of a line end: nine texts in ten end here.
const FIRST_MARK = 0x300;

export function isBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  if (continues(text, offset)) return false;
  return !isRegional(text.codePointAt(offset) ?? 0) || countRegionalBefore(text, offset) % 2 === 0;
}

/** Whether what begins there belongs to the letter before it; flags apart, for which one has to count. */
function continues(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  if (unit < FIRST_MARK) return unit === 0x0a && before === 0x0d;
  if (isLow(unit) && isHigh(before)) return true;
  const point = text.codePointAt(offset) ?? unit;
  return isExtending(point) || (before === JOINER && PICTOGRAM.test(String.fromCodePoint(point)));
}

/** The least span without a cut inside a letter that holds all of the one given. */
export function widenToClusters(text: string, start: number, end: number): { start: number; end: number } {
  let first = start;
  let last = end;
  while (!isBoundary(text, first)) first -= 1;
  while (!isBoundary(text, last)) last += 1;
  return { start: first, end: last };
}

/** @param offset a boundary: from there flags need not be counted, which in a text of nothing else took time by its square */
export function nextBoundary(text: string, offset: number): number {
  const isFlag = isRegional(text.codePointAt(offset) ?? 0) && isRegional(text.codePointAt(offset + 2) ?? 0);
  let next = offset + (isFlag ? 4 : 1);
  while (next < text.length && continues(text, next)) next += 1;
  return next;
}

// Asking the expression for every letter of a text in another script took most of the time of reading it.
const known = new Uint8Array(0x10000);

function isExtending(point: number): boolean {
  if (point > 0xffff) return EXTENDS.test(String.fromCodePoint(point));
  const seen = known[point] ?? 0;
  if (seen !== 0) return seen === 1;
  const answer = EXTENDS.test(String.fromCharCode(point));
  known[point] = answer ? 1 : 2;
  return answer;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

function isRegional(point: number): boolean {
  return point >= 0x1f1e6 && point <= 0x1f1ff;
}

/** Flags are pairs of letters, told apart only by counting from the first. */
function countRegionalBefore(text: string, offset: number): number {
  let count = 0;
  for (let at = offset - 2; at >= 0 && isRegional(text.codePointAt(at) ?? 0); at -= 2) count += 1;
  return count;
}
