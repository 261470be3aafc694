import type { AppError } from '../../shared/app-error';
import type { Found } from '../../shared/import/types';

export type Counts = { papers: number; problems: number; boilerplate: number };
export type FileEnd = {
  error: AppError | null;
  encoding: string | null;
  format: string | null;
  /** Null where the file was not read to its end. */
  bytes: number | null;
  lines: number | null;
  blank: number | null;
};

const MAX_PROBLEM_CHARACTERS = 200;

/**
 * The lines of `npm run report`. Scripts read them: keys keep their names and their order, every key is always there,
 * and what is not known is null, [] or {}.
 */
export function describeFound(file: string, found: Found, format: string | null): string {
  const lines = [found.lines.first, found.lines.last];
  if (found.kind === 'boilerplate') return toLine({ kind: found.kind, file, lines, rule: found.rule });
  if (found.kind === 'problem') {
    return toLine({ kind: found.kind, file, lines, text: takeCharacters(found.text), why: found.why });
  }
  const { title, titleSource, authors, year, ids, urls, abstract } = found.paper;
  const { venue, abstractKind, keywords, recorded, derived, body } = found.paper;
  return toLine({
    kind: found.kind,
    file,
    lines,
    title,
    titleSource,
    authors,
    year,
    ids,
    urls,
    abstract,
    format,
    venue,
    abstractKind,
    keywords,
    recorded,
    derived,
    body,
  });
}

export function describeSummary(file: string, end: FileEnd, counts: Counts): string {
  const { error, encoding, format, bytes, lines, blank } = end;
  return toLine({
    kind: 'summary',
    file,
    read: error === null,
    error: error === null ? null : { code: error.code, message: describeError(error) },
    encoding,
    format,
    bytes,
    lines,
    blank,
    papers: counts.papers,
    problems: counts.problems,
    boilerplate: counts.boilerplate,
  });
}

/** By code points, so that no character is cut in two. */
function takeCharacters(text: string): string {
  return Array.from(text.slice(0, 2 * MAX_PROBLEM_CHARACTERS))
    .slice(0, MAX_PROBLEM_CHARACTERS)
    .join('');
}

// JSON lets these stand as they are, and many readers of lines take them for line ends.
const OTHER_LINE_ENDS = /[\u0085\u2028\u2029]/g;

function toLine(value: unknown): string {
  const json = JSON.stringify(value);
  return `${json.replace(OTHER_LINE_ENDS, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

// The window has its own words for these, in the reader's language; a script gets plain English.
const MESSAGES: Readonly<Partial<Record<AppError['code'], string>>> = {
  'file-not-found': 'There is no file at this path.',
  'file-is-directory': 'This is a folder. Name the files in it.',
  'file-no-permission': 'You may not read this file. Change its permissions, or ask its owner.',
  'file-binary': 'This is not a text file.',
  'file-too-large': 'Files up to one gigabyte are read. Split it into smaller ones.',
  'file-changed': 'The file changed while it was read. Run the report again.',
  'file-unreadable': 'The file could not be read from its disk.',
};

export function describeError(error: AppError): string {
  return MESSAGES[error.code] ?? `The file could not be read (${error.code}).`;
}
