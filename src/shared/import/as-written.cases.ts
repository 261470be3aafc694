import { readReferField } from './endnote-refer/read-field';
import { bibtexAsWritten } from './bibtex/as-written.cases';
import { readNbibField } from './nbib/read-field';
import { readRisField } from './ris/read-field';
import { stripMarkup } from '../text/markup';
import { decodeQuotedPrintable } from './arxiv-mail/quoted-printable';

/**
 * A record's text must occur in its lines. A list holds it character for character; a record format writes it with escapes, and names here
 * how its lines read without them, so that the law can compare letters and digits.
 */
export const asWritten: Readonly<Record<string, (lines: string) => string>> = {
  bibtex: bibtexAsWritten,
  'endnote-refer': (lines) => stripMarkup(withoutTags(lines, readReferField)),
  nbib: (lines) => stripMarkup(withoutTags(lines, readNbibField)),
  ris: (lines) => stripMarkup(withoutTags(lines, readRisField)),
  'arxiv-mail': decodeQuotedPrintable,

  // Markdown breaks a line within a link by backslashes, which are no letters.
  'hf-papers': (lines) => lines,
};

/** Formats whose records may share a line, since line ends mean nothing in them. */
export const sharesLines: ReadonlySet<string> = new Set(['bibtex']);

/** A text that several fields share, a paragraph in each, has their tags between. */
function withoutTags(lines: string, readField: (line: string, isInside: boolean) => { text: string } | null): string {
  return lines
    .split('\n')
    .map((line) => readField(line, true)?.text ?? line)
    .join('\n');
}
