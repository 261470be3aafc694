import { findLinks } from '../../text/find-links';
import { normaliseDoi, normalisePmcid, normalisePmid } from '../../text/ids';
import type { Line } from '../../text/lines';
import { joinParts } from '../line-records/labelled';
import { createParsedPaper, withSuggestedTitle } from '../list-paper';
import type { ParsedPaper, ProblemCode } from '../types';
import { readCitation } from './citation';
import { readPubmedAuthors } from './names';

// What the archive and the publisher add: a paragraph that begins so is neither title nor abstract.
const DETAIL =
  /^(?:Author information:|Collaborators:?\s|Conflict of interest|Comment (?:in|on)\b|Erratum (?:in|for)\b|Corrected and republished|Update (?:in|of)\b|Retract(?:ion|ed)\b[^.]{0,40}:?$|Retraction (?:in|of)\b|Republished (?:in|from)\b|Expression of concern (?:in|for)\b|Summary for patients in\b|Original report in\b|Cites\b|Copyright\b|©|\(c\) ?\d|Published by\b|This article is protected by copyright|\[Article in |\[No authors listed|Plain Language Summary:)/i;
const IDS = /^(?:DOI|PMCID|PMID): \S/;

export function finishPubmedRecord(lines: readonly Line[]): ParsedPaper | ProblemCode {
  const [citation = '', ...paragraphs] = takeParagraphs(lines);
  const { venue, year, doi: citedDoi } = readCitation(citation);
  const at = paragraphs.findIndex((paragraph) => IDS.test(paragraph.slice(0, 20)));
  const body = at < 0 ? paragraphs : paragraphs.slice(0, at);
  const ids = readIds(at < 0 ? '' : (paragraphs[at] ?? ''), citedDoi);
  const { title, authors, abstract } = readBody(body);
  if (title === null && abstract === null && Object.keys(ids).length === 0) return 'empty-record';
  return withSuggestedTitle(
    createParsedPaper({
      title,
      authors,
      year,
      venue,
      ids,
      urls: findLinks([title, abstract].filter((part) => part !== null).join('\n')),
      abstract,
    }),
  );
}

/** A blank line parts them; wrapped lines are joined. */
function takeParagraphs(lines: readonly Line[]): string[] {
  const paragraphs: string[][] = [];
  let before = -1;
  for (const line of lines) {
    if (line.number === before + 1) paragraphs.at(-1)?.push(line.text.trim());
    else paragraphs.push([line.text.trim()]);
    before = line.number;
  }
  return paragraphs.map((parts) => joinParts(parts) ?? '');
}

type Body = { title: string | null; authors: string[]; abstract: string | null };

/** The title comes first; then names, if the paragraph reads like them; the first texts that are no details are the abstract. */
function readBody(paragraphs: readonly string[]): Body {
  const isDetail = (text: string): boolean => DETAIL.test(text.slice(0, 60));
  const titleAt = paragraphs.findIndex((text) => !isDetail(text));
  if (titleAt < 0) return { title: null, authors: [], abstract: null };
  const rest = paragraphs.slice(titleAt + 1);
  const namesAt = rest.findIndex((text) => !isDetail(text));
  const authors = readPubmedAuthors(rest[namesAt] ?? '');
  const texts = authors === null ? rest : rest.slice(namesAt + 1);
  const from = texts.findIndex((text) => !isDetail(text));
  const length = from < 0 ? 0 : texts.slice(from).findIndex(isDetail);
  const abstract = from < 0 ? [] : texts.slice(from, length < 0 ? undefined : from + length);
  return {
    title: paragraphs[titleAt]?.replace(/\.$/, '') ?? null,
    authors: authors ?? [],
    abstract: joinParts(abstract),
  };
}

/** `DOI: 10.1371/... PMCID: PMC4546330 PMID: 26317401 [Indexed for MEDLINE]`, on one line or three. */
function readIds(text: string, citedDoi: string | null): Record<string, string> {
  const start = text.slice(0, 1_000);
  const doi = normaliseDoi(/\bDOI: (\S+)/.exec(start)?.[1] ?? citedDoi ?? '');
  const pmid = normalisePmid(/\bPMID: (\d+)/.exec(start)?.[1] ?? '');
  const pmcid = normalisePmcid(/\bPMCID: (\S+)/.exec(start)?.[1] ?? '');
  return {
    ...(doi === null ? {} : { doi }),
    ...(pmid === null ? {} : { pmid }),
    ...(pmcid === null ? {} : { pmcid }),
  };
}
