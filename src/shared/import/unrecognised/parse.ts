import { isBlank, readLines, type Line } from '../../text/lines';
import { createProblem } from '../list-paper';
import type { Found } from '../types';

// A reader who opens the report of such a file wants its paragraphs, not a row for each of a million lines; and a
// paragraph without end must not be gathered whole.
const MAX_LINES = 50;

/** The reading of a text that no format fits: every paragraph is a problem, nothing is lost and nothing guessed. */
export function* parseUnrecognised(chunks: Iterable<string>): Generator<Found> {
  let paragraph: Line[] = [];
  for (const line of readLines(chunks)) {
    const isEnd = isBlank(line.text) || line.cut || paragraph.length >= MAX_LINES;
    if (isEnd) {
      yield* finish(paragraph);
      paragraph = [];
    }
    if (line.cut) yield createProblem({ first: line.number, last: line.number }, line.text, 'too-long');
    else if (!isBlank(line.text)) paragraph.push(line);
  }
  yield* finish(paragraph);
}

function* finish(paragraph: readonly Line[]): Generator<Found> {
  const [first] = paragraph;
  const last = paragraph.at(-1);
  if (first === undefined || last === undefined) return;
  const text = paragraph.map((line) => line.text).join('\n');
  yield createProblem({ first: first.number, last: last.number }, text, 'unrecognised');
}
