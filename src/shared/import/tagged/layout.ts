import type { ParsedPaper, RuleName } from '../types';

/** One tag with its lines: the first without the tag, each trimmed. Keywords and notes may mean one thing for each line. */
export type TaggedField = { tag: string; lines: string[] };

export type TaggedRecord = {
  first: number;
  last: number;
  fields: TaggedField[];
  /** Its first lines as they stand in the file, for a report that must show it. */
  shown: string[];
  length: number;
  /** Lines that a field follows without a blank line: where there are none, every line is set apart and a blank line ends nothing. */
  tight: number;
  /** A line or the whole was too long to hold. */
  isTooLong: boolean;
  /** Its fields by tag, made when they are first asked for. */
  byTag: Map<string, TaggedField[]> | null;
};

export function createTaggedRecord(line: number): TaggedRecord {
  return { first: line, last: line, fields: [], shown: [], length: 0, tight: 0, isTooLong: false, byTag: null };
}

/** What one line says on its own. */
export type TaggedLine = { tag: string; text: string };

/**
 * How one program tags its lines. The mechanism (`parse-tagged.ts`) is the same for all: fields gather in a record until something says
 * that it is over.
 */
export type TaggedLayout = {
  name: string;
  /** Whether a sample holds what this program writes and others that tag their lines alike do not; otherwise its lines are not read. */
  isMarked: (lines: readonly string[]) => boolean;
  /** Null where the line is no field. `isInside`: a record is open, so that its text may go on here. */
  readField: (line: string, isInside: boolean, isAfterBlank: boolean) => TaggedLine | null;
  /** A field that begins a record, whatever stands before it. */
  opens: (field: TaggedLine, record: TaggedRecord, isAfterBlank: boolean) => boolean;
  /** A field that ends the record it stands in. */
  ends: (field: TaggedLine) => boolean;
  /** A line without a tag belongs to the field above it. */
  continues: (line: string, record: TaggedRecord, isAfterBlank: boolean) => boolean;
  /** Boilerplate between records; within one that has no end it is looked for after a blank line only. */
  rulesBetween: readonly RuleName[];
  /** Boilerplate that no record can hold: it ends the record above it. */
  rulesAnywhere: readonly RuleName[];
  /** Null where nothing could be called a paper. */
  createPaper: (record: TaggedRecord) => ParsedPaper | null;
};

/** The first value that is not empty, by the order of the tags. Wrapped lines are joined by one space. */
export function firstOf(record: TaggedRecord, ...tags: string[]): string | null {
  for (const tag of tags) {
    for (const field of fieldsWith(record, tag)) {
      const text = textOf(field);
      if (text !== '') return text;
    }
  }
  return null;
}

/** Every value that is not empty, by the order of the tags, then of the file. */
export function allOf(record: TaggedRecord, ...tags: string[]): string[] {
  const texts: string[] = [];
  for (const tag of tags) {
    for (const field of fieldsWith(record, tag)) {
      const text = textOf(field);
      if (text !== '') texts.push(text);
    }
  }
  return texts;
}

export function fieldsOf(record: TaggedRecord, ...tags: string[]): TaggedField[] {
  return tags.flatMap((tag) => fieldsWith(record, tag));
}

/** Every line of the fields, where programs write one keyword or name on each. */
export function linesOf(record: TaggedRecord, ...tags: string[]): string[] {
  return fieldsOf(record, ...tags).flatMap((field) => field.lines);
}

/** Every field with its line ends, which mean something in a reader's own notes. */
export function notesOf(record: TaggedRecord, ...tags: string[]): string[] {
  return fieldsOf(record, ...tags).map((field) => field.lines.join('\n'));
}

export function has(record: TaggedRecord, tag: string): boolean {
  return record.fields.some((field) => field.tag === tag);
}

const NO_FIELDS: TaggedField[] = [];

// A record is asked for some twenty tags: looking through all of its fields each time was a third of the whole import.
function fieldsWith(record: TaggedRecord, tag: string): TaggedField[] {
  record.byTag ??= indexFields(record.fields);
  return record.byTag.get(tag) ?? NO_FIELDS;
}

function indexFields(fields: readonly TaggedField[]): Map<string, TaggedField[]> {
  const byTag = new Map<string, TaggedField[]>();
  for (const field of fields) {
    const same = byTag.get(field.tag);
    if (same === undefined) byTag.set(field.tag, [field]);
    else same.push(field);
  }
  return byTag;
}

export function textOf(field: TaggedField): string {
  return field.lines.length === 1 ? (field.lines[0] ?? '') : field.lines.filter((line) => line !== '').join(' ');
}

/** A text that programs write as one field for each paragraph: those that directly follow one another are one. */
export function joinedOf(record: TaggedRecord, ...tags: string[]): string | null {
  for (const tag of tags) {
    const start = record.fields.findIndex((field) => field.tag === tag && textOf(field) !== '');
    if (start < 0) continue;
    let end = start;
    while (record.fields[end]?.tag === tag) end += 1;
    return record.fields
      .slice(start, end)
      .map(textOf)
      .filter((text) => text !== '')
      .join(' ');
  }
  return null;
}
