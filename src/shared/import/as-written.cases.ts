import { readReferField } from './endnote-refer/read-field';
import { bibtexAsWritten } from './bibtex/as-written.cases';
import { readNbibField } from './nbib/read-field';
import { readRefworksField } from './refworks/read-field';
import type { TaggedLayout } from './tagged/layout';
import { readWosField } from './wos/read-field';
import { readOvidField } from './ovid/read-field';
import { readRisField } from './ris/read-field';
import { isBlank } from '../text/lines';
import { stripMarkup } from '../text/markup';
import { jsonAsWritten, openAlexAsWritten } from './json/as-written.cases';
import { decodeQuotedPrintable } from './arxiv-mail/quoted-printable';

/**
 * A record's text must occur in its lines. A list holds it character for character; a record format writes it with escapes, and names here
 * how its lines read without them, so that the law can compare letters and digits.
 */
export const asWritten: Readonly<Record<string, (lines: string) => string>> = {
  'arxiv-jsonl': jsonAsWritten,
  'csl-json': jsonAsWritten,
  'hf-daily-json': jsonAsWritten,
  'openreview-json': jsonAsWritten,
  'semantic-scholar': jsonAsWritten,
  openalex: openAlexAsWritten,
  bibtex: bibtexAsWritten,
  'endnote-refer': (lines) => stripMarkup(withoutTags(lines, readReferField)),
  nbib: (lines) => stripMarkup(withoutTags(lines, readNbibField)),
  refworks: (lines) => stripMarkup(withoutTags(lines, readRefworksField)),
  wos: (lines) => stripMarkup(withoutTags(lines, readWosField)),
  ovid: (lines) => stripMarkup(withoutTags(lines, readOvidField)),
  ris: (lines) => stripMarkup(withoutTags(lines, readRisField)),
  'arxiv-mail': decodeQuotedPrintable,

  // Markdown breaks a line within a link by backslashes, which are no letters.
  'hf-papers': (lines) => lines,
};

/** Formats whose records may share a line, since line ends mean nothing in them. */
export const sharesLines: ReadonlySet<string> = new Set([
  'bibtex',
  'arxiv-jsonl',
  'csl-json',
  'hf-daily-json',
  'openalex',
  'openreview-json',
  'semantic-scholar',
]);

/** A text that several fields share, a paragraph in each, has their tags between. */
function withoutTags(lines: string, readField: TaggedLayout['readField']): string {
  const all = lines.split('\n');
  return all.map((line, i) => readField(line, true, isBlank(all[i - 1] ?? ''))?.text ?? line).join('\n');
}

/** Escapes of JSON as characters; a backslash before anything else stands for itself. */
function readJsonStrings(lines: string): string {
  const named: Record<string, string> = { n: '\n', r: '\n', t: '\t', b: ' ', f: ' ' };
  const text = lines.replace(/\\(?:u([0-9a-fA-F]{4})|([^]))/g, (_, code?: string, mark = '') =>
    code === undefined ? (named[mark] ?? mark) : String.fromCharCode(Number.parseInt(code, 16)),
  );
  return stripMarkup(text);
}

/** Each index from its opening brace to the next closing one outside of a word; its words by their places. */
function abstractsOfIndexes(lines: string): string {
  const indexes = lines.matchAll(/"abstract_inverted_index"\s*:\s*(\{(?:[^{}"]|"(?:[^"\\]|\\[^])*")*\})/g);
  return [...indexes].map((match) => wordsInOrder(readObject(match[1] ?? '') ?? {})).join('\n');
}

function wordsInOrder(index: Readonly<Record<string, unknown>>): string {
  const places = Object.entries(index).flatMap(([word, at]) =>
    (Array.isArray(at) ? at : [])
      .filter((one) => typeof one === 'number')
      .map((one: number): [number, string] => [one, word]),
  );
  return places
    .sort(([a], [b]) => a - b)
    .map(([, word]) => word)
    .join(' ');
}
