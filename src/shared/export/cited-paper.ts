import type { Paper } from '../model/paper';

/** What a citation speaks of. */
export type CitedPaper = Pick<Paper, 'title' | 'authors' | 'year' | 'venue' | 'ids' | 'urls' | 'abstract'>;

/** A field of a record stands on one line, whatever line ends its text had. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export type NameParts = { family: string; given: string; suffix: string };

const SUFFIX = /^(?:jr|sr|[ivx]{1,4}|1st|2nd|3rd|[4-9]th)\.?$/i;

/** Null for a name that does not say which part is the family's: it stands as it was written. */
export function splitName(name: string): NameParts | null {
  const [family = '', given = '', suffix = '', ...rest] = oneLine(name).split(', ');
  if (family === '' || given === '' || rest.length > 0) return null;
  return suffix === '' || SUFFIX.test(suffix) ? { family, given, suffix } : null;
}

/** Most venues are journals; those that say that they are a meeting are cited as one. */
export function isMeeting(venue: string): boolean {
  return /\b(?:proceedings|proc\.|conference|symposium|workshop|meeting)(?!\p{L})/iu.test(venue);
}
