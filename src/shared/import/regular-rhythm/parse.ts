import { isBlank, readLines, type Line } from '../../text/lines';
import { giveLoose, tooLong } from '../loose-lines';
import { isTitle } from '../text-parts/roles';
import { readParts, type Part } from '../text-parts/text-parts';
import type { Found } from '../types';
import { findRhythm, LONGEST, LOOKAHEAD, type Candidate, type Rhythm } from './rhythm';
import { readRecord } from './read-record';

// A list without blank lines is one paragraph: it is divided by this many lines at a time, the last part of which waits for more.
const MAX_LINES = 400;
const MAX_LENGTH = 400_000;
const MAX_WAITING = LONGEST * LOOKAHEAD;

/**
 * Grammar: (part{n})*, where n parts of the same roles come back: title, text; title, names, text; and so on. A part is a line, or lines that
 * were wrapped, or a paragraph. The period is found from the parts ahead; a part that fits none is a problem, and the search begins behind it.
 */
export function* parseRegularRhythm(chunks: Iterable<string>): Generator<Found> {
  let rhythm: Rhythm | null = null;
  const waiting: Candidate[] = [];
  function* take(isEnd: boolean): Generator<Found> {
    while (waiting.length > (isEnd ? 0 : MAX_WAITING)) {
      rhythm = findRhythm(waiting, rhythm);
      if (rhythm === null) yield* giveLost(waiting.shift());
      else yield readRecord(waiting.splice(0, rhythm.length), rhythm);
    }
  }
  for (const piece of readPieces(chunks)) {
    if ('parts' in piece) waiting.push(...piece.parts.map((part) => ({ ...part, may: {} })));
    else {
      yield* take(true);
      yield tooLong(piece.line);
    }
    yield* take(false);
  }
  yield* take(true);
}

function* giveLost(part: Part | undefined): Generator<Found> {
  if (part === undefined) return;
  yield* giveLoose([...part.lines], isTitle(part.text) ? 'title-without-abstract' : 'unrecognised');
}

type Piece = { parts: Part[] } | { line: Line };

/** Paragraphs as parts; a long one piece by piece. */
function* readPieces(chunks: Iterable<string>): Generator<Piece> {
  let lines: Line[] = [];
  let length = 0;
  for (const line of readLines(chunks)) {
    if (isBlank(line.text) || line.cut) {
      if (lines.length > 0) yield { parts: readParts(lines) };
      lines = [];
      length = 0;
      if (line.cut) yield { line };
      continue;
    }
    if (lines.length >= MAX_LINES || length + line.text.length > MAX_LENGTH) {
      const parts = readParts(lines);
      const open = parts.length > 1 ? parts.pop() : undefined;
      yield { parts };
      lines = open?.lines ?? [];
      length = lines.reduce((sum, one) => sum + one.text.length, 0);
    }
    lines.push(line);
    length += line.text.length;
  }
  if (lines.length > 0) yield { parts: readParts(lines) };
}
