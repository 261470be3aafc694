const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’]*\p{Ll}[\p{L}\p{M}'’-]*`;
const PARTICLES = String.raw`(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|bin|al|ter|ten)\s+){0,3}`;
const INITIAL = String.raw`\p{Lu}\.(?:\s?-?\p{Lu}\.){0,4}`;

/** How styles write a name. A row of names keeps to one style; the first name of some stands the other way round. */
const STYLES: readonly RegExp[] = [
  // "Smith, J. A."
  new RegExp(String.raw`${PARTICLES}${WORD}(?:\s${WORD})?,\s${INITIAL}`, 'uy'),
  // "Smith JA"
  new RegExp(String.raw`${PARTICLES}${WORD}(?:\s${WORD})?\s\p{Lu}{1,3}(?:-\p{Lu})?(?=[.,;]|\s(?:and|&)\s)`, 'uy'),
  // "J. A. Smith", "Jane Q. van Smith"
  new RegExp(String.raw`(?:${INITIAL}\s?|${WORD}\s)(?:${INITIAL}\s|${WORD}\s){0,2}${PARTICLES}${WORD}`, 'uy'),
  // "Smith, Jane"
  new RegExp(String.raw`${PARTICLES}${WORD},\s${WORD}(?:\s${INITIAL})?`, 'uy'),
];
const SEPARATOR = /\s*[,;]?\s*(?:\band\b|&)\s*|\s*[,;]\s*/y;
const OTHERS = /\s*,?\s*(?:and\s+|&\s+)?(?:et al\b\.?|others|\.\.\.|…)/iy;
const END = /\s*(?:[.:]\s+|(?<=\.)\s+|\.?,\s+(?=["“]))/y;

// A row of more names is a list of something else.
const MAX_NAMES = 200;
// A single full name may as well be a title: two words and a stop.
const MIN_PLAIN_NAMES = 2;

/** The names at the start of a text, up to the stop behind them, and what comes after. */
export function takeNames(text: string): { names: string[]; rest: string } | null {
  for (const style of STYLES) {
    const read = takeStyle(text, style);
    if (read !== null && (read.names.length >= MIN_PLAIN_NAMES || isSurelyName(read.names[0] ?? '', read.rest)))
      return read;
  }
  return null;
}

function isSurelyName(name: string, rest: string): boolean {
  return /\p{Lu}\.|\s\p{Lu}{1,3}$|,/u.test(name) || (name.split(' ').length <= 3 && rest.length > 1) || rest === 'X';
}

function takeStyle(text: string, style: RegExp): { names: string[]; rest: string } | null {
  const names: string[] = [];
  let at = 0;
  while (names.length < MAX_NAMES) {
    const name = matchAt(style, text, at) ?? (names.length > 0 ? matchAt(STYLES[2] ?? style, text, at) : null);
    if (name === null) return null;
    names.push(name.trim());
    at += name.length;
    at += matchAt(OTHERS, text, at)?.length ?? 0;
    const end = matchAt(END, text, at);
    const separator = matchAt(SEPARATOR, text, at);
    // "Smith, J., & Doe, A." goes on; "Smith, J. Title" does not.
    if (end !== null && (separator === null || end.length > separator.length))
      return { names, rest: text.slice(at + end.length) };
    if (separator === null || separator === '') return null;
    at += separator.length;
  }
  return null;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
