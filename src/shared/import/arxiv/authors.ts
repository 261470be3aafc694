import { stripTex } from '../../text/tex';

// Longer than the longest list of a collaboration; affiliations nest three deep at most.
const MAX_LENGTH = 300_000;

/**
 * Names of an arXiv author line as written, accents as letters: without affiliations in brackets, "et al." and counts. A line names people
 * with commas, semicolons and "and" in any mixture.
 */
export function readArxivAuthors(line: string): string[] {
  const names = withoutBrackets(line.slice(0, MAX_LENGTH))
    .replace(/^\s*authors?\s*:/i, '')
    .split(/[,;:]|\s(?:and|&)\s/i)
    .map((name) => stripTex(name.replace(/\s+/g, ' ').trim()).replace(/^(?:and|&|for)\s+/i, ''))
    .filter((name) => name !== '' && !isNobody(name));
  return joinSuffixes(names);
}

function isNobody(name: string): boolean {
  return /^(?:et al\.?|others|\d+ (?:additional|other|more) authors?.*|additional authors not shown|(?:▽|△).*|and)$/i.test(
    name,
  );
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

/** "Ada Example, Jr." is one person. */
function joinSuffixes(names: readonly string[]): string[] {
  const people: string[] = [];
  for (const name of names) {
    const last = people.at(-1);
    if (last !== undefined && /^(?:[JS]r\.?|II|III|IV)$/.test(name)) people[people.length - 1] = `${last} ${name}`;
    else people.push(name);
  }
  return people;
}
