import { createTaggedFormat } from '../tagged/create-format';
import type { TaggedRecord } from '../tagged/layout';
import { createOvidPaper } from './create-paper';
import { HEAD, readOvidField } from './read-field';

// Lists that Ovid writes with blank lines between their parts.
const LOOSE: ReadonlySet<string> = new Set(['SY', 'DE', 'AB']);

export const ovidFormat = createTaggedFormat({
  name: 'ovid',
  isMarked,
  readField: readOvidField,
  opens: (field) => field.tag === HEAD,
  ends: () => false,
  continues,
  rulesBetween: [],
  rulesAnywhere: ['ovid-database-line'],
  createPaper: createOvidPaper,
});

function continues(line: string, record: TaggedRecord, isAfterBlank: boolean): boolean {
  return !isAfterBlank || /^\s/.test(line) || LOOSE.has(record.fields.at(-1)?.tag ?? '');
}

/** RIS may have the same heads, and PubMed the same tags, but not both. */
function isMarked(lines: readonly string[]): boolean {
  return (
    lines.some((line) => readOvidField(line, false)?.tag === HEAD || /^VN {1,2}- Ovid/.test(line)) &&
    !lines.some((line) => /^\s*(?:TY|ER)\s{0,2}-|^PMID-/.test(line))
  );
}
