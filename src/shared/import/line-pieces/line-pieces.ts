import { countLineEnds, MAX_BLANK_RUN } from '../../text/lines';

/** A whole line, or a part of one that is longer than a piece. `text` lacks the line end. */
export type LinePiece = { line: number; text: string; endsLine: boolean };

// Where line ends mean nothing a file of any size may be one line: it is handed on in parts, each large enough to be worth a step.
const PIECE_LENGTH = 65_536;

const LF = '\n';
const CR = '\r';
const LF_CODE = 10;

/**
 * The lines of `text/lines.ts` with the same numbers, for readers of JSON and XML: nothing is cut off and nothing is held but one piece.
 * Small chunks are gathered, so that time does not depend on how they were cut. Empty lines behind a thousand in a row are counted only.
 */
export function* readLinePieces(chunks: Iterable<string>): Generator<LinePiece> {
  let line = 1;
  let held: string[] = [];
  let heldLength = 0;
  let blankRun = 0;
  let isOpen = false;
  let endedByCr = false;

  function take(endsLine: boolean): LinePiece {
    const piece = { line, text: held.length === 1 ? (held[0] ?? '') : held.join(''), endsLine };
    held = [];
    heldLength = 0;
    isOpen = !endsLine;
    if (endsLine) line += 1;
    return piece;
  }
  function* hold(part: string): Generator<LinePiece> {
    for (let at = 0; at < part.length;) {
      const end = Math.min(part.length, at + PIECE_LENGTH - heldLength);
      held.push(part.slice(at, end));
      heldLength += end - at;
      at = end;
      isOpen = true;
      if (heldLength >= PIECE_LENGTH) yield take(false);
    }
  }

  for (const chunk of chunks) {
    if (chunk === '') continue;
    let start: number = endedByCr && chunk.charCodeAt(0) === LF_CODE ? 1 : 0;
    endedByCr = false;
    let lf = chunk.indexOf(LF, start);
    let cr = chunk.indexOf(CR, start);
    while (lf >= 0 || cr >= 0) {
      const isCr = cr >= 0 && (lf < 0 || cr < lf);
      const at = isCr ? cr : lf;
      blankRun = at === start && held.length === 0 ? blankRun + 1 : 0;
      if (held.length === 0 && at - start < PIECE_LENGTH) {
        // Nearly every line stands in one chunk, and is one piece.
        yield { line, text: chunk.slice(start, at), endsLine: true };
        line += 1;
        isOpen = false;
      } else {
        yield* hold(chunk.slice(start, at));
        yield take(true);
      }
      start = isCr && lf === cr + 1 ? at + 2 : at + 1;
      if (blankRun >= MAX_BLANK_RUN) {
        const run = countLineEnds(chunk, start);
        line += run.lines;
        start = run.end;
      }
      endedByCr = isCr && start === at + 1 && start === chunk.length;
      if (lf >= 0 && lf < start) lf = chunk.indexOf(LF, start);
      if (cr >= 0 && cr < start) cr = chunk.indexOf(CR, start);
    }
    yield* hold(chunk.slice(start));
  }
  if (isOpen) yield take(true);
}
