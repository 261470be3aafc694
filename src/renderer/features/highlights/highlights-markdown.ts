import { quoteOf } from '../../../shared/anchoring/place-highlights';
import { findMath } from '../../../shared/text/tex';
import type { HighlightRow } from './highlight-rows';

/** Quotations as Markdown, each with its comment, colour, tags and paper. `untitled` stands for a paper without a title. */
export function writeMarkdown(rows: readonly HighlightRow[], untitled: string): string {
  return rows.map((row) => writeOne(row, untitled)).join('\n\n');
}

function writeOne(row: HighlightRow, untitled: string): string {
  const quote = linesOf(quoteOf(row.highlight))
    .map((line) => `> ${escapeText(line)}`.trimEnd())
    .join('\n');
  const about = [
    row.colour.name,
    ...row.tags.map((tag) => `#${tag.name}`),
    row.title === null ? '' : row.title || untitled,
  ].filter((part) => part !== '');
  const comment = linesOf(row.highlight.commentText).map(escapeText).join('\n');
  return [quote, comment, about.length === 0 ? '' : `— ${escapeText(about.join(' · '))}`]
    .filter((part) => part !== '')
    .join('\n\n');
}

function linesOf(text: string): string[] {
  return text.trim().split(/\r\n|\r|\n/);
}

/** Signs that Markdown would read; formulas stay as they are written. */
function escapeText(text: string): string {
  let written = '';
  let from = 0;
  for (const { start, end } of findMath(text)) {
    if (text[start] !== '$') continue;
    written += escapePlain(text.slice(from, start)) + disarm(text.slice(start, end));
    from = end;
  }
  return (written + escapePlain(text.slice(from))).replace(/^(#|[-+] )/, '\\$1');
}

function escapePlain(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

/** Where formulas mean nothing, what is between two `$` is Markdown too: a space, which TeX skips, makes no tag and no link of it. */
function disarm(formula: string): string {
  return formula.replace(/<(?=[a-z/!?])/gi, '< ').replace(/\]\(/g, '] (');
}
