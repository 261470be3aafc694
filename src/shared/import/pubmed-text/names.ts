const MARKS = /\((?:\d{1,3}|[a-z#*])\)|#|\*/gi;
const SUFFIX = String.raw`(?: (Jr|Sr|\d(?:st|nd|rd|th)|I{2,3}|IV))?`;
const NAME = new RegExp(String.raw`^(\p{L}[\p{L}\p{M}'’.\- ]*) (\p{Lu}{1,4}(?:-\p{Lu})?)${SUFFIX}$`, 'u');

/**
 * `Famulare M(1), Selinger C(1)(2).` as `Famulare, M` and `Selinger, C`; names of groups stay as written. Null where the text reads like anything
 * else than a row of names.
 */
export function readPubmedAuthors(text: string): string[] | null {
  const pieces = text
    .replace(MARKS, '')
    .trim()
    .replace(/\.$/, '')
    .split(/[,;] /)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !/^(?:et al\.?|\d+ (?:more|other)s?.*)$/i.test(piece));
  const names = pieces.map((piece) => NAME.exec(piece));
  const found = names.filter((name) => name !== null).length;
  // A sentence may hold a piece like "in group B"; a row of names holds hardly anything else.
  if (found === 0 || found * 2 < pieces.length || names[0] === null) return null;
  return names.map((name, i) => (name === null ? (pieces[i] ?? '') : turnName(name)));
}

function turnName([, family = '', initials = '', suffix]: RegExpExecArray): string {
  return suffix === undefined ? `${family}, ${initials}` : `${family} ${suffix}, ${initials}`;
}
