import { readNames } from '../tagged/values';

// Longer ones are no names, and are left for the reader of names to drop.
const MAX_NAME_LENGTH = 500;
// A fellowship counts behind a degree only: alone it reads like somebody's initials.
const DEGREES = /(?:,?\s+(?:Ph\.?D|M\.?D|[BM]\.?Sc|[BM]\.?A|MPH|MBBS|MB)\.?(?:,\s+F[A-Z]{2,5}\b)?)+$/;

/** The authors of one field: a line each, or divided by semicolons, or by the stops behind their initials. */
export function readOvidNames(lines: readonly string[]): string[] {
  return readNames(lines.map(withoutBrackets).flatMap(splitLine).map(bareName));
}

/** Roles and addresses: `[Author, Reprint Author; E-mail: ...]`. */
function withoutBrackets(line: string): string {
  return line.replace(/\[[^[\]]*(?:\]|$)/g, '');
}

function splitLine(line: string): string[] {
  if (line.includes(';')) return line.split(';');
  const parts = line.split(/\.\s+(?=\p{L})/u);
  // `Mills KH. Lamont A.` are two names, `Werner, S. M.` is one.
  return parts.length > 1 && parts.every((part) => /^[\p{L}'’ -]+ [\p{Lu}-]{1,5}\.?$/u.test(part)) ? parts : [line];
}

/** Without marks of footnotes and degrees. */
function bareName(text: string): string {
  if (text.length > MAX_NAME_LENGTH) return text;
  const name = text
    .trim()
    .replace(/[\s\d,*+]+$/, '')
    .replace(/\s*\(\d+\)$/, '')
    .replace(DEGREES, '');
  return /^[^,]+ \p{Lu}{1,4}\.$/u.test(name) ? name.slice(0, -1) : name;
}
