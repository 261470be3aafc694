import { htmlToText, stripMarkup } from '../../text/markup';
import { HOLDS_MARKUP, HOLDS_SPACES, HOLDS_TEX, joinSpaces, scanText } from '../../text/scan-text';
import { decodeMarkedTex, decodeTex } from '../../text/tex-text';

/** A field as one line of plain text. */
export function plainText(raw: string): string {
  const found = scanText(raw);
  if ((found & HOLDS_TEX) !== 0) return joinLines(decodeMarkedTex(raw));
  return (found & HOLDS_SPACES) === 0 ? raw : joinSpaces(raw);
}

/** A title or abstract: publishers write HTML into them. */
export function richText(raw: string): string {
  let text = raw;
  let found = scanText(raw);
  if ((found & HOLDS_TEX) !== 0) {
    text = decodeMarkedTex(raw);
    found = scanText(text);
  }
  const line = (found & HOLDS_SPACES) === 0 ? text : joinSpaces(text);
  return (found & HOLDS_MARKUP) === 0 ? line : joinLines(stripMarkup(line));
}

/** A note: its paragraphs stay apart. */
export function noteText(raw: string): string {
  return decodeTex(raw)
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => htmlToText(paragraph).split(/\n\n/).map(joinLines).join('\n\n').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Nearly every value has single blanks only, and looking is cheaper than replacing each of them. */
export function joinLines(text: string): string {
  return (scanText(text) & HOLDS_SPACES) === 0 ? text : joinSpaces(text);
}

/** An address or identifier: TeX's escapes go, nothing else does. */
export function verbatim(raw: string): string {
  if (!/[\\{}$&\s]/.test(raw)) return raw;
  return raw
    .trim()
    .replace(/\\url\s*(?=\{)/g, '')
    .replace(/\$\\sim\$|\{?\\textasciitilde(?![A-Za-z])\s?(?:\{\})?\}?|\\~(?:\{\})?/g, '~')
    .replace(/\{?\\textless(?![A-Za-z])\s?(?:\{\})?\}?/g, '<')
    .replace(/\{?\\textgreater(?![A-Za-z])\s?(?:\{\})?\}?/g, '>')
    .replace(/\{?\\textunderscore(?![A-Za-z])\s?(?:\{\})?\}?/g, '_')
    .replace(/\{?\\(?:textbackslash|backslash)(?![A-Za-z])\s?(?:\{\})?\}?(?=[_%&#])/g, '')
    .replace(/\\([_%&#${}^])/g, '$1')
    .replace(/&amp;/gi, '&')
    .replace(/[{}]/g, '')
    .trim();
}

/** The addresses of a field; some programs write several. */
export function readAddresses(raw: string): string[] {
  return verbatim(raw)
    .slice(0, 10_000)
    .split(/[\s;,]+(?=(?:https?|ftp):\/\/)/i)
    .map((url) => url.replace(/\s+/g, ''))
    .filter((url) => /^(?:https?|ftp):\/\/\S|^www\.\S/i.test(url) && url.length <= 2_048);
}

/** The first year of a date in any notation; a day that is no day (`1993-00-00`) and a range do not matter. */
export function readYear(raw: string | undefined): number | null {
  if (raw === undefined) return null;
  const year = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/.exec(raw.slice(0, 200))?.[0];
  return year === undefined ? null : Number(year);
}

// A "keyword" beyond this is a sentence or a list without dividers.
const MAX_KEYWORD_LENGTH = 300;

/** Divided by commas or semicolons, whichever there are more of; each once. */
export function readList(raws: readonly string[]): string[] {
  if (raws.length === 0) return [];
  const words = raws.flatMap((raw) => {
    const text = plainText(raw);
    const semicolons = text.split(';');
    const commas = text.split(',');
    return semicolons.length >= commas.length ? semicolons : commas;
  });
  return [
    ...new Set(words.map((word) => word.trim()).filter((word) => word !== '' && word.length <= MAX_KEYWORD_LENGTH)),
  ];
}
