import { createTaggedFormat } from '../tagged/create-format';
import { createRisPaper } from './create-paper';
import { readRisField } from './read-field';

export const risFormat = createTaggedFormat({
  name: 'ris',
  isMarked,
  readField: readRisField,
  opens: (field) => field.tag === 'TY',
  ends: (field) => field.tag === 'ER',
  // Blank lines mean nothing, wrapped lines have no indent: within a record every line is text of the field above it.
  continues: () => true,
  rulesBetween: ['ris-record-number', 'ris-provider', 'ris-after-end', 'ris-stray-end'],
  rulesAnywhere: [],
  createPaper: createRisPaper,
});

/** MEDLINE and Ovid write the same `TI  - `, but neither a type nor an end. */
function isMarked(lines: readonly string[]): boolean {
  return lines.some((line) => /^[\s\ufeff]*(?:TY|ER)\s{0,2}-\s*[A-Z]*\s*$/.test(line.slice(0, 40)));
}
