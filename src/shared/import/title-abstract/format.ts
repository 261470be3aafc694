import { isBoilerplate } from '../boilerplate';
import type { Format } from '../types';
import { isAbstractLike, isMarkedUp, isSentence } from './line-shape';
import { parseTitleAbstract } from './parse';

/** The share of lines that stand in the rhythm: a short line, then a long one. */
function score(lines: readonly string[]): number {
  const content = lines.filter((line) => line.trim() !== '' && !isBoilerplate('hf-trending-invite', line));
  let inRhythm = 0;
  let isTitleBefore = false;
  for (const line of content) {
    const isPlain = !isMarkedUp(line);
    const isAbstract = isPlain && isAbstractLike(line);
    if (isAbstract && isTitleBefore) inRhythm += 2;
    // A lone sentence may be a short abstract, and may be any prose: half a vote.
    else if (isPlain && isTitleBefore && isSentence(line)) inRhythm += 1;
    // "Dear all," goes on; no title does.
    isTitleBefore = isPlain && !isAbstract && !/[,;]\s*$/.test(line);
  }
  return content.length === 0 ? 0 : inRhythm / content.length;
}

export const titleAbstractFormat: Format = {
  name: 'title-abstract',
  label: 'format.title-abstract',
  group: 'list',
  score,
  parse: parseTitleAbstract,
};
