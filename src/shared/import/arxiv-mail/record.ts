import { findLinks } from '../../text/find-links';
import { arxivYear, normaliseArxivId, normaliseDoi } from '../../text/ids';
import type { Line } from '../../text/lines';
import { readArxivAuthors } from '../arxiv/authors';
import { readSubjects } from '../arxiv/subjects';
import { joinParts, valueOf } from '../line-records/labelled';
import { createParsedPaper, withSuggestedTitle } from '../list-paper';
import type { ParsedPaper, ProblemCode } from '../types';
import { readHeader, readIdLine, yearOfDate } from './header';
import { decodeQuotedPrintable } from './quoted-printable';

type Parts = { header: string[]; abstract: string | null; url: string | null };

export function finishMailRecord(lines: readonly Line[]): ParsedPaper | ProblemCode {
  const depth = countQuotation(lines[0]?.text ?? '');
  const text = lines.map((line) => withoutMarks(line.text, depth)).join('\n');
  const { header, abstract, url } = takeApart(decodeQuotedPrintable(text).split('\n'));
  const fields = readHeader(header);
  const arxiv = normaliseArxivId(readIdLine(valueOf(fields, 'id') ?? '') ?? '');
  const title = valueOf(fields, 'title');
  if (title === null && abstract === null && arxiv === null) return 'empty-record';

  const doi = normaliseDoi((valueOf(fields, 'doi') ?? '').split(/[\s;]/, 1)[0] ?? '');
  const comments = valueOf(fields, 'comments');
  const stated = yearOfDate(valueOf(fields, 'date') ?? '');
  const year = stated ?? (arxiv === null ? null : arxivYear(arxiv));
  const words = [title, comments, abstract].filter((part) => part !== null).join('\n');
  return withSuggestedTitle(
    createParsedPaper({
      title,
      authors: readArxivAuthors(valueOf(fields, 'authors', 'author') ?? ''),
      // A replacement says when it was replaced; its id says when it first came.
      year,
      derived: stated === null && year !== null ? ['year'] : [],
      venue: valueOf(fields, 'journal-ref'),
      ids: { ...(arxiv === null ? {} : { arxiv }), ...(doi === null ? {} : { doi }) },
      urls: [...new Set([...(url === null ? [] : [url]), ...findLinks(words)])],
      abstract,
      keywords: readSubjects(valueOf(fields, 'categories', 'subj-class') ?? ''),
    }),
  );
}

/** A mark above the id, one below the header, one below the abstract; the last carries the address. */
function takeApart(lines: readonly string[]): Parts {
  const start = lines[0]?.trim() === '\\\\' ? 1 : 0;
  const marks = lines.flatMap((line, i) => (i >= start && /^\s*\\\\\s*(?:$|\()/.test(line.slice(0, 200)) ? [i] : []));
  const [first = lines.length] = marks;
  const last = marks.at(-1) ?? lines.length;
  const url = /^\s*\\\\\s*\(\s*(https?:[^\s,()]+)/.exec((lines[last] ?? '').slice(0, 300))?.[1] ?? null;
  const text = lines.slice(first + 1, last > first ? last : lines.length);
  return {
    header: lines.slice(start, first),
    abstract: url !== null && last === first ? null : joinParts(text.map((line) => line.trim())),
    url,
  };
}

function countQuotation(line: string): number {
  return (/^(?:\s*>)*/.exec(line.slice(0, 200))?.[0] ?? '').replace(/\s/g, '').length;
}

/** As many marks as the record's first line has: one more belongs to the text. */
function withoutMarks(line: string, depth: number): string {
  let rest = line;
  for (let i = 0; i < depth; i += 1) rest = rest.replace(/^\s{0,3}>/, '');
  return depth > 0 ? rest.replace(/^ /, '') : rest;
}
