import type { Format } from '../types';
import { isLabelled } from './label';
import { parseAbstractBlocks } from './parse';

/** Fields of records that carry an abstract among others: their own formats read them better. */
const OTHER_FIELD =
  /^\s*(?:title|authors?|doi|url|date|year|keywords|subjects|categories|comments|journal[\w-]*|submitted|cite as)\s*[:：]/i;

// Labels alone make it likely; how many of the paragraphs have one makes it sure.
const BASE_SCORE = 0.5;

/** Labels per paragraph, less the lines of other fields per label. */
function score(lines: readonly string[]): number {
  let labels = 0;
  let paragraphs = 0;
  let otherFields = 0;
  let isAfterBlank = true;
  for (const line of lines) {
    const isBlankLine = line.trim() === '';
    const labelled = !isBlankLine && isLabelled(line);
    if (labelled) labels += 1;
    if (labelled || (!isBlankLine && isAfterBlank)) paragraphs += 1;
    if (OTHER_FIELD.test(line.slice(0, 100))) otherFields += 1;
    isAfterBlank = isBlankLine;
  }
  if (labels === 0) return 0;
  return Math.max(0, BASE_SCORE + (1 - BASE_SCORE) * (labels / paragraphs) - otherFields / (2 * labels));
}

export const abstractBlocksFormat: Format = {
  name: 'abstract-blocks',
  label: 'format.abstract-blocks',
  group: 'list',
  score,
  parse: parseAbstractBlocks,
};
