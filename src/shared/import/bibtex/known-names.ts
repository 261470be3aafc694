import { detach } from '../../text/line-blocks';

type Spelling = { written: string; name: string };

// Longer ones, and more of a kind than any program writes, are read each time.
const MAX_LENGTH = 31;
const MAX_ALIKE = 8;
const KINDS = 32;

/** By length and first letter, so that a look makes no string and seldom compares more than one. */
const spellings: Spelling[][] = [];

/**
 * The name of a field or type that stands in `text` from here to `end`, if it has been read before: programs write the same names, and the same
 * blanks behind them, in every entry. What is found is one string for all entries, whose hash is known to every table it is looked up in.
 */
export function findName(text: string, from: number, end: number): string | null {
  const alike = end - from > MAX_LENGTH ? undefined : spellings[indexOf(text, from, end)];
  if (alike === undefined) return null;
  for (const one of alike) if (text.startsWith(one.written, from)) return one.name;
  return null;
}

export function rememberName(text: string, from: number, end: number, name: string): void {
  if (end - from > MAX_LENGTH) return;
  const alike = (spellings[indexOf(text, from, end)] ??= []);
  if (alike.length < MAX_ALIKE) alike.push({ written: detach(text.slice(from, end)), name: detach(name) });
}

function indexOf(text: string, from: number, end: number): number {
  return (end - from) * KINDS + (text.charCodeAt(from) % KINDS);
}
