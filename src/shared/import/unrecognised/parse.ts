import { isBlank, readLines, type Line } from '../../text/lines';
import { giveLoose, MAX_LOOSE_LINES, tooLong } from '../loose-lines';
import type { Found } from '../types';

/** The reading of a text that no format fits: every paragraph is a problem, nothing is lost and nothing guessed. */
export function* parseUnrecognised(chunks: Iterable<string>): Generator<Found> {
  const paragraph: Line[] = [];
  for (const line of readLines(chunks)) {
    const isEnd = isBlank(line.text) || line.cut || paragraph.length >= MAX_LOOSE_LINES;
    if (isEnd) yield* giveLoose(paragraph);
    if (line.cut) yield tooLong(line);
    else if (!isBlank(line.text)) paragraph.push(line);
  }
  yield* giveLoose(paragraph);
}
