import type { TaggedLayout } from '../tagged/layout';
import { parseTagged } from '../tagged/parse-tagged';
import { scoreTagged } from '../tagged/score-tagged';
import type { Format } from '../types';
import { createRisPaper } from './create-paper';
import { readRisField } from './read-field';

const layout: TaggedLayout = {
  readField: readRisField,
  opens: (field) => field.tag === 'TY',
  ends: (field) => field.tag === 'ER',
  // Blank lines mean nothing, wrapped lines have no indent: within a record every line is text of the field above it.
  continues: () => true,
  rulesBetween: ['ris-record-number', 'ris-provider', 'ris-after-end', 'ris-stray-end'],
  rulesAnywhere: [],
  createPaper: createRisPaper,
};

/** MEDLINE and Ovid write the same `TI  - `, but neither a type nor an end. */
function score(lines: readonly string[]): number {
  const isRis = lines.some((line) => /^[\s\ufeff]*(?:TY|ER)\s{0,2}-\s*[A-Z]*\s*$/.test(line.slice(0, 40)));
  return isRis ? scoreTagged(layout, lines) : 0;
}

export const risFormat: Format = {
  name: 'ris',
  label: 'format.ris',
  group: 'records',
  score,
  parse: (chunks) => parseTagged(layout, chunks),
};
