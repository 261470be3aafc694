import { findLinks } from '../../text/find-links';
import { normaliseDoi } from '../../text/ids';
import type { Line } from '../../text/lines';
import { splitAuthors } from '../../text/split-authors';
import { gatherLabelled, textsOf, valueOf } from '../line-records/labelled';
import { createParsedPaper, withSuggestedTitle } from '../list-paper';
import type { ParsedPaper, ProblemCode } from '../types';
import { isDetail, readScienceDirectLabel, readYear } from './lines';

export function finishScienceDirectRecord(lines: readonly Line[]): ParsedPaper | ProblemCode {
  const texts = textsOf(lines);
  const fields = gatherLabelled(texts, readScienceDirectLabel);
  const reference = fields.get('') ?? [];
  const head = readHead(reference);
  const link = valueOf(fields, 'doi')?.replace(/[.,]+$/, '') ?? null;
  const doi = normaliseDoi(link ?? '');
  const abstract = valueOf(fields, 'abstract');
  if (head.title === null && abstract === null && doi === null) return 'empty-record';
  const address = valueOf(fields, 'address')?.replace(/^\(|\)$/g, '') ?? null;
  const words = [head.title, abstract].filter((part) => part !== null).join('\n');
  const keywords = (valueOf(fields, 'keywords') ?? '').split(';').map((word) => word.trim());
  return withSuggestedTitle(
    createParsedPaper({
      ...head,
      year: reference.map(readYear).find((year) => year !== null) ?? null,
      ids: doi === null ? {} : { doi },
      urls: [...new Set([...[link, address].filter((url) => url !== null), ...findLinks(words)])],
      abstract,
      keywords: [...new Set(keywords.filter((word) => word !== ''))],
    }),
  );
}

type Head = { title: string | null; authors: string[]; venue: string | null };

/** Names, title and journal; without names two lines are left. Of a chapter, editors and series stand between title and book. */
function readHead(reference: readonly string[]): Head {
  const end = reference.findIndex(isDetail);
  const lines = reference
    .slice(0, end < 0 ? reference.length : end)
    .map((text) => text.trim().replace(/,$/, ''))
    .filter((text, i) => !(i > 0 && /^(?:Editor\(s\): |In [A-Z])/.test(text)));
  const [first = null, second = null, third = null] = lines;
  if (third === null) return { title: first, authors: [], venue: second };
  return { title: second, authors: splitAuthors(first ?? ''), venue: third };
}
