import { createProblem } from './list-paper';
import { onLine, spanOf } from './spans';
import type { Found, ProblemCode, RuleName } from './types';
import type { Line } from '../text/lines';

// A reader sees paragraphs, not a row for each of a million lines; and a paragraph without end is not gathered whole.
export const MAX_LOOSE_LINES = 50;

/** Lines that stand together and fit nothing, as one problem. Empties what it is given. */
export function* giveLoose(loose: Line[], why: ProblemCode = 'unrecognised'): Generator<Found> {
  if (loose.length === 0) return;
  const lines = spanOf(loose);
  const text = loose.map((line) => line.text).join('\n');
  loose.length = 0;
  yield createProblem(lines, text, why);
}

export function tooLong(line: Line): Found {
  return createProblem(onLine(line), line.text, 'too-long');
}

/** One line that a rule knows. */
export function toBoilerplate(line: Line, rule: RuleName): Found {
  return { kind: 'boilerplate', lines: onLine(line), rule };
}
