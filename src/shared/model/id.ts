/**
 * Ids are ULIDs: 48 bits of time, 80 of chance, in Crockford's base 32, so that they sort by when they were made.
 * They are monotonic over the highest one stored: a clock that was set back must not make new papers look old.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type PaperId = Branded<'PaperId'>;
export type SourceId = Branded<'SourceId'>;
export type NoteId = Branded<'NoteId'>;
export type TagId = Branded<'TagId'>;
export type TextVersionId = Branded<'TextVersionId'>;
export type FamilyId = Branded<'FamilyId'>;
export type HighlightId = Branded<'HighlightId'>;
export type FolderId = Branded<'FolderId'>;
export type TemplateId = Branded<'TemplateId'>;
export type NoteVersionId = Branded<'NoteVersionId'>;
export type WordListId = Branded<'WordListId'>;
export type PaperListId = Branded<'PaperListId'>;
export type TriageSessionId = Branded<'TriageSessionId'>;
export type DecisionId = Branded<'DecisionId'>;
export type RuleId = Branded<'RuleId'>;
export type LibraryId = Branded<'LibraryId'>;
/** Lower-case hex of a SHA-256: the name of a file in the library folder. */
export type Sha256 = Branded<'Sha256'>;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const SHA256 = /^[0-9a-f]{64}$/;

export function isUlid<T extends string = string>(value: unknown): value is T {
  return typeof value === 'string' && ULID.test(value);
}
export function isSha256(value: unknown): value is Sha256 {
  return typeof value === 'string' && SHA256.test(value);
}

export type IdSource = { now: () => number; randomBytes: (count: number) => Uint8Array };
export type NextId = <T extends string>() => T;

const TIME_DIGITS = 10;
const CHANCE_DIGITS = 16;

/** @param highest the highest id already stored, or null in an empty library. */
export function createNextId(source: IdSource, highest: string | null): NextId {
  let last = highest !== null && ULID.test(highest) ? highest : null;
  return <T extends string>() => {
    const time = encodeTime(source.now());
    // Chance is asked for once a millisecond: an import makes thousands of ids in one.
    last =
      last !== null && time <= last.slice(0, TIME_DIGITS)
        ? increment(last)
        : time + encodeChance(source.randomBytes(CHANCE_DIGITS));
    return last as T;
  };
}

// 2^40: more rows than an import can have.
const ROOM_DIGITS = 8;

/** An id with room behind `id` for all that somebody else counts on from there. */
export function skipIds<T extends string>(id: T): T {
  return (increment(id.slice(0, -ROOM_DIGITS)) + '0'.repeat(ROOM_DIGITS)) as T;
}

/** When an id was made, in epoch ms: ids of one clock that was never set back are as old as they say. */
export function readIdTime(id: string): number {
  return [...id.slice(0, TIME_DIGITS)].reduce((time, digit) => time * 32 + ALPHABET.indexOf(digit), 0);
}

function encodeTime(time: number): string {
  // A clock before 1970 (a dead battery) would give digits that there are none of.
  let rest = Math.max(0, Math.floor(time));
  let text = '';
  for (let i = 0; i < TIME_DIGITS; i += 1) {
    text = ALPHABET.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

function encodeChance(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < CHANCE_DIGITS; i += 1) text += ALPHABET.charAt((bytes[i] ?? 0) & 31);
  return text;
}

function increment(id: string): string {
  for (let i = id.length - 1; i >= 0; i -= 1) {
    const next = ALPHABET.indexOf(id.charAt(i)) + 1;
    if (next < 32) return id.slice(0, i) + ALPHABET.charAt(next) + '0'.repeat(id.length - 1 - i);
  }
  // 2^80 ids within a millisecond: not reachable by a person or an import.
  throw new Error('ids are used up');
}
