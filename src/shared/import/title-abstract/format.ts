import { isBlank } from '../../text/lines';
import { isBoilerplate } from '../boilerplate';
import type { Format } from '../types';
import { isAbstractLike, isMarkedUp, isNoTitle, isProse, isSentence } from './line-shape';
import { parseTitleAbstract } from './parse';

// What a mail has around a list of few papers, and no list has: it counts for nothing. "Subject: papers for Friday", "Dear Ben,"
const OF_A_MAIL = /^(?:(?:from|to|cc|subject|date|sent)\s*:\s.{0,200}|[\p{L} .]{2,40},)$/iu;

/** The share of lines that stand in the rhythm: a short line, then a long one. */
function score(lines: readonly string[]): number {
  let content = 0;
  let inRhythm = 0;
  let title: string | null = null;
  for (const line of lines) {
    if (isBlank(line) || isBoilerplate('hf-trending-invite', line)) continue;
    if (!OF_A_MAIL.test(line.slice(0, 300).trim())) content += 1;
    const isPlain = !isMarkedUp(line);
    const isAbstract = isPlain && isAbstractLike(line);
    const isText: boolean = title !== null && isPlain && isProse(line) && (isAbstract || isSentence(line));
    // A lone sentence may be a short abstract or a title with a stop, and may be any prose: half a vote. Two are prose.
    if (isText) inRhythm += (isAbstract ? 1 : 0) + (isSentence(title ?? '') ? 0 : 1);
    // "Dear all," goes on; no title does.
    title = isPlain && !isAbstract && !isNoTitle(line) && !isText ? line : null;
  }
  return content === 0 ? 0 : inRhythm / content;
}

export const titleAbstractFormat: Format = {
  name: 'title-abstract',
  label: 'format.title-abstract',
  group: 'list',
  score,
  parse: parseTitleAbstract,
};
