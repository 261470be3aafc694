import { isBoilerplate } from '../boilerplate';
import type { Format } from '../types';
import { isAbstractLike, isMarkedUp, isNoTitle, isProse, isSentence } from './line-shape';
import { parseTitleAbstract } from './parse';

/** The share of lines that stand in the rhythm: a short line, then a long one. */
function score(lines: readonly string[]): number {
  const content = lines.filter((line) => line.trim() !== '' && !isBoilerplate('hf-trending-invite', line));
  let inRhythm = 0;
  let isTitleBefore = false;
  let before = '';
  for (const line of content) {
    const isPlain = !isMarkedUp(line);
    const isAbstract = isPlain && isAbstractLike(line);
    const isText: boolean = isTitleBefore && isPlain && isProse(line) && (isAbstract || isSentence(line));
    // A lone sentence may be a short abstract or a title with a stop, and may be any prose: half a vote. Two are prose.
    if (isText) inRhythm += (isAbstract ? 1 : 0) + (isSentence(before) ? 0 : 1);
    // "Dear all," goes on; no title does.
    isTitleBefore = isPlain && !isAbstract && !isNoTitle(line) && !isText;
    before = line;
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
