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
    if (!/(?:^|[,[\]}{"])\s{0,100}$/.test(text.slice(Math.max(0, at - 101), at))) continue;
    if (!isWhole && text.length - at < MAX_LOOK_AHEAD) return { undecided: at };
    if (pattern.test(text.slice(at, at + MAX_LOOK_AHEAD))) return { index: at };
  }
  return null;
}

function patternOf({ first, second }: Signature): RegExp {
  const start = `^\\{\\s{0,100}"${quote(first)}"\\s{0,100}:`;
  if (second === null) return new RegExp(start);
  return new RegExp(`${start}\\s{0,100}(?:"(?:[^"\\\\]|\\\\.)*"|[\\w.+-]+)\\s{0,100},\\s{0,100}"${quote(second)}"`);
}

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
