import type { BoilerplateRules } from '../rule';
import { pageWords } from './page-words';
import { isArchive, isSubjectCode, subjectNames } from './subjects';

// Whatever is longer is no button, heading or notice.
const MAX_LINE = 300;

const DATE = String.raw`(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?, )?\d{1,2} [A-Z][a-z]{2,8} \d{2,4}`;

const LIST_HEADINGS = joined([
  new RegExp(`^${DATE}(?: \\((?:showing|continued).*\\))?$`),
  new RegExp(
    `^(?:Showing new listings|New submissions|Cross(?:-lists| submissions)|Replacements?(?: submissions)?)(?: for ${DATE})?(?: \\(.*\\))?$`,
    'i',
  ),
  /^\[? ?Total of [\d,]+ entries\b.*$/i,
  /^\[? ?Showing up to [\d,]+ entries per page\b.*$/i,
  /^\[? ?(?:fewer|more|all)(?: \|? ?(?:fewer|more|all))+ ?\]?$/,
  /^[\d,]+-[\d,]+(?: (?:\.\.\. )?[\d,]+-[\d,]+)* ?\]?$/,
  /^Authors and titles for .{1,80}$/,
  /^Showing results [\d,]+ through [\d,]+ \(of [\d,]+ total\) for .{1,200}$/,
  /^See (?:today's new changes|recent articles)$/,
  /^(?:New submissions|Cross-lists|Replacements)$/,
]);

const PAGE = joined([
  /^Showing [\d,]+[–-][\d,]+ of [\d,]+ results\b.*$/,
  /^Showing \d+ results? for\b.*$/,
  /^Search v[\d.]+ released [\d-]+$/,
  /^Search in all archives\.$/,
  /^(?:About|Help|Contact|Subscribe|Donate|Log ?in|GO)(?: \|? ?(?:About|Help|Contact|Subscribe|Donate|Log ?in|GO))+$/,
  /^(?:25|50|100|200|\d{1,4}|…)$/,
  /^(?:< ?prev|next ?>|< ?prev \| next ?>|new \| recent \| \d{4}-\d{2})$/i,
  /^View a PDF of the paper titled .*$/,
  /^(?:Bibliographic Explorer|Connected Papers|Litmaps|scite Smart Citations|alphaXiv|CatalyzeX Code Finder.*|DagsHub|Gotit\.pub|Hugging Face|Papers with Code|ScienceCast|Replicate|Hugging Face Spaces|TXYZ\.AI|Influence Flower|CORE Recommender|IArxiv Recommender)(?: Toggle)?(?: \(What (?:is|are) .*\?\))?$/,
  /^(?:▽ More|△ Less)$/,
]);

/** What stands around the papers on the archive's pages. */
export const arxivPageRules = {
  'arxiv-list-heading': (line) => isShort(line) && LIST_HEADINGS.test(line.trim()),
  'arxiv-breadcrumb': (line) => isShort(line) && isBreadcrumb(line.trim()),
  'arxiv-page': (line) => isShort(line) && isOfPage(line.trim()),
} satisfies BoilerplateRules;

/** Subjects stand alone as links to other lists. */
function isOfPage(text: string): boolean {
  return pageWords.has(text) || isSubjectCode(text) || isArchive(text) || PAGE.test(text);
}

function isShort(line: string): boolean {
  return line.length <= MAX_LINE;
}

/** `Computer Science > Machine Learning`, `arXiv > cs > arXiv:2305.00001`. */
function isBreadcrumb(text: string): boolean {
  const steps = text.split(/ ?> ?/);
  const isStep = (step: string): boolean =>
    subjectNames.has(step) ||
    isArchive(step) ||
    isSubjectCode(step) ||
    /^(?:arXiv(?:\.org)?|arXiv:\S{6,30})$/.test(step);
  return steps.length > 1 && steps.every(isStep);
}

/** One pattern for all: each line of a page is asked. */
function joined(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map((pattern) => `(?:${pattern.source})`).join('|'), 'i');
}
