import { createTaggedFormat } from '../tagged/create-format';
import { has, type TaggedLine, type TaggedRecord } from '../tagged/layout';
import { createCnkiPaper } from './create-paper';
import { readCnkiField } from './read-field';

export const cnkiFormat = createTaggedFormat({
  name: 'cnki',
  isMarked,
  readField: readCnkiField,
  opens,
  ends: () => false,
  // An abstract may have paragraphs.
  continues: (_, record, isAfterBlank) => !isAfterBlank || record.fields.at(-1)?.tag === 'abstract',
  rulesBetween: [],
  rulesAnywhere: [],
  createPaper: createCnkiPaper,
});

/** The kind of a paper stands first, and in records of `DataType` last; a file without it begins a record with its title. */
function opens(field: TaggedLine, record: TaggedRecord, isAfterBlank: boolean): boolean {
  if (field.tag === 'datatype') return true;
  const isHeaded = has(record, 'datatype') && !has(record, 'type');
  if (field.tag === 'type') return isAfterBlank || (!isHeaded && (has(record, 'type') || has(record, 'title')));
  if (field.tag === 'title') return has(record, 'title');
  return isAfterBlank && has(record, 'title') && field.tag === record.fields[0]?.tag;
}

const MARK = /^\ufeff?(?:[A-Z][A-Za-z]+-(?:题名|作者|来源库|摘要)|\{(?:Reference Type|Title|Author)\}) ?[:：]/;

function isMarked(lines: readonly string[]): boolean {
  return lines.some((line) => MARK.test(line));
}
