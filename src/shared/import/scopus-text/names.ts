const INITIALS = String.raw`(?:\p{Lu}\p{Ll}?\.-?)+`;
const SHORT_NAME = new RegExp(String.raw`^(.+?),? (${INITIALS})(?:,? (Jr\.?|Sr\.?|II|III|IV))?$`, 'u');
const ONLY_INITIALS = new RegExp(`^${INITIALS}$`, 'u');

/** `Hernández, Roberto (57200000000); Fernández, Carlos (57200000001)`: the numbers are Scopus's own. */
export function readFullNames(text: string): string[] {
  return text
    .split(';')
    .map((name) => name.replace(/\s*\(\d{3,}\)\s*$/, '').trim())
    .filter((name) => name !== '' && !isNobody(name));
}

/** `Hernández R., Fernández C.` and the older `Hernández, R., Fernández, C.`, as `Family, Initials`. */
export function readShortNames(text: string): string[] {
  const names: string[] = [];
  for (const piece of text.split(/[,;] /)) {
    const part = piece.trim().replace(/,$/, '');
    const last = names.at(-1);
    if (last !== undefined && !last.includes(',') && ONLY_INITIALS.test(part)) {
      names[names.length - 1] = `${last}, ${part}`;
    } else if (part !== '' && !isNobody(part)) {
      names.push(part.replace(SHORT_NAME, turnName));
    }
  }
  return names;
}

function turnName(_: string, family: string, initials: string, suffix: string | undefined): string {
  return suffix === undefined ? `${family}, ${initials}` : `${family} ${suffix}, ${initials}`;
}

function isNobody(name: string): boolean {
  return /^(?:\[no author.*|et al\.?|\.\.\.|…)$/i.test(name);
}
