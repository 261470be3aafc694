import type { BoilerplateRules } from '../rule';
import { hasPaperMark } from './links';

// What a line is shows in its start.
function startOf(line: string): string {
  return line.slice(0, 3_000);
}

const PICTURE =
  /^(?:\s|<br\s*\/?>|&nbsp;|!\[[^\]]{0,300}\]\([^)\s]{0,600}\)|\[!\[[^\]]{0,300}\]\([^)\s]{0,600}\)\]\([^)\s]{0,600}\)){1,80}$/;

/** What a reading list in Markdown holds besides papers. A line that names a paper matches none: if it was not read, that is told. */
export const markdownRules = {
  'markdown-heading': (line) => /^\s{0,3}#{1,6}(?:\s|$)|^\s{0,3}={3,}\s*$/.test(startOf(line)),
  'markdown-divider': (line) => /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/.test(startOf(line)),
  'markdown-picture': (line) => /!\[/.test(startOf(line)) && PICTURE.test(startOf(line).trim()),
  'markdown-comment': (line) => /^\s*<!--|-->\s*$/.test(line.length > 6_000 ? startOf(line) : line),
  'markdown-html': (line) => /^\s*<\/?[a-z][a-z0-9]*\b[^<>]*>/i.test(startOf(line)) && !hasPaperMark(line),
  'markdown-contents': (line) =>
    /^\s*(?:[-*+]|\d{1,3}[.)])\s.*\]\((?:#|\.{0,2}\/?[\w./-]*(?:\.md|\/)?(?:#[^)]*)?\))/.test(startOf(line)) &&
    !hasPaperMark(line),
  'markdown-table': (line) => /^\s{0,8}\|/.test(startOf(line)) && !hasPaperMark(line),
  'markdown-item': (line) =>
    /^\s*(?:[-*+]|\d{1,4}[.)])(?:\s|$)/.test(startOf(line)) && !hasPaperMark(line) && !isCutOff(startOf(line)),
  'markdown-code': (line) =>
    /^\s*(?:```|~~~)|^(?: {4}|\t)|[{}();=\\$<>/]|^\s*(?:import|from|def|const|git|pip|npm|curl|@\w+)\b/.test(
      startOf(line),
    ),
  'markdown-address': (line) => /^\s{0,3}\[[^\]]{1,200}\]:\s*\S/.test(startOf(line)),
  'markdown-text': (line) => isText(startOf(line)) && !hasPaperMark(line),
} satisfies BoilerplateRules;

/** Bold words that do not end: the start of a record whose rest is lost. */
function isCutOff(line: string): boolean {
  return /^\s*\S+\s+\*\*[^*]*$/.test(line);
}

/** Words in a row, or words that stand out: a notice, a caption, a quotation, links to other places. */
function isText(line: string): boolean {
  if (/^\s*(?:\||@\w+\{|\{|\})/.test(line) || isCutOff(line)) return false;
  const isSetOff = /^\s*(?:[*_>(]|\p{Extended_Pictographic}|\[[^\]]{1,200}\]\()/u.test(line);
  if (/^\s*[*_]{1,3}[^*_]{1,60}[*_]{1,3}\s*$/.test(line)) return true;
  const words = line.match(/\p{L}{2,}/gu)?.length ?? 0;
  // The last words of a paragraph that was wrapped.
  const isEnd = /[.,:;]\s*$/.test(line);
  return words >= (isSetOff || isEnd ? 1 : 4);
}

export type MarkdownRule = keyof typeof markdownRules;

// Code is told by the fence around it.
const ORDER = (Object.keys(markdownRules) as MarkdownRule[]).filter((name) => name !== 'markdown-code');

export function findMarkdownRule(line: string, isCode: boolean): MarkdownRule | null {
  if (isCode && markdownRules['markdown-code'](line)) return 'markdown-code';
  return ORDER.find((name) => markdownRules[name](line)) ?? null;
}
