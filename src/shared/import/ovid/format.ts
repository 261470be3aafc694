import type { TaggedLayout, TaggedRecord } from '../tagged/layout';
import { parseTagged } from '../tagged/parse-tagged';
import { scoreTagged } from '../tagged/score-tagged';
import type { Format } from '../types';
import { createOvidPaper } from './create-paper';
import { HEAD, readOvidField } from './read-field';

// Lists that Ovid writes with blank lines between their parts.
const LOOSE: ReadonlySet<string> = new Set(['SY', 'DE', 'AB']);

const layout: TaggedLayout = {
  readField: readOvidField,
  opens: (field) => field.tag === HEAD,
  ends: () => false,
  continues,
  rulesBetween: [],
  rulesAnywhere: ['ovid-database-line'],
  createPaper: createOvidPaper,
};

function continues(line: string, record: TaggedRecord, isAfterBlank: boolean): boolean {
  return !isAfterBlank || /^\s/.test(line) || LOOSE.has(record.fields.at(-1)?.tag ?? '');
}

/** RIS may have the same heads, and PubMed the same tags, but not both. */
function score(lines: readonly string[]): number {
  const isOvid =
    lines.some((line) => readOvidField(line, false)?.tag === HEAD || /^VN {1,2}- Ovid/.test(line)) &&
    !lines.some((line) => /^\s*(?:TY|ER)\s{0,2}-|^PMID-/.test(line));
  return isOvid ? scoreTagged(layout, lines) : 0;
}

export const ovidFormat: Format = {
  name: 'ovid',
  label: 'format.ovid',
  group: 'records',
  score,
  parse: (chunks) => parseTagged(layout, chunks),
};
