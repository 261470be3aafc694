import { findShortRule } from './parse-tagged';
import { createTaggedRecord, type TaggedLayout, type TaggedRecord } from './layout';

// A record of one or two fields may be a sentence that happens to begin like one; its text counts for nothing.
const MIN_FIELDS = 3;

/** The share of non-blank lines that a layout explains: fields, the text that continues them, and what its rules name. */
export function scoreTagged(layout: TaggedLayout, lines: readonly string[]): number {
  let content = 0;
  let explained = 0;
  let isAfterBlank = true;
  let record: TaggedRecord | null = null;
  for (const line of lines) {
    if (line.trim() === '') {
      isAfterBlank = true;
      continue;
    }
    content += 1;
    const field = layout.readField(line, record !== null, isAfterBlank);
    if (findShortRule(layout.rulesAnywhere, line) !== null) {
      explained += 1;
      record = null;
    } else if (field === null) {
      const isRule = (record === null || isAfterBlank) && findShortRule(layout.rulesBetween, line) !== null;
      if (isRule) record = null;
      const isText: boolean =
        record !== null && record.fields.length >= MIN_FIELDS && layout.continues(line, record, isAfterBlank);
      if (isRule || isText) explained += 1;
    } else {
      explained += 1;
      if (record === null || layout.opens(field, record, isAfterBlank)) record = createTaggedRecord(0);
      record.fields.push({ tag: field.tag, lines: [] });
      if (!isAfterBlank) record.tight += 1;
      if (layout.ends(field)) record = null;
    }
    isAfterBlank = false;
  }
  return content === 0 ? 0 : explained / content;
}
