import type { Signature } from './object-scanner';

// A key and a plain value in front of a second key; longer values are texts, and programs do not begin a record with one.
const MAX_LOOK_AHEAD = 4_096;

/** `index`: an opening brace. `undecided`: from there on the text is too short to say. Null where none begins here. */
export type NextRecord = { index: number } | { undecided: number } | null;

/**
 * Where the next record begins after a broken one. Its own brackets say nothing any more, so that only its shape counts: a brace after a
 * comma or bracket, and the keys that the records of this file begin with.
 */
export function findNextRecord(text: string, from: number, signature: Signature, isWhole: boolean): NextRecord {
  const pattern = patternOf(signature);
  for (let at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at + 1)) {
    if (!isBehindMark(text, at)) continue;
    if (!isWhole && text.length - at < MAX_LOOK_AHEAD) return { undecided: at };
    pattern.lastIndex = at;
    // What stands further on may not have come yet.
    if (pattern.test(text) && pattern.lastIndex - at <= MAX_LOOK_AHEAD) return { index: at };
  }
  return null;
}

const MARKS = ',[]}{"';
const MAX_SPACE = 100;

/** At the start, or behind a mark that records stand behind, white space between. */
function isBehindMark(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before <= MAX_SPACE && /\s/.test(text.charAt(before))) before -= 1;
  return before < 0 || MARKS.includes(text.charAt(before));
}

function patternOf({ first, second }: Signature): RegExp {
  const start = `\\{\\s{0,100}"${quote(first)}"\\s{0,100}:`;
  if (second === null) return new RegExp(start, 'y');
  const value = `(?:"(?:[^"\\\\]|\\\\.){0,${String(MAX_LOOK_AHEAD)}}"|[\\w.+-]{1,200})`;
  return new RegExp(`${start}\\s{0,100}${value}\\s{0,100},\\s{0,100}"${quote(second)}"`, 'y');
}

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
