import type { TaggedLine } from '../tagged/layout';

// `Title-题名: ...`: a name in English and one in Chinese.
const DETAIL = /^\ufeff?([A-Z][A-Za-z]{1,24})-([\p{Script=Han}A-Za-z()（）/]{1,16}) ?[:：](?:\s(.*)|(.*))$/su;
// `{Title}: ...`, as NoteExpress writes.
const BRACED = /^\ufeff?\{([A-Z][A-Za-z0-9/() .-]{1,40})\} ?[:：](?:\s(.*)|(.*))$/s;
const DATA_TYPE = /^\ufeff?(DataType) ?[:：]()(?:\s(.*)|(.*))$/s;

/** The names of both, by what they hold; others are kept under their own name. */
const TAGS: Readonly<Record<string, string>> = {
  srcdatabase: 'type',
  'reference type': 'type',
  title: 'title',
  'translated title': 'translated-title',
  author: 'author',
  source: 'venue',
  journal: 'venue',
  'secondary title': 'venue',
  'tertiary title': 'venue',
  keyword: 'keyword',
  keywords: 'keyword',
  summary: 'abstract',
  abstract: 'abstract',
  pubtime: 'date',
  date: 'date',
  year: 'year',
  issn: 'issn',
  isbn: 'issn',
  'isbn/issn': 'issn',
  doi: 'doi',
  'electronic resource number': 'doi',
  link: 'url',
  url: 'url',
  notes: 'notes',
};

/** The tag is one of the names above, in small letters; `DataType` heads a record whose source comes last. */
export function readCnkiField(line: string): TaggedLine | null {
  const head = line.slice(0, 80);
  if (!/[:：]/.test(head)) return null;
  const braced = BRACED.exec(line);
  const match = braced ?? DETAIL.exec(line) ?? DATA_TYPE.exec(line);
  if (match === null) return null;
  const name = (match[1] ?? '').toLowerCase();
  const text = braced === null ? (match[3] ?? match[4]) : (match[2] ?? match[3]);
  return { tag: Object.hasOwn(TAGS, name) ? (TAGS[name] ?? name) : name, text: (text ?? '').trim() };
}
