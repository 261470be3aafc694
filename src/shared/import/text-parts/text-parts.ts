import type { Line } from '../../text/lines';

/** A title, a row of names or a text: lines that are one, joined as they were before they were wrapped. */
export type Part = { lines: Line[]; text: string };

// Mails and plain text are wrapped between 60 and 160 columns. A longer line was not wrapped at all.
const MIN_WIDTH = 60;
const MAX_WRAPPED_LINE = 180;
// A line with this much room left was ended on purpose; less may be a hyphen or a habit of the program.
const ROOM = 2;
const STOP = /[.!?]["')\]]?$/;
// Titles come on up to three lines.
const MAX_TITLE_LINES = 3;

/**
 * Divides the lines of a paragraph at the ends that no wrapping made: where the next line's first word would have fitted. A title that fills
 * its line by chance is told by its capitals.
 */
export function readParts(lines: readonly Line[]): Part[] {
  const texts = lines.map((line) => line.text.trim());
  const width = Math.max(MIN_WIDTH, ...texts.map((text) => text.length));
  const parts: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    const open = parts.at(-1);
    const before = texts[i - 1];
    const isBegin =
      open === undefined ||
      before === undefined ||
      width > MAX_WRAPPED_LINE ||
      isEnded(before, texts[i] ?? '', width) ||
      (STOP.test(before) && isLoneTitle(texts[i] ?? '', texts[i + 1], width)) ||
      (parts.length === 1 && open.length <= MAX_TITLE_LINES && isEndOfTitle(open, texts[i] ?? ''));
    if (isBegin) parts.push([line]);
    else open.push(line);
  }
  return parts.map((own) => ({ lines: own, text: joinLines(own) }));
}

/** Text is ended on purpose at a stop only: a line that is not, below a stop, is a title, also where the text above filled its last line. */
function isLoneTitle(text: string, next: string | undefined, width: number): boolean {
  return (
    !/[.!?,;:]["')\]]?$/.test(text) &&
    /^[\p{Lu}\p{N}"“[(]/u.test(text) &&
    (next === undefined || isEnded(text, next, width))
  );
}

export function joinLines(lines: readonly Line[]): string {
  return lines.map((line) => line.text.trim()).join(' ');
}

function isEnded(text: string, next: string, width: number): boolean {
  const word = /^\S*/.exec(next)?.[0].length ?? 0;
  return text.length + 1 + word + ROOM <= width;
}

function isEndOfTitle(title: readonly Line[], next: string): boolean {
  return /^[\p{Lu}\p{N}"“(]/u.test(next) && isTitleCase(joinLines(title)) && !isTitleCase(next);
}

/** Most of the longer words begin with a capital, as in many titles and in no sentence. */
export function isTitleCase(text: string): boolean {
  const words = text.split(/[\s/—–-]+/, 60).filter((word) => word.length >= 4 && /^\p{L}/u.test(word));
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 2 && capital / words.length >= 0.7 && !/[.,;:]$/.test(text);
}
