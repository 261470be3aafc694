import { createTaggedFormat } from '../tagged/create-format';
import { has, type TaggedLine, type TaggedRecord } from '../tagged/layout';
import { createReferPaper } from './create-paper';
import { readReferField } from './read-field';

export const endnoteReferFormat = createTaggedFormat({
  name: 'endnote-refer',
  isMarked,
  readField: readReferField,
  opens,
  ends: () => false,
  continues,
  rulesBetween: [],
  rulesAnywhere: [],
  createPaper: createReferPaper,
});

/**
 * `%0` begins a record; older files have none and divide their records by blank lines. Where every line is set apart, a blank line says
 * nothing, and within a record that has its `%0` it ends only what is complete.
 */
function opens(field: TaggedLine, record: TaggedRecord, isAfterBlank: boolean): boolean {
  if (field.tag === '0') return isAfterBlank || has(record, '0');
  if (!isAfterBlank) return false;
  const isFirst = field.tag === record.fields[0]?.tag;
  if (record.tight === 0) return isFirst || isSecondRow(field.tag, record);
  return !has(record, '0') || (has(record, 'T') && (isFirst || field.tag === 'T' || field.tag === 'A'));
}

/** Names stand in one row, and there is one title: where others follow later, a record without `%0` has begun. */
function isSecondRow(tag: string, record: TaggedRecord): boolean {
  return (tag === 'A' || tag === 'T') && has(record, 'T') && has(record, 'A') && record.fields.at(-1)?.tag !== tag;
}

/** A paragraph of an abstract or a note may stand below a blank line where records do not end with one. */
function continues(_: string, record: TaggedRecord, isAfterBlank: boolean): boolean {
  if (!isAfterBlank || record.tight === 0) return true;
  const last = record.fields.at(-1)?.tag;
  return has(record, '0') && (last === 'X' || last === 'Z');
}

function isMarked(lines: readonly string[]): boolean {
  return lines.some((line) => /^[\s\ufeff]*%T\s/.test(line)) && lines.some((line) => /^[\s\ufeff]*%[0AD]\s/.test(line));
}
