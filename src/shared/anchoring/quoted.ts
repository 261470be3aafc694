import { isBlankUnit, readCompared, unitAt, type ComparedText } from './compared-text';
import { compilePattern, type Pattern } from './edit-distance';
import type { TextQuoteSelector } from '../model/selectors';

/**
 * A selector made ready for comparing: prefix, words and suffix folded as one text, since white space and hyphens are read across their
 * borders. Units `start` to `end` are the words, without white space at their edges.
 */
export type Quoted = {
  selector: TextQuoteSelector;
  text: ComparedText;
  start: number;
  end: number;
  length: number;
  /** The words in pieces of at most `PIECE` units, with the patterns that find them. */
  head: Piece;
  tail: Piece;
  /** Null: not known, or nothing stood there. */
  prefix: Pattern | null;
  suffix: Pattern | null;
};

/** `back` is the pattern read from its end, to find where a fit begins. */
export type Piece = { start: number; end: number; forward: Pattern; back: Pattern };

/**
 * Longer quotes are found by their first and last piece: a pattern costs its length times that of the window, and whether the middle
 * agrees is measured piece by piece.
 */
export const PIECE = 256;

export function readQuoted(selector: TextQuoteSelector): Quoted {
  const { prefix = '', exact, suffix = '' } = selector;
  const text = readCompared(prefix + exact + suffix);
  let start = unitAt(text, prefix.length);
  let end = unitAt(text, prefix.length + exact.length);
  while (start < end && isBlankUnit(text.units[start])) start += 1;
  while (end > start && isBlankUnit(text.units[end - 1])) end -= 1;
  return {
    selector,
    text,
    start,
    end,
    length: end - start,
    head: readPiece(text, start, Math.min(end, start + PIECE)),
    tail: readPiece(text, Math.max(start, end - PIECE), end),
    prefix: start === 0 ? null : compilePattern({ units: text.units, from: 0, to: start }),
    suffix: end === text.length ? null : compilePattern({ units: text.units, from: text.length, to: end }),
  };
}

function readPiece({ units }: ComparedText, start: number, end: number): Piece {
  return {
    start,
    end,
    forward: compilePattern({ units, from: start, to: end }),
    back: compilePattern({ units, from: end, to: start }),
  };
}
