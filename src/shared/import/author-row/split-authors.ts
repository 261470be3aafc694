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
