import type { TaggedLine } from '../tagged/layout';

/** The tag of `<1>`, which begins every record. */
export const HEAD = '<>';

const HEAD_LINE = /^[\s\ufeff]{0,8}<(\d{1,7})\.?\s?>\s*$/;
const TAGGED = /^\ufeff?([A-Z][A-Z0-9]) {1,2}-(?:\s(.*))?$/s;
// A field's name alone on its line: at most eight words, no stop.
const LONG_NAME = /^[A-Z][A-Za-z()/&-]*(?: [A-Za-z()/&-]+){0,7}\s*$/;

/** The long names that hold something for us, by the two letters that the short form has for them. */
const SHORT: Readonly<Record<string, string>> = {
  author: 'AU',
  authors: 'AU',
  'author(s)': 'AU',
  'authors full name': 'FA',
  'author full name': 'FA',
  title: 'TI',
  'chapter title': 'TI',
  'original title': 'OT',
  'book title': 'BT',
  source: 'SO',
  'journal name': 'JN',
  'publication name': 'JN',
  abstract: 'AB',
  'unique identifier': 'UI',
  'accession number': 'AN',
  'record owner': 'DB',
  database: 'DB',
  status: 'DB',
  'digital object identifier': 'DO',
  'doi number': 'DO',
  doi: 'DO',
  issn: 'IS',
  'issn print': 'IS',
  isbn: 'IB',
  'year of publication': 'YR',
  'publication year': 'YR',
  'date of publication': 'DP',
  'publication date': 'DP',
  'subject headings': 'SH',
  'mesh subject headings': 'SH',
  'medical subject headings': 'SH',
  'author keywords': 'KW',
  keywords: 'KW',
  'keyword heading': 'KW',
  'key concepts': 'KW',
  'key phrase identifiers': 'KW',
};

/** `TI  - Title`, or `Title` alone with its text indented below. Names are fields within a record only, the known ones excepted. */
export function readOvidField(line: string, isInside: boolean, isAfterBlank = false): TaggedLine | null {
  if (line.length <= 20) {
    const head = HEAD_LINE.exec(line)?.[1];
    if (head !== undefined) return { tag: HEAD, text: head };
  }
  const [, tag, text] = TAGGED.exec(line) ?? [];
  if (tag !== undefined) return { tag, text: (text ?? '').trim() };
  if (!isInside || line.length > 60 || !LONG_NAME.test(line)) return null;
  const name = line.trim().toLowerCase();
  const short = Object.hasOwn(SHORT, name) ? SHORT[name] : undefined;
  // Records of long names hold no blank lines: below one, a line that is no known name is somebody's sentence.
  return short === undefined && isAfterBlank ? null : { tag: short ?? name, text: '' };
}
