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
import { readObject } from './json/read-value';
import { decodeQuotedPrintable } from './arxiv-mail/quoted-printable';

/**
 * A record's text must occur in its lines. A list holds it character for character; a record format writes it with escapes, and names here
 * how its lines read without them, so that the law can compare letters and digits.
 */
export const asWritten: Readonly<Record<string, (lines: string) => string>> = {
  'arxiv-jsonl': readJsonStrings,
  'csl-json': readJsonStrings,
  'hf-daily-json': readJsonStrings,
  'openreview-json': readJsonStrings,
  'semantic-scholar': readJsonStrings,
  // The words of an abstract stand there in another order: it is put together again here in a way of its own.
  openalex: (lines) => `${readJsonStrings(lines)}\n${stripMarkup(abstractsOfIndexes(lines))}`,
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
