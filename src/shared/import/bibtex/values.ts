import { holdsMarkup, htmlToText, stripMarkup } from '../../text/markup';
import { HOLDS_SPACES, HOLDS_TEX, joinSpaces, scanText } from '../../text/scan-text';
import { decodeMarkedTex, decodeTex } from '../../text/tex-text';

/** A field as one line of plain text. */
export function plainText(raw: string): string {
  return plainOf(raw, scanText(raw));
}

function plainOf(raw: string, found: number): string {
  if ((found & HOLDS_TEX) !== 0) return joinSpaces(decodeMarkedTex(raw));
  return (found & HOLDS_SPACES) === 0 ? raw : joinSpaces(raw);
}

/** A title or abstract: publishers write HTML into them. */
export function richText(raw: string): string {
  const found = scanText(raw);
  if (found === 0) return raw;
  const text = plainOf(raw, found);
  return holdsMarkup(text) ? joinSpaces(stripMarkup(text)) : text;
}

/** A note: its paragraphs stay apart. */
export function noteText(raw: string): string {
  if (scanText(raw) === 0) return raw;
  return decodeTex(raw)
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => htmlToText(paragraph).split(/\n\n/).map(joinSpaces).join('\n\n').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** An address or identifier: TeX's escapes go, nothing else does. */
export function verbatim(raw: string): string {
  const trimmed = raw.trim();
  if (!/[\\{}$&]/.test(trimmed)) return trimmed;
  const text = trimmed.includes('\\') ? withoutEscapes(trimmed) : trimmed;
  const plain = text.includes('&') ? text.replace(/&amp;/gi, '&') : text;
  return plain.replace(/[{}]+/g, '').trim();
}

function withoutEscapes(text: string): string {
  const named = /\\[A-Za-z~]/.test(text) ? withoutNames(text) : text;
  return named.replace(/\\([_%&#${}^])/g, '$1');
}

/** What is written by a name: few texts hold any. */
function withoutNames(text: string): string {
  return text
    .replace(/\\url\s*(?=\{)/g, '')
    .replace(/\$\\sim\$|\{?\\textasciitilde(?![A-Za-z])\s?(?:\{\})?\}?|\\~(?:\{\})?/g, '~')
    .replace(/\{?\\textless(?![A-Za-z])\s?(?:\{\})?\}?/g, '<')
    .replace(/\{?\\textgreater(?![A-Za-z])\s?(?:\{\})?\}?/g, '>')
    .replace(/\{?\\textunderscore(?![A-Za-z])\s?(?:\{\})?\}?/g, '_')
    .replace(/\{?\\(?:textbackslash|backslash)(?![A-Za-z])\s?(?:\{\})?\}?(?=[_%&#])/g, '');
}

const ADDRESS = /^(?:https?|ftp):\/\/[^\s;,\\{}$&]+$/i;
const MAX_ADDRESS_LENGTH = 2_048;

/** The addresses of a field; some programs write several. */
export function readAddresses(raw: string): string[] {
  if (!raw.includes(':') && !/w/i.test(raw)) return [];
  if (raw.length <= MAX_ADDRESS_LENGTH && ADDRESS.test(raw)) return [raw];
  const text = verbatim(raw);
  if (text.length <= MAX_ADDRESS_LENGTH && ADDRESS.test(text)) return [text];
  return text
    .slice(0, 10_000)
    .split(/[\s;,]+(?=(?:https?|ftp):\/\/)/i)
    .map((url) => url.replace(/\s+/g, ''))
    .filter((url) => /^(?:https?|ftp):\/\/\S|^www\.\S/i.test(url) && url.length <= MAX_ADDRESS_LENGTH);
}

const BARE_YEAR = /^(?:1[4-9]|20)\d\d$/;

/** The first year of a date in any notation; a day that is no day (`1993-00-00`) and a range do not matter. */
export function readYear(raw: string | undefined): number | null {
  if (raw === undefined) return null;
  if (raw.length === 4) return BARE_YEAR.test(raw) ? Number(raw) : null;
  const year = /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/.exec(raw.slice(0, 200))?.[0];
  return year === undefined ? null : Number(year);
}

// A "keyword" beyond this is a sentence or a list without dividers.
const MAX_KEYWORD_LENGTH = 300;

/** Divided by commas or semicolons, whichever there are more of; each once. */
export function readList(raws: readonly string[]): string[] {
  const words: string[] = [];
  for (const raw of raws) {
    const text = plainText(raw);
    const divider = text.includes(';') && countOf(text, ';') >= countOf(text, ',') ? ';' : ',';
    for (let from = 0; from <= text.length;) {
      const next = text.indexOf(divider, from);
      const end = next < 0 ? text.length : next;
      const word = text.slice(from, end).trim();
      if (word !== '' && word.length <= MAX_KEYWORD_LENGTH) words.push(word);
      from = end + 1;
    }
  }
  return words.length < 2 ? words : [...new Set(words)];
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1;
}
