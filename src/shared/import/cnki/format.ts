import { has, type TaggedLayout, type TaggedLine, type TaggedRecord } from '../tagged/layout';
import { parseTagged } from '../tagged/parse-tagged';
import { scoreTagged } from '../tagged/score-tagged';
import type { Format } from '../types';
import { createCnkiPaper } from './create-paper';
import { readCnkiField } from './read-field';

const layout: TaggedLayout = {
  readField: readCnkiField,
  opens,
  ends: () => false,
  // An abstract may have paragraphs.
  continues: (_, record, isAfterBlank) => !isAfterBlank || record.fields.at(-1)?.tag === 'abstract',
  rulesBetween: [],
  rulesAnywhere: [],
  createPaper: createCnkiPaper,
};

/** The kind of a paper stands first, and in records of `DataType` last; a file without it begins a record with its title. */
function opens(field: TaggedLine, record: TaggedRecord, isAfterBlank: boolean): boolean {
  if (field.tag === 'datatype') return true;
  const isHeaded = has(record, 'datatype') && !has(record, 'type');
  if (field.tag === 'type') return isAfterBlank || (!isHeaded && (has(record, 'type') || has(record, 'title')));
  if (field.tag === 'title') return has(record, 'title');
  return isAfterBlank && has(record, 'title') && field.tag === record.fields[0]?.tag;
}

const MARK = /^\ufeff?(?:[A-Z][A-Za-z]+-(?:题名|作者|来源库|摘要)|\{(?:Reference Type|Title|Author)\}) ?[:：]/;

function score(lines: readonly string[]): number {
  return lines.some((line) => MARK.test(line)) ? scoreTagged(layout, lines) : 0;
}

export const cnkiFormat: Format = {
  name: 'cnki',
  label: 'format.cnki',
  group: 'records',
  score,
  parse: (chunks) => parseTagged(layout, chunks),
};
