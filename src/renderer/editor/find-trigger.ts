/** What asks for a suggestion while somebody writes: papers, tags, papers and notes by title, blocks. */
export type TriggerSign = '@' | '#' | '[[' | '/';

/** `at` is where the sign begins in the text; `query` is what stands between it and the caret. */
export type Trigger = { sign: TriggerSign; at: number; query: string };

/** How a node without text of its own (a formula, a mention) stands in the text that is looked at. */
export const LEAF = '\ufffc';

// A title is looked for by a few of its words; what is longer is a sentence.
const LONGEST_QUERY = 60;
// An address has a letter before its sign, and a path a sign before its: only behind these does a person mean to ask.
const BEFORE = '(?<=^|[\\s([{"\'“‘«—–])';
const SIGNS: readonly { sign: TriggerSign; pattern: RegExp }[] = [
  { sign: '@', pattern: new RegExp(`${BEFORE}@((?![\\s@])[^@${LEAF}]*|)$`, 'u') },
  { sign: '#', pattern: new RegExp(`${BEFORE}#((?![\\s#])[^#${LEAF}]*|)$`, 'u') },
  { sign: '[[', pattern: new RegExp(`\\[\\[((?!\\s)[^\\[\\]${LEAF}]*|)$`, 'u') },
  { sign: '/', pattern: /(?<=^|\s)\/([\p{L}\p{N}]*)$/u },
];
// A formula that is still being written; "$5 and" is money.
const OPEN_FORMULA = /(?<![\w$\\])(\$\$[^$]*|\$[^\s$\d][^$]*)$/;

/**
 * The sign that the caret stands behind, or null. @param before the text of the paragraph up to the caret
 */
export function findTrigger(before: string): Trigger | null {
  const tail = Math.max(0, before.length - LONGEST_QUERY - 3);
  let found: Trigger | null = null;
  for (const { sign, pattern } of SIGNS) {
    const match = pattern.exec(before);
    if (match === null || match.index < tail || match.index <= (found?.at ?? -1)) continue;
    found = { sign, at: match.index, query: match[1] ?? '' };
  }
  if (found === null || OPEN_FORMULA.test(before.slice(0, found.at))) return null;
  if ((before.slice(0, found.at).split('`').length - 1) % 2 === 1) return null;
  // At the start of a line it is a heading, until a letter follows.
  return found.sign === '#' && found.at === 0 && found.query === '' ? null : found;
}
