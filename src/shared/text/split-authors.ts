/**
 * A row of names as written, taken apart at commas, semicolons and "and" in any mixture. "et al.", counts and "others" are nobody; "Jr." belongs
 * to the name before it.
 */
export function splitAuthors(row: string): string[] {
  const people: string[] = [];
  for (const piece of row.split(/[,;]|\s(?:and|&)\s/i)) {
    const name = piece
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^(?:and|&|for)(?:\s+|$)/i, '');
    const last = people.at(-1);
    if (last !== undefined && /^(?:[JS]r\.?|II|III|IV)$/.test(name)) people[people.length - 1] = `${last} ${name}`;
    else if (name !== '' && !isNobody(name)) people.push(name.replace(/\s+et\.? al\.?$/i, ''));
  }
  return people;
}

function isNobody(name: string): boolean {
  return /^(?:et\.? al\.?|others|\d+ (?:additional|other|more) authors?.*|additional authors not shown)$/i.test(name);
}

/**
 * A whole line of names as a person pastes it, in whichever manner it was written: `Quill, Ada and Reed, Bo` of BibTeX, `Quill, A.; Reed, B.`,
 * one name a line, or names with commas between them. Where semicolons, lines or BibTeX's "and" part them, a comma belongs to the name.
 */
export function parseAuthorLine(text: string): string[] {
  const lines = partAt(text, /[;\r\n]+/);
  if (lines.length > 1) return lines.flatMap((line) => (isInverted(line) ? [line] : parseAuthorLine(line)));
  const ends = partAt(text, /\s+and\s+/i);
  if (ends.every(isInverted)) return ends;
  return splitAuthors(text);
}

/** `Family, Given`: of one comma, and neither side is initials alone or a "Jr.". */
function isInverted(name: string): boolean {
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  // "A. Exemplar, B. Sampleson" has two names of two words, "van Reed, Bo" one.
  return more.length === 0 && family !== '' && given !== '' && (!/\s/.test(given) || isGiven(given));
}

/** Given names and initials; a family name behind them would make it a name of its own. */
function isGiven(text: string): boolean {
  return text.split(/[\s.]+/).filter((part) => part.length > 1).length <= 1;
}

function partAt(text: string, sign: RegExp): string[] {
  return text
    .split(sign)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}
