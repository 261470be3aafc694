import { findLinks } from '../../text/find-links';
import { normaliseDoi } from '../../text/ids';
import type { Line } from '../../text/lines';
import { splitAuthors } from '../../text/split-authors';
import { joinParts } from '../line-records/labelled';
import { createParsedPaper } from '../list-paper';
import type { ParsedPaper, ProblemCode } from '../types';
import { readVenue } from './venue';

// Lists of names of hundreds come before a title; a title and what follows it are short.
const MAX_NAMES = 20_000;
const MAX_TITLE = 700;
const MAX_REFERENCE = 1_500;

type Opening = { names: string; title: string; rest: string };

/** `A. Exemplar and B. Sampleson, "Title," in ...`: the stop within the quotation marks is what ends the title. */
function readOpening(text: string): Opening | null {
  const start = text.slice(0, MAX_NAMES + MAX_TITLE);
  const open = /["“]/.exec(start)?.index ?? -1;
  if (open < 0) return null;
  const names = start.slice(0, open).trim();
  const quoted = /^.([^]*?[^\s,])([,?!.])["”]\s/.exec(start.slice(open, open + MAX_TITLE));
  if (quoted === null || !isRowOfNames(names)) return null;
  const [whole, title = '', stop = ''] = quoted;
  return { names, title: /[?!]/.test(stop) ? title + stop : title, rest: text.slice(open + whole.length) };
}

/** Nothing, or names with a comma at their end; prose before a quotation has pieces of more words. */
function isRowOfNames(names: string): boolean {
  return names === '' || (/[,.]$/.test(names) && splitAuthors(names).every((name) => name.split(/\s/, 7).length <= 6));
}

export function isIeeeOpening(line: string): boolean {
  const opening = readOpening(line);
  return opening !== null && /\b(?:19|20)\d\d\b|\bdoi:/.test(opening.rest.slice(0, MAX_REFERENCE));
}

export function finishIeeeRecord(lines: readonly Line[]): ParsedPaper | ProblemCode {
  const opening = readOpening(joinParts(lines.map((line) => line.text.trim())) ?? '');
  if (opening === null) return 'broken-record';
  const { names, title, rest } = opening;
  const marks = findMarks(rest);
  const reference = rest.slice(0, Math.min(marks.abstract, marks.keywords, marks.address));
  const doi = normaliseDoi(
    /\bdoi:\s*(10\.\S+)/i.exec(reference.slice(0, MAX_REFERENCE))?.[1]?.replace(/[.,;]+$/, '') ?? '',
  );
  const url = /^URL:\s*(https?:\S+)/.exec(rest.slice(marks.address, marks.address + 600))?.[1] ?? null;
  const abstract = cut(rest, marks.abstract, marks)
    .replace(/^abstract:/i, '')
    .replace(/[\s,;]+$/, '')
    .trim();
  return createParsedPaper({
    title: title.trim(),
    authors: splitAuthors(names),
    ...readVenue(reference.slice(0, MAX_REFERENCE)),
    ids: doi === null ? {} : { doi },
    urls: [...new Set([...(url === null ? [] : [url]), ...findLinks(abstract)])],
    abstract: abstract === '' ? null : abstract,
    keywords: readKeywords(cut(rest, marks.keywords, marks)),
  });
}

type Marks = { abstract: number; keywords: number; address: number };

/** Where the parts begin; the end where there is none. Abstract and keywords come in either order. */
function findMarks(rest: string): Marks {
  const at = (index: number): number => (index < 0 ? rest.length : index);
  return {
    abstract: at(rest.slice(0, MAX_REFERENCE * 10).search(/\babstract:/i)),
    keywords: at(rest.lastIndexOf('keywords: {')),
    address: at(rest.lastIndexOf('URL: http')),
  };
}

/** From one mark to the next. */
function cut(rest: string, from: number, { abstract, keywords, address }: Marks): string {
  const ends = [abstract, keywords, address].filter((mark) => mark > from);
  return rest.slice(from, ends.length === 0 ? rest.length : Math.min(...ends));
}

function readKeywords(text: string): string[] {
  const words = (/^keywords: \{([^{}]*)/.exec(text)?.[1] ?? '').split(';').map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}
