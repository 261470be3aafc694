import { readText } from './columns';
import { findSlot, type LibraryList } from './library-list';
import { NO_TEXT, NOT_RANKED, type RankedField, type Ranks } from './ranks';

/** The class of each ordinal. `NONE` has no value for what is sorted by: it stands last in both directions. */
export type Classes = { of: Uint32Array; count: number };
export const NONE = 0xffff_ffff;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
// Opening quotes, brackets and dashes are not what a reader looks under.
const LEADING_SIGNS = /^[^\p{L}\p{N}]+/u;
// Of `Oda Vell, Jon Marn` as of `Vell, Oda`: the last word before the first comma.
const FIRST_SURNAME = /[^\s,]+(?=\s*(?:,|$))/;

/** A title from its first letter or digit on. */
export function withoutLeadingSigns(title: string): string {
  return title.replace(LEADING_SIGNS, '');
}

/**
 * Texts that differ by nothing that a reader would look under are one class. Comparing 100,000 of them takes more than a second: most have
 * ranks, and only those that changed since are compared, each once.
 */
export function classByText(list: LibraryList, ordinals: Uint32Array, field: RankedField): Classes {
  const ranks = list.store.ranks[field];
  const of = new Uint32Array(list.rows.length).fill(NONE);
  const others: number[] = [];
  for (const ordinal of ordinals) {
    const rank = ranks[list.slots[ordinal] ?? 0] ?? NOT_RANKED;
    if (rank === NOT_RANKED) others.push(ordinal);
    else if (rank !== NO_TEXT) of[ordinal] = rank;
  }
  // A rank is below the number of rows that were ranked, and each of those had a slot.
  const known = { of, count: ranks.length };
  return others.length === 0 ? known : putBetween(list, field, known, others);
}

function rankText(list: LibraryList, field: RankedField): Uint32Array {
  const all = new Uint32Array(list.rows.length).map((_, at) => at);
  // Without gaps, also where rows have gone: a rank has to stay below the number of rows.
  const { of } = putBetween(list, field, classByText(list, all, field), []);
  return of.map((one) => (one === NONE ? NO_TEXT : one));
}

/** For each row of the list the place of its texts among all of them; equal ones have one. `takeRanks` spares who has them the sorting. */
export function rankTexts(list: LibraryList): Ranks {
  return { title: rankText(list, 'title'), author: rankText(list, 'author'), venue: rankText(list, 'venue') };
}

function putBetween(list: LibraryList, field: RankedField, { of, count }: Classes, others: readonly number[]): Classes {
  const holders = new Uint32Array(count).fill(NONE);
  of.forEach((one, ordinal) => {
    if (one !== NONE) holders[one] = ordinal;
  });
  const used = holders.map((holder, one) => (holder === NONE ? NONE : one)).filter((one) => one !== NONE);
  const anew = new Uint32Array(count);
  let next = 0;
  let read = 0;
  function copyTo(end: number): void {
    for (; read < end; read += 1) anew[used[read] ?? 0] = next++;
  }
  const given: { ordinals: number[]; one: number }[] = [];
  let before: { text: string; one: number } | null = null;
  for (const { text, ordinals } of groupByText(list, field, others)) {
    const textAt = (place: number) => textOf(list, holders[used[place] ?? 0] ?? 0, field);
    const place = findPlace(used.length, read, (at) => collator.compare(textAt(at), text));
    copyTo(place);
    const isKnown = place < used.length && collator.compare(textAt(place), text) === 0;
    // A known class gets the next number when it is copied.
    if (isKnown) before = { text, one: next };
    else if (before === null || collator.compare(before.text, text) !== 0) before = { text, one: next++ };
    given.push({ ordinals, one: before.one });
  }
  copyTo(used.length);
  const merged = of.map((one) => (one === NONE ? NONE : (anew[one] ?? NONE)));
  for (const { ordinals, one } of given) for (const ordinal of ordinals) merged[ordinal] = one;
  return { of: merged, count: next };
}

/** Many rows share a text: only those that differ are compared. In order, without what has no text. */
function groupByText(list: LibraryList, field: RankedField, ordinals: readonly number[]) {
  const groups = new Map<string, number[]>();
  for (const ordinal of ordinals) {
    const text = textOf(list, ordinal, field);
    // Every paper has a title, if only one of signs.
    if (text === '' && field !== 'title') continue;
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [ordinal]);
    else group.push(ordinal);
  }
  return [...groups]
    .map(([text, members]) => ({ text, ordinals: members }))
    .sort((a, b) => collator.compare(a.text, b.text));
}

/** The first from `from` on that does not stand before what is looked for. */
function findPlace(count: number, from: number, compareAt: (at: number) => number): number {
  let low = from;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareAt(middle) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a reader would look under. */
function textOf({ slots, store }: LibraryList, ordinal: number, field: RankedField): string {
  const { columns, at } = findSlot(store, slots[ordinal] ?? 0);
  if (field === 'venue') return readText(columns, at, 'venue');
  if (field === 'title') return withoutLeadingSigns(readText(columns, at, 'title'));
  return FIRST_SURNAME.exec(readText(columns, at, 'authors'))?.[0] ?? '';
}
