import { createTaggedFormat } from '../tagged/create-format';
import { createWosPaper } from './create-paper';
import { readWosField } from './read-field';

export const wosFormat = createTaggedFormat({
  name: 'wos',
  isMarked,
  readField: readWosField,
  opens: (field) => field.tag === 'PT',
  ends: (field) => field.tag === 'ER',
  continues: (line, _, isAfterBlank) => !isAfterBlank || /^\s/.test(line),
  rulesBetween: ['wos-stray-end'],
  rulesAnywhere: ['wos-frame'],
  createPaper: createWosPaper,
});

const MARK =
  /^\ufeff?(?:PT (?:[A-Z]|Journal|Book|Conference|Patent)\s*$|UT (?:WOS|ISI|BCI|BIOABS|CABI|CCC|MEDLINE|KJD|SCIELO|ZOOREC|[A-Z]+):|ER\s*$|FN (?:Clarivate|Thomson|ISI)\b)/;

/** RefWorks tags its lines the same way; it has neither a type of one letter nor an end. */
function isMarked(lines: readonly string[]): boolean {
  return lines.some((line) => MARK.test(line)) && !lines.some((line) => /^RT [A-Z]/.test(line));
}
