/** TeX's accents and letters as characters: one table for what the screen shows and for what the keys of identity read. */
const COMBINING: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
};

/** By the name of the macro that writes it, as in `\ss`. */
export const texLetters: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'i',
  j: 'j',
};

/** @param mark the accent as TeX names it; an unknown one leaves the letter as it is. One character where Unicode has one. */
export function addAccent(letter: string, mark: string): string {
  return (letter + (COMBINING[mark] ?? '')).normalize('NFC');
}
