import { addAccent, texLetters } from './tex-characters';

/** A stretch of source text and the characters that a reader expects in its place; '' hides it. */
export type Shown = { start: number; end: number; text: string };

/** Spans of one group stand or fall together: an opening quote without its partner stays as written. */
export type ShownGroup = readonly Shown[];

const CHARACTER = /\\([%&$#_{}])/g;
// Two backticks that are closed by two apostrophes. Three are a Markdown fence and no quotation.
const DOUBLE_QUOTES = /(?<!`)``(?!`)((?:(?!``|'')[^])*)''/g;
// Bounded, and closed before a space or a stop only, since an apostrophe within a word looks the same.
const SINGLE_QUOTES = /(?<![`\w])`(?=[\p{L}\p{N}])([^`\n]{1,80}?)'(?![\p{L}\p{N}'])/gu;
const WRAPPER = /\\(?:emph|textit|textbf|texttt|textsc|textsf|textrm|textsl|text|mbox|url)\{([^{}]*)\}/g;
const SWITCH = /\{\\(?:em|it|bf|tt|sc|sl|sf|rm)\s+([^{}]*)\}/g;
// `\'s` in "it\'s" is an apostrophe that a program escaped, so a bare accent needs a letter that no English ending has.
const ACCENT = /\\(["'`^~=.])(?:\{\\?([A-Za-z])\}|\\?([aeiouyncAEIOUYNC]))/g;
const BRACED_ACCENT = /\{\\(["'`^~=.])\\?([A-Za-z])\}/g;
const NAMED_ACCENT = /\\([cvuHkrd])\{([A-Za-z])\}/g;
const LETTER = /\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L)(?:\{\}|(?![A-Za-z])\s?)/g;
// Conference styles define these four; lists that were copied from LaTeX still carry them.
const LATIN = /\\(ie|eg|cf|etal)(?![A-Za-z])/g;
const TIE = /(?<=[\p{L}.,)])~(?=[\p{L}\p{N}\\(])/gu;

const latin: Record<string, string> = { ie: 'i.e', eg: 'e.g', cf: 'cf', etal: 'et al' };

/**
 * What of a text is TeX for a character, in order of precedence. Only the screen uses it: the stored text, its keys and
 * every offset stay those of the source.
 */
export function findShownEscapes(text: string): ShownGroup[] {
  // Most abstracts hold none of them, and a list of a thousand snippets asks for each.
  if (!/[\\`~]/.test(text)) return [];
  return [
    ...collect(text, CHARACTER, (match) => one(match, match[1] ?? '')),
    ...collect(text, WRAPPER, unwrap),
    ...collect(text, SWITCH, unwrap),
    ...collect(text, BRACED_ACCENT, (match) => accented(match, match[1] ?? '', match[2] ?? '')),
    ...collect(text, ACCENT, (match) => accented(match, match[1] ?? '', match[2] ?? match[3] ?? '')),
    ...collect(text, NAMED_ACCENT, (match) => accented(match, match[1] ?? '', match[2] ?? '')),
    ...collect(text, LETTER, (match) => one(match, texLetters[match[1] ?? ''] ?? match[0])),
    ...collect(text, LATIN, (match) => abbreviated(text, match)),
    ...collect(text, DOUBLE_QUOTES, (match) => quoted(match, 2, '“', '”')),
    ...collect(text, SINGLE_QUOTES, (match) => quoted(match, 1, '‘', '’')),
    ...collect(text, TIE, (match) => one(match, '\u00a0')),
  ];
}

function collect(text: string, pattern: RegExp, make: (match: RegExpExecArray) => ShownGroup | null): ShownGroup[] {
  return [...text.matchAll(pattern)].map(make).filter((group) => group !== null);
}

function one(match: RegExpExecArray, text: string): ShownGroup {
  return [{ start: match.index, end: match.index + match[0].length, text }];
}

/** Hides the command and its braces; what stands between them is text like any other. */
function unwrap(match: RegExpExecArray): ShownGroup {
  const end = match.index + match[0].length;
  const inner = end - 1 - (match[1] ?? '').length;
  return [
    { start: match.index, end: inner, text: '' },
    { start: end - 1, end, text: '' },
  ];
}

function quoted(match: RegExpExecArray, length: number, open: string, close: string): ShownGroup {
  const end = match.index + match[0].length;
  return [
    { start: match.index, end: match.index + length, text: open },
    { start: end - length, end, text: close },
  ];
}

/** Null where letter and accent have no character of their own: then it was no accent. */
function accented(match: RegExpExecArray, accent: string, letter: string): ShownGroup | null {
  const shown = addAccent(letter, accent);
  return shown.length === 1 && shown !== letter ? one(match, shown) : null;
}

/** The macros bring their last stop unless the text has one. */
function abbreviated(text: string, match: RegExpExecArray): ShownGroup {
  const next = text.charAt(match.index + match[0].length);
  return one(match, (latin[match[1] ?? ''] ?? '') + (next === '.' ? '' : '.'));
}
