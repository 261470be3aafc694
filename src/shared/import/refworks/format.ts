import { createTaggedFormat } from '../tagged/create-format';
import { createRefworksPaper } from './create-paper';
import { readRefworksField } from './read-field';

// Texts that may have paragraphs below a blank line.
const LONG: ReadonlySet<string> = new Set(['AB', 'NO']);

export const refworksFormat = createTaggedFormat({
  name: 'refworks',
  isMarked,
  readField: readRefworksField,
  opens: (field) => field.tag === 'RT',
  ends: () => false,
  continues: (_, record, isAfterBlank) => !isAfterBlank || LONG.has(record.fields.at(-1)?.tag ?? ''),
  rulesBetween: ['refworks-legend'],
  rulesAnywhere: [],
  createPaper: createRefworksPaper,
});

function isMarked(lines: readonly string[]): boolean {
  return (
    lines.some((line) => /^\ufeff?RT [A-Z][a-z]/.test(line)) && lines.some((line) => /^(?:T1|A1|YR) \S/.test(line))
  );
}
