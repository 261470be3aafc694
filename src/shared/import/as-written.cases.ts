import { xmlAsWritten } from './xml/as-written.cases';
import { stripMarkup } from '../text/markup';
import { FOLD_TAGS } from './markdown-list/read-entry';
import { readReferField } from './endnote-refer/read-field';
import { bibtexAsWritten } from './bibtex/as-written.cases';
import { readNbibField } from './nbib/read-field';
import { readRefworksField } from './refworks/read-field';
import { taggedAsWritten } from './tagged/as-written.cases';
import { readWosField } from './wos/read-field';
import { readOvidField } from './ovid/read-field';
import { readCnkiField } from './cnki/read-field';
import { readRisField } from './ris/read-field';
import { cslAsWritten } from './csl-json/as-written.cases';
import { jsonAsWritten, openAlexAsWritten } from './json/as-written.cases';
import { decodeQuotedPrintable } from './arxiv-mail/quoted-printable';

/**
 * A record's text must occur in its lines. A list holds it character for character; a record format writes it with escapes, and names here
 * how its lines read without them, so that the law can compare letters and digits.
 */
export const asWritten: Readonly<Record<string, (lines: string) => string>> = {
  'arxiv-atom': xmlAsWritten,
  'endnote-xml': xmlAsWritten,
  'pubmed-xml': xmlAsWritten,
  'arxiv-jsonl': jsonAsWritten,
  csv: stripMarkup,
  'csl-json': cslAsWritten,
  'hf-daily-json': jsonAsWritten,
  'openreview-json': jsonAsWritten,
  'semantic-scholar': jsonAsWritten,
  openalex: openAlexAsWritten,
  bibtex: bibtexAsWritten,
  'endnote-refer': taggedAsWritten(readReferField),
  nbib: taggedAsWritten(readNbibField),
  refworks: taggedAsWritten(readRefworksField),
  wos: taggedAsWritten(readWosField),
  ovid: taggedAsWritten(readOvidField),
  cnki: taggedAsWritten(readCnkiField),
  ris: taggedAsWritten(readRisField),
  'arxiv-mail': decodeQuotedPrintable,

  // Marks of YAML, callouts and links are no letters.
  'front-matter': (lines) => lines,
  obsidian: (lines) => lines,
  org: (lines) => lines,
  'markdown-list': (lines) => stripMarkup(lines.replace(FOLD_TAGS, '')),

  // Markdown breaks a line within a link by backslashes, which are no letters.
  'hf-papers': (lines) => lines,
};

/** Formats whose records may share a line, since line ends mean nothing in them. */
export const sharesLines: ReadonlySet<string> = new Set([
  'bibtex',
  'arxiv-atom',
  'endnote-xml',
  'pubmed-xml',
  'arxiv-jsonl',
  'csl-json',
  'hf-daily-json',
  'openalex',
  'openreview-json',
  'semantic-scholar',
]);
