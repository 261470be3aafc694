import { normaliseDoi } from '../../text/ids';

// The name of a journal is shorter; more is a text in the wrong column.
const MAX_SOURCE_LENGTH = 400;

/** Embase's source is a citation: `Tides (2014) 3:3 (152-160). Date of Publication: 2014`. Null for the name of a journal. */
export function readSource(text: string): { venue: string; year: number } | null {
  if (text.length > MAX_SOURCE_LENGTH) return null;
  const [, venue, year] =
    /^(.{2,200}?) \(((?:1[5-9]|20)\d\d)\) (?:\d|Part|SUPPL|Date of Publication)/i.exec(text) ?? [];
  return venue === undefined ? null : { venue, year: Number(year) };
}

/** The DOI in a link through the resolver of a library (OpenURL), which is no address of the paper. */
export function readOpenUrlDoi(url: string): string | null {
  const id = /[?&](?:id=doi(?::|%3A)|rft_id=info(?::|%3A)doi(?:\/|%2F))([^&\s]{6,200})/i.exec(url)?.[1];
  return id === undefined ? null : normaliseDoi(decode(id));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
