import type { TaggedLayout } from '../tagged/layout';
import { parseTagged } from '../tagged/parse-tagged';
import { scoreTagged } from '../tagged/score-tagged';
import type { Format } from '../types';
import { createRefworksPaper } from './create-paper';
import { readRefworksField } from './read-field';

// Texts that may have paragraphs below a blank line.
const LONG: ReadonlySet<string> = new Set(['AB', 'NO']);

const layout: TaggedLayout = {
  readField: readRefworksField,
  opens: (field) => field.tag === 'RT',
  ends: () => false,
  continues: (_, record, isAfterBlank) => !isAfterBlank || LONG.has(record.fields.at(-1)?.tag ?? ''),
  rulesBetween: ['refworks-legend'],
  rulesAnywhere: [],
  createPaper: createRefworksPaper,
};

function score(lines: readonly string[]): number {
  const isRefworks =
    lines.some((line) => /^\ufeff?RT [A-Z][a-z]/.test(line)) && lines.some((line) => /^(?:T1|A1|YR) \S/.test(line));
  return isRefworks ? scoreTagged(layout, lines) : 0;
}

export const refworksFormat: Format = {
  name: 'refworks',
  label: 'format.refworks',
  group: 'records',
  score,
  parse: (chunks) => parseTagged(layout, chunks),
};
