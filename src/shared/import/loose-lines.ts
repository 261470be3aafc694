import { createProblem } from './list-paper';
import type { Found, ProblemCode } from './types';
import type { Line } from '../text/lines';

// A reader sees paragraphs, not a row for each of a million lines; and a paragraph without end is not gathered whole.
export const MAX_LOOSE_LINES = 50;

/** Lines that stand together and fit nothing, as one problem. Empties what it is given. */
export function* giveLoose(loose: Line[], why: ProblemCode = 'unrecognised'): Generator<Found> {
  const [first] = loose;
  const last = loose.at(-1);
  if (first === undefined || last === undefined) return;
  const text = loose.map((line) => line.text).join('\n');
  loose.length = 0;
  yield createProblem({ first: first.number, last: last.number }, text, why);
}

export function tooLong(line: Line): Found {
  return createProblem({ first: line.number, last: line.number }, line.text, 'too-long');
}
