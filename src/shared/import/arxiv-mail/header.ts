import { ARXIV_ID } from '../arxiv/arxiv-id';
import { gatherLabelled, type Labelled } from '../line-records/labelled';

const ID_LINE = new RegExp(
  String.raw`^(?:arXiv:\s?(${ARXIV_ID})(?:\s*\(\*[^()]*\*\))?|Paper(?:\s*\(\*[^()]*\*\))?:\s*(${ARXIV_ID})(?:\s*\(\*[^()]*\*\))?)$`,
);

/** `arXiv:2303.08867 (*cross-listing*)`, `Paper: astro-ph/0001001`, `Paper (*cross-listing*): gr-qc/9401026`: nothing else on the line. */
export function isIdLine(line: string): boolean {
  return ID_LINE.test(line.slice(0, 200).trim());
}

export function readIdLine(line: string): string | null {
  const match = ID_LINE.exec(line.slice(0, 200).trim());
  return match?.[1] ?? match?.[2] ?? null;
}

// Labels of the header as the archive documents them, and one that has gone. A line of another form goes on where it is indented.
const LABEL =
  /^(title|authors?|categories|comments|report-no|msc-class|acm-class|journal-ref|doi|license|proxy|from|subj-class|date(?: \([^)]*\))?|note|submitter|organization):/i;
const OTHER_LABEL = /^[A-Z][A-Za-z-]{1,24}:\s/;

/** Values of the header by label; a replacement's date stands under `replaced`. */
export function readHeader(lines: readonly string[]): Labelled {
  return gatherLabelled(lines, (text) => {
    const start = text.slice(0, 60);
    if (/^replaced with revised version/i.test(start)) return { label: 'replaced', rest: text };
    if (isIdLine(text)) return { label: 'id', rest: text };
    const label = LABEL.exec(start)?.[1] ?? OTHER_LABEL.exec(start)?.[0].trimEnd().slice(0, -1);
    if (label === undefined) return null;
    return { label: label.toLowerCase(), rest: text.slice(label.length + 1) };
  });
}

/** `Wed, 15 Mar 2023 18:34:08 GMT`, and of the nineties `Mon, 13 Apr 92`. */
export function yearOfDate(text: string): number | null {
  const match = /\b\d{1,2}\s+[A-Z][a-z]{2}\s+(\d{4}|\d{2})\b/.exec(text.slice(0, 100));
  if (match === null) return null;
  const year = Number(match[1]);
  if (year >= 1000) return year;
  return year > 90 ? 1900 + year : 2000 + year;
}
