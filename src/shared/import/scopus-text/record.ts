import { findLinks } from '../../text/find-links';
import { normaliseDoi, normalisePmid } from '../../text/ids';
import type { Line } from '../../text/lines';
import { gatherLabelled, joinParts, textsOf, valueOf } from '../line-records/labelled';
import { createParsedPaper, withSuggestedTitle } from '../list-paper';
import type { ParsedPaper, ProblemCode } from '../types';
import { isCitation, isFullNames, readCitation, readScopusLabel } from './lines';
import { readFullNames, readShortNames } from './names';

export function finishScopusRecord(lines: readonly Line[]): ParsedPaper | ProblemCode {
  const texts = textsOf(lines);
  const citedAt = texts.findIndex(isCitation);
  const firstLabel = texts.findIndex((text) => !isFullNames(text) && readScopusLabel(text) !== null);
  const headEnd = citedAt >= 0 ? citedAt : firstLabel >= 0 ? firstLabel : texts.length;
  const { title, authors } = readHead(texts.slice(0, headEnd));
  const fields = gatherLabelled(texts.slice(citedAt >= 0 ? citedAt + 1 : headEnd), readScopusLabel);
  const stated = valueOf(fields, 'abstract');
  const abstract = stated !== null && /^\[No abstract available\]\.?$/i.test(stated) ? null : stated;
  const doi = normaliseDoi(valueOf(fields, 'doi') ?? '');
  const pmid = normalisePmid(valueOf(fields, 'pubmed id') ?? '');
  if (title === null && abstract === null && doi === null) return 'empty-record';
  const url = valueOf(fields, 'url');
  const words = [title, abstract].filter((part) => part !== null).join('\n');
  return withSuggestedTitle(
    createParsedPaper({
      title,
      authors,
      ...readCitation(texts[citedAt] ?? ''),
      ids: { ...(doi === null ? {} : { doi }), ...(pmid === null ? {} : { pmid }) },
      urls: [...new Set([...(url === null ? [] : url.split(/\s+/)), ...findLinks(words)])],
      abstract,
      keywords: readKeywords([valueOf(fields, 'author keywords'), valueOf(fields, 'index keywords')]),
    }),
  );
}

/** Short names; then full names and numbers, where the export has them; then the title. */
function readHead(texts: readonly string[]): { title: string | null; authors: string[] } {
  const fullAt = texts.findIndex(isFullNames);
  const numbersAt = texts.findIndex((text) =>
    /^(?:[\d;\s]+|\[No author id available\])$/i.test(text.slice(0, 200).trim()),
  );
  const namesEnd = Math.max(fullAt, numbersAt);
  const rest = texts.slice(namesEnd < 0 ? Math.min(1, texts.length - 1) : namesEnd + 1);
  const short = namesEnd < 0 && texts.length < 2 ? '' : (texts[0] ?? '');
  const full = fullAt < 0 ? [] : readFullNames(readScopusLabel(texts[fullAt] ?? '')?.rest ?? '');
  const isShort = fullAt !== 0 && numbersAt !== 0;
  return {
    title: joinParts(rest.map((text) => text.trim())),
    authors: full.length > 0 || !isShort ? full : readShortNames(short),
  };
}

function readKeywords(rows: readonly (string | null)[]): string[] {
  const words = rows.flatMap((row) => (row ?? '').split(';')).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}
