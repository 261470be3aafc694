import { decodeQuotedPrintable } from './arxiv-mail/quoted-printable';

/**
 * A record's text must occur in its lines. A list holds it character for character; a record format writes it with escapes, and names here
 * how its lines read without them, so that the law can compare letters and digits.
 */
export const asWritten: Readonly<Record<string, (lines: string) => string>> = {
  'arxiv-mail': decodeQuotedPrintable,

  // Markdown breaks a line within a link by backslashes, which are no letters.
  'hf-papers': (lines) => lines,
};

/** Formats whose records may share a line, since line ends mean nothing in them. */
export const sharesLines: ReadonlySet<string> = new Set([]);
