import { quoteOf } from '../../../shared/anchoring/place-highlights';
import type { HighlightRow } from './highlight-rows';

/** Quotations as Markdown, each with its comment, colour, tags and paper. `untitled` stands for a paper without a title. */
export function writeMarkdown(rows: readonly HighlightRow[], untitled: string): string {
  return rows.map((row) => writeOne(row, untitled)).join('\n\n');
}

function writeOne(row: HighlightRow, untitled: string): string {
  const quote = quoteOf(row.highlight)
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${escapeText(line)}`.trimEnd())
    .join('\n');
  const about = [
    row.colour.name,
    ...row.tags.map((tag) => `#${tag.name}`),
    row.title === null ? '' : row.title || untitled,
  ].filter((part) => part !== '');
  const comment = row.highlight.commentText.trim();
  return [quote, comment, about.length === 0 ? '' : `— ${escapeText(about.join(' · '))}`]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Signs that Markdown would read; formulas stay as they are written. */
function escapeText(text: string): string {
  return text
    .split(/(\$[^$\n]+\$)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(#|[-+] )/, '\\$1')))
    .join('');
}
