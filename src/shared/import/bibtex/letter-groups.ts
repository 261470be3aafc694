import { detach } from '../../text/line-blocks';
import { decodeTex } from '../../text/tex-text';

// `{\textcommabelow{s}}` is about the longest that writes one letter.
const MAX_LENGTH = 24;
// All accents on all letters come to some hundreds; a file made to hold more must not fill the memory.
const MAX_KNOWN = 2_000;
const LETTER = /^[^\0-\x7f]$/;
const BACKSLASH = 92;
const CLOSE_BRACE = 125;

/** A mark and a letter, as in `{\'e}`: nearly every group is such, and is known by two codes without a string to look it up by. */
const pairs = new Map<number, string | null>();
const PAIR_LENGTH = 5;
// As many as there are codes of characters.
const CODES = 65_536;

/** What a group writes, by how it is written; null where that is no single letter. */
const known = new Map<string, string | null>();

/** `G{\"o}del` as `Gödel`: the groups that write one letter beyond ASCII, and nothing else. */
export function spellLetters(text: string): string {
  let spelt = '';
  let from = 0;
  let close = -1;
  for (let at = text.indexOf('{'), next = at; at >= 0; at = next) {
    next = text.indexOf('{', at + 1);
    if (text.charCodeAt(at + 1) !== BACKSLASH) continue;
    // Looked for once for all groups before it: many that never close must not each be searched to the text's end.
    if (close < at) close = text.indexOf('}', at);
    if (close < 0) break;
    const end = endOfGroup(text, at, close, next);
    const letter = end > 0 ? letterOf(text, at, end) : null;
    if (letter === null) continue;
    spelt += text.slice(from, at) + letter;
    from = end;
    if (next >= 0 && next < end) next = text.indexOf('{', end);
  }
  return from === 0 ? text : spelt + text.slice(from);
}

/** Behind the group's closing brace; it has at most one group in it, and `next` is the first brace to open behind its own. 0 where it is none. */
function endOfGroup(text: string, at: number, close: number, next: number): number {
  if (close - at >= MAX_LENGTH) return 0;
  if (next < 0 || next > close) return close + 1;
  return text.charCodeAt(close + 1) === CLOSE_BRACE && text.lastIndexOf('{', close) === next ? close + 2 : 0;
}

function letterOf(text: string, at: number, end: number): string | null {
  if (end - at !== PAIR_LENGTH) return knownLetter(text.slice(at, end));
  const pair = text.charCodeAt(at + 2) * CODES + text.charCodeAt(at + 3);
  const letter = pairs.get(pair);
  if (letter !== undefined) return letter;
  const found = knownLetter(text.slice(at, end));
  if (pairs.size < MAX_KNOWN) pairs.set(pair, found);
  return found;
}

function knownLetter(group: string): string | null {
  const letter = known.get(group);
  if (letter !== undefined) return letter;
  const decoded = decodeTex(group);
  const found = LETTER.test(decoded) ? decoded : null;
  if (known.size < MAX_KNOWN) known.set(detach(group), found);
  return found;
}
