import { readName } from '../tagged/values';

// Longer than any list of a collaboration.
const MAX_LENGTH = 300_000;
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[\s-]?){1,5}$/u;

/**
 * Names of one cell. Semicolons, bars and line ends divide names; commas do as well, but for `Family, I., Family, I.`, where they come in
 * pairs. Numbers of authors in brackets go.
 */
export function readAuthorCell(cell: string): string[] {
  const names = splitNames(readList(cell.slice(0, MAX_LENGTH)).replace(/\s*\(\d{5,}\)/g, ''));
  const people = names.flatMap((name) => readName(name) ?? []);
  // `[No author name available]`
  return [...new Set(people.filter((name) => !/^\[.*\]$/.test(name)))];
}

/** Springer's tables write one name against the next: `Ada ExampleBo Sample`. A capital after a small letter begins a name. */
export function readGluedAuthors(cell: string): string[] {
  const glued =
    /(?<=\p{Ll}{2}|\.\p{Ll})(?<!\b(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|Ten|El|Al))(?=\p{Lu}\p{Ll}|\p{Lu}\.)/gu;
  return readAuthorCell(cell.slice(0, MAX_LENGTH).replace(glued, ';'));
}

/** `['Ada Example', "Bo O'Sample"]`, as programs print lists. */
export function readList(cell: string): string {
  const text = cell.trim();
  if (!/^\[\s*['"].*['"]\s*\]$/s.test(text)) return text;
  return [...text.matchAll(/'([^']*)'(?=\s*[,\]])|"([^"]*)"/g)].map((match) => match[1] ?? match[2] ?? '').join(';');
}

function splitNames(text: string): string[] {
  if (/[;|\n]|\s\/\/\s/.test(text)) return text.split(/[;|\n]|\s\/\/\s/).map(withoutAnd);
  if (/\s(?:and|&)\s/.test(text)) return text.split(/\s(?:and|&)\s/).flatMap(splitAtCommas);
  return splitAtCommas(text);
}

function splitAtCommas(text: string): string[] {
  const parts = text
    .split(',')
    .map((part) => withoutAnd(part.trim()))
    .filter((part) => part !== '');
  const isPaired =
    parts.length >= 2 && parts.length % 2 === 0 && parts.every((part, i) => i % 2 === 0 || INITIALS.test(part));
  const isOne = parts.length === 2 && !/\s/.test(parts[0] ?? '');
  if (!isPaired && !isOne) return withoutLastStop(parts);
  return parts.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${parts[i + 1] ?? ''}`] : []));
}

/** `Doe A, Roe B.`: the stop ends the list. */
function withoutLastStop(names: readonly string[]): string[] {
  const hasStops = names.slice(0, -1).some((name) => name.endsWith('.'));
  return names.map((name, i) =>
    i === names.length - 1 && i > 0 && !hasStops ? name.replace(/(?<=\s\p{Lu}{1,3})\.$/u, '') : name,
  );
}

function withoutAnd(name: string): string {
  return name.replace(/^\s*(?:and|&)\s+/, '');
}
