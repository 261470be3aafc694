import { readReference } from './reference';
import { isSubsection, readSectionHeading } from './section-heading';
import { isAbstractLike, isMarkedUp, isNoTitle, isProse, isSentence } from '../title-abstract/line-shape';

const MAX_TITLE_LENGTH = 300;
const MIN_TITLE_LENGTH = 4;

/** May stand as a title: a line without the end of a sentence, a salutation or the marks of a record. */
export function isTitle(text: string): boolean {
  const trimmed = text.trim();
  return (
    trimmed.length >= MIN_TITLE_LENGTH &&
    trimmed.length <= MAX_TITLE_LENGTH &&
    !/(?:[.;,。]|\.\.\.|…)$/.test(trimmed) &&
    !/^https?:\/\/\S+$/.test(trimmed) &&
    !isMarkedUp(trimmed) &&
    !isNoTitle(trimmed) &&
    readSectionHeading(trimmed) === null &&
    !isSubsection(trimmed) &&
    /\p{L}{2}/u.test(trimmed) &&
    /^[\p{L}\p{N}"“‘'([$]/u.test(trimmed)
  );
}

// A longer one is no line of a bibliography.
const MAX_REFERENCE_LENGTH = 500;

/** May stand as an abstract where one is expected. */
export function isWholeText(text: string): boolean {
  if (!isAbstractLike(text) && !isSentence(text)) return false;
  return !isMarkedUp(text) && isProse(text) && (text.length > MAX_REFERENCE_LENGTH || readReference(text) === null);
}

export type VenueLine = { venue: string | null; year: number | null };

/** A short line with a year: where and when something appeared. Null for other lines. */
export function readVenueLine(text: string): VenueLine | null {
  const trimmed = text.trim();
  if (trimmed.length > 200 || isSentence(trimmed)) return null;
  const year = /(?<![\d.:/–-])(?:1[5-9]|20)\d{2}(?![\d–-]|\.\d)/.exec(trimmed);
  if (year === null) return null;
  // "Journal of Shelves, 2020", "ICML 2019", "(2019)"
  const venue = trimmed
    .slice(0, year.index)
    .replace(/[\s,;:(–—-]+$/, '')
    .trim();
  return { venue: venue === '' || /^\d/.test(venue) ? null : venue, year: Number(year[0]) };
}
