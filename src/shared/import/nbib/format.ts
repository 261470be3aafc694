import { createTaggedFormat } from '../tagged/create-format';
import { has, type TaggedLine, type TaggedRecord } from '../tagged/layout';
import { createNbibPaper } from './create-paper';
import { readNbibField } from './read-field';

export const nbibFormat = createTaggedFormat({
  name: 'nbib',
  isMarked,
  readField: readNbibField,
  opens,
  ends: () => false,
  // Six blanks begin a line that goes on; mail programs and pages lose them.
  continues: (line, _, isAfterBlank) => !isAfterBlank || /^\s/.test(line),
  rulesBetween: [],
  rulesAnywhere: [],
  createPaper: createNbibPaper,
});

/** PubMed begins with the number, ERIC with the owner; others with what their first record began with. */
function opens(field: TaggedLine, record: TaggedRecord, isAfterBlank: boolean): boolean {
  if (field.tag === 'PMID' && (isAfterBlank || has(record, 'PMID') || has(record, 'TI'))) return true;
  if (field.tag === 'OWN' && has(record, 'OWN')) return true;
  const isFirst = field.tag === record.fields[0]?.tag || field.tag === 'TI' || field.tag === 'OWN';
  return isAfterBlank && isFirst && (has(record, 'TI') || has(record, 'BTI'));
}

const MARK = /^\ufeff?(?:PMID-|OWN -|STAT-|FAU -|EDAT-|OID -)/;
const OTHER = /^\s*(?:TY|ER)\s{0,2}-/;

/** RIS and Ovid tag their lines the same way, but by two letters alone. */
function isMarked(lines: readonly string[]): boolean {
  return lines.some((line) => MARK.test(line)) && !lines.some((line) => OTHER.test(line));
}
