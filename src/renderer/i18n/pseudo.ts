/**
 * A locale that nobody speaks: accents show letters that a font lacks, 40 % more length shows what is clipped, and
 * brackets show words that were glued together or never translated.
 */
const ACCENTED: Record<string, string> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  F: 'Ƒ',
  G: 'Ĝ',
  H: 'Ĥ',
  I: 'Î',
  J: 'Ĵ',
  K: 'Ķ',
  L: 'Ļ',
  M: 'Ṁ',
  N: 'Ñ',
  O: 'Ö',
  P: 'Þ',
  Q: 'Ǫ',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  V: 'Ṽ',
  W: 'Ŵ',
  X: 'Ẋ',
  Y: 'Ý',
  Z: 'Ž',
};
// Translations from English run up to 40 % longer; short words even more, but they sit in places made for that.
const EXTRA_LENGTH = 0.4;
/** Values that are put in and tags of rich text stay as they are. */
const KEPT = /(\{\{[^}]*\}\}|<[^>]*>)/;

export function toPseudo(text: string): string {
  const parts = text.split(KEPT);
  const letters = parts.filter((_, at) => at % 2 === 0).join('').length;
  const accented = parts.map((part, at) =>
    at % 2 === 1 ? part : [...part].map((one) => ACCENTED[one] ?? one).join(''),
  );
  return `[${accented.join('')}${' ~'.repeat(Math.ceil((letters * EXTRA_LENGTH) / 2))}]`;
}

export function pseudoTable<K extends string>(table: Readonly<Record<K, string>>): Record<K, string> {
  return Object.fromEntries(Object.entries<string>(table).map(([key, text]) => [key, toPseudo(text)])) as Record<
    K,
    string
  >;
}
