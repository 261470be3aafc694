import { normaliseOpenReviewId } from '../../text/ids';

export type ReviewLine =
  /** `28 Sep 2018 (modified: 21 Dec 2018)ICLR 2019 Conference Blind SubmissionReaders:  Everyone...` */
  | { kind: 'dates'; venue: string | null; year: number | null; isPublished: boolean }
  | { kind: 'field'; label: string; text: string }
  /** A title with the address of its forum. */
  | { kind: 'title'; title: string; url: string; id: string }
  | { kind: 'link'; url: string; id: string | null }
  | { kind: 'text' };

const DAY = String.raw`\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}`;
const DATES = new RegExp(
  String.raw`^(Published:\s*|Submitted:\s*)?${DAY}(?:\s*\(modified:\s*${DAY}\)|,\s*(?:Last )?Modified:\s*${DAY})?(.*)$`,
);
const END_OF_VENUE =
  /\s*(?:Readers:|Everyone(?=\s|$|Revisions|Show)|Show ?(?:Bibtex|Revisions)|Revisions|BibTeX|CC BY|License:).*$/i;
const IS_DATES = /modified:|Readers:|EveryoneRevisions|Revisions ?BibTeX/i;

// The fields that venues ask for; a line that begins with other words and a colon may be a title.
const FIELD =
  /^(?:[-*]\s+)?\*{0,3}(Abstract|TL;DR|TLDR|One-sentence Summary|Keywords|Code|Code Of Ethics|Supplementary Material|Primary Area|Secondary Area|Subject Areas?|Submission (?:Guidelines|Number|Type|Length)|Anonymous Url|No Acknowledgement Section|Student Paper|Data|Dataset|Reviewed Version(?: \(pdf\))?|Original Pdf|Venue|License|Paper Type|Track|Confirmation|Checklist|Community Implementations|Previous (?:URL|PDF)|Resubmission|Reproducibility|Ethics Flag|Please Choose The Closest Area.{0,80}|Serve As Reviewer|Changes Since Last Submission|Assigned Action Editor|Video|Poster|Slides|Project Page|Forum|PDF|Authorids):\*{0,3}(?:\s+|$)(.*)$/is;
const FORUM = String.raw`https?:\/\/(?:www\.)?openreview\.net\/(?:forum|pdf|attachment)\?[^\s<>)\]]+`;
const TITLE_LINK = new RegExp(String.raw`^(\S.{5,400}?)\s+<?(${FORUM})>?$`);
const MARKDOWN_TITLE = new RegExp(String.raw`^(?:[-*#]+\s+)?\*{0,2}\[([^\]]{3,400})\]\((${FORUM})\)\*{0,2}$`);
const LINK = new RegExp(String.raw`^<?(${FORUM})>?$`);

const MAX_MARKED_LINE = 1_000;

export function readReviewLine(line: string): ReviewLine {
  const text = line.trim();
  const start = text.slice(0, MAX_MARKED_LINE);
  const field = FIELD.exec(start);
  if (field !== null) {
    const label = (field[1] ?? '').toLowerCase();
    return { kind: 'field', label, text: text.slice(start.length - (field[2] ?? '').length).trim() };
  }
  if (text.length > MAX_MARKED_LINE) return { kind: 'text' };
  return readDates(text) ?? readLink(text) ?? { kind: 'text' };
}

function readDates(text: string): ReviewLine | null {
  const dates = DATES.exec(text);
  if (dates === null || !(IS_DATES.test(text) || dates[1] !== undefined)) return null;
  const venue = (dates[2] ?? '').replace(END_OF_VENUE, '').trim();
  const year = /\b[12]\d{3}\b/.exec(venue)?.[0] ?? /\d{4}/.exec(text)?.[0];
  return {
    kind: 'dates',
    venue: venue === '' ? null : venue,
    year: year === undefined ? null : Number(year),
    // The day on which something was handed in says little about the year in which it appeared.
    isPublished: venue.includes(year ?? '-') || /^Published/.test(text),
  };
}

function readLink(text: string): ReviewLine | null {
  const titled = TITLE_LINK.exec(text) ?? MARKDOWN_TITLE.exec(text);
  const [, title = '', url = ''] = titled ?? [];
  const id = normaliseOpenReviewId(url);
  if (titled !== null && id !== null) return { kind: 'title', title: title.trim(), url, id };
  const link = LINK.exec(text)?.[1];
  return link === undefined ? null : { kind: 'link', url: link, id: normaliseOpenReviewId(link) };
}
