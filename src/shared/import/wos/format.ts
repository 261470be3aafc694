import type { TaggedLayout } from '../tagged/layout';
import { parseTagged } from '../tagged/parse-tagged';
import { scoreTagged } from '../tagged/score-tagged';
import type { Format } from '../types';
import { createWosPaper } from './create-paper';
import { readWosField } from './read-field';

const layout: TaggedLayout = {
  readField: readWosField,
  opens: (field) => field.tag === 'PT',
  ends: (field) => field.tag === 'ER',
  continues: (line, _, isAfterBlank) => !isAfterBlank || /^\s/.test(line),
  rulesBetween: ['wos-stray-end'],
  rulesAnywhere: ['wos-frame'],
  createPaper: createWosPaper,
};

const MARK =
  /^\ufeff?(?:PT (?:[A-Z]|Journal|Book|Conference|Patent)\s*$|UT (?:WOS|ISI|BCI|BIOABS|CABI|CCC|MEDLINE|KJD|SCIELO|ZOOREC|[A-Z]+):|ER\s*$|FN (?:Clarivate|Thomson|ISI)\b)/;

/** RefWorks tags its lines the same way; it has neither a type of one letter nor an end. */
function score(lines: readonly string[]): number {
  const isWos = lines.some((line) => MARK.test(line)) && !lines.some((line) => /^RT [A-Z]/.test(line));
  return isWos ? scoreTagged(layout, lines) : 0;
}

export const wosFormat: Format = {
  name: 'wos',
  label: 'format.wos',
  group: 'records',
  score,
  parse: (chunks) => parseTagged(layout, chunks),
};
