import { isMarkedUp } from '../title-abstract/line-shape';
import { readNameLine, readNames } from '../text-parts/names';
import { isTitle, isWholeText, readVenueLine } from '../text-parts/roles';
import type { Part } from '../text-parts/text-parts';

/** What a part of a record may be: a number alone, its title, names, where it appeared or a link, its text. */
export type Role = 'number' | 'title' | 'names' | 'venue' | 'text';
export type Rhythm = readonly Role[];

// In a tie the earlier one is taken.
const RHYTHMS: readonly Rhythm[] = [
  ['title', 'text'],
  ['title', 'names', 'text'],
  ['title', 'venue', 'text'],
  ['title', 'names', 'venue', 'text'],
  ['title', 'venue', 'names', 'text'],
  ['title', 'names', 'venue', 'venue', 'text'],
  ['title', 'text', 'venue'],
  ['title', 'names', 'text', 'venue'],
  ['names', 'title', 'text'],
  ['names', 'title', 'venue', 'text'],
  ['venue', 'title', 'names', 'text'],
  ['venue', 'title', 'text'],
  ['title', 'names', 'venue'],
  ['names', 'title', 'venue'],
].flatMap((rhythm): Rhythm[] => [rhythm as Rhythm, ['number', ...rhythm] as Rhythm]);

const FIRST_ROLES: readonly Role[] = ['number', 'title', 'names', 'venue'];

export const LONGEST = Math.max(...RHYTHMS.map((rhythm) => rhythm.length));
/** How many records are looked at before a rhythm is believed over another. */
export const LOOKAHEAD = 4;

const LINK = /^(?:doi:\s*|arxiv:\s*|pmid:\s*)?(?:<?https?:\/\/\S+>?|10\.\d{4,9}\/\S+|\d{4}\.\d{4,5}(?:v\d+)?)$/i;
const NUMBER = /^[[(#]?\d{1,6}[\])]?[.:]?$/;

/** A part that waits for its record, and what it was found to be able to be: each rhythm and each record before it asks again. */
export type Candidate = Part & { may: Partial<Record<Role, boolean>> };

function mayBe(part: Candidate, role: Role): boolean {
  return (part.may[role] ??= fits(role, part.text));
}

function fits(role: Role, text: string): boolean {
  if (role === 'number') return NUMBER.test(text);
  if (role === 'text') return isWholeText(text);
  if (role === 'venue') return LINK.test(text) || (readVenueLine(text) !== null && !isMarkedUp(text));
  if (role === 'names') return readNames(text) !== null;
  return isTitle(text) && !NUMBER.test(text) && !LINK.test(text);
}

/**
 * The rhythm in which the parts go on from here, found from the parts themselves: the one that holds for most of them. A rhythm that was kept
 * before is kept while it fits. Null where none fits even once.
 */
export function findRhythm(parts: readonly Candidate[], kept: Rhythm | null): Rhythm | null {
  if (kept !== null && countRecords(parts, kept) > 0) return kept;
  const [first] = parts;
  if (first === undefined || !FIRST_ROLES.some((role) => mayBe(first, role))) return null;
  let best: Rhythm | null = null;
  let most = 0;
  for (const rhythm of RHYTHMS) {
    const explained = explain(parts, rhythm);
    if (explained > most) [best, most] = [rhythm, explained];
  }
  return best;
}

/** Parts explained; rows of several names are sure to be names, and count a little more. */
function explain(parts: readonly Candidate[], rhythm: Rhythm): number {
  const records = countRecords(parts, rhythm);
  const names = rhythm.indexOf('names');
  let sure = 0;
  for (let record = 0; names >= 0 && record < records; record += 1) {
    if (readNameLine(parts[record * rhythm.length + names]?.text ?? '') !== null) sure += 1;
  }
  return records * rhythm.length + sure / 2;
}

function countRecords(parts: readonly Candidate[], rhythm: Rhythm): number {
  for (let record = 0; record < LOOKAHEAD; record += 1) {
    const isWhole = rhythm.every((role, i) => {
      const part = parts[record * rhythm.length + i];
      return part !== undefined && mayBe(part, role);
    });
    if (!isWhole) return record;
  }
  return LOOKAHEAD;
}
