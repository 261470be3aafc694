import { stripTex } from '../../text/tex';
import { splitAuthors } from '../../text/split-authors';

// Longer than the longest list of a collaboration; affiliations nest three deep at most.
const MAX_LENGTH = 300_000;

/**
 * Names of an arXiv author line as written, accents as letters: without affiliations in brackets, "et al." and counts. A line names people
 * with commas, semicolons and "and" in any mixture.
 */
export function readArxivAuthors(line: string): string[] {
  const row = withoutBrackets(line.slice(0, MAX_LENGTH))
    .replace(/^\s*authors?\s*:/i, '')
    .replace(/:/g, ',');
  return splitAuthors(row)
    .map(stripTex)
    .filter((name) => name !== '');
}

/** Brackets of affiliations may hold brackets; one that does not close goes on to the end. */
function withoutBrackets(text: string): string {
  let depth = 0;
  let kept = '';
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '(') {
      if (depth === 0) kept += text.slice(from, i);
      depth += 1;
    } else if (char === ')') {
      // One that was never opened is what a cut left over.
      if (depth === 0) kept += text.slice(from, i);
      depth = Math.max(0, depth - 1);
      from = i + 1;
    }
  }
  return depth === 0 ? kept + text.slice(from) : kept;
}
