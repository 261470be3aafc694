import { decodeEntities } from '../../text/markup';
import { joinLines, plainText } from './values';

// Names beyond this are a text in the wrong field.
const MAX_LENGTH = 200_000;
const SUFFIX = /^(?:jr|sr|jun|sen|[ivx]{1,4}|1st|2nd|3rd|[4-9]th|ph\.?\s?d|m\.?\s?d|esq)\.?$/i;
const NO_NAME = /^(?:(?:and )?others|et\.? al\.?|\.{3}|…|-)?$/i;
// A line break beside it has become a blank.
const AND = /(?:^| )and(?= |$)/gi;
const EXTENDED = /^"?\s*(?:family|given|prefix|suffix)(?:-i)?\s*=/i;

/**
 * The names of an author field. `Family, Given` where a comma, an extended name or braces tell them apart, else as written: which word of
 * `Noam M. Shazeer` is the family's is BibTeX's convention, and wrong for half of the world.
 */
export function readNames(raw: string): string[] {
  if (raw.length > MAX_LENGTH) return [];
  if (raw === '') return [];
  const text = joinLines(decodeEntities(raw));
  const names: string[] = [];
  for (const part of splitOutside(text, AND)) {
    for (const one of part.includes(';') ? splitOutside(part, /;/g) : [part]) {
      for (const name of readPart(one.trim())) if (!NO_NAME.test(name)) names.push(name);
    }
  }
  return names;
}

function readPart(whole: string): string[] {
  const text = withoutOthers(whole);
  if (text.includes('=') && EXTENDED.test(text)) return [readExtended(text)];
  const parts = text.includes(',') ? splitOutside(text, /,/g).map((part) => part.trim()) : [text];
  if (parts.length === 1) return [readPlain(text)];
  if (parts.length === 2) return [joined(plainText(parts[0] ?? ''), plainText(parts[1] ?? ''))];
  const [family = '', second = '', ...rest] = parts.map(plainText);
  if (rest.length === 1 && (second === '' || SUFFIX.test(second) || !isList([family, second, ...rest]))) {
    return [joined(family, rest[0] ?? '', second)];
  }
  return readCommaList([family, second, ...rest]);
}

/** `Cole, C., et al.` names one. */
function withoutOthers(text: string): string {
  const others = /(?:^|[, ]|, )et\.? al\.?$/i.exec(text.slice(-10))?.[0];
  return others === undefined ? text : text.slice(0, -others.length);
}

/** `A. S. {Almasoud}`: the braces say what the family name is. */
function readPlain(text: string): string {
  const match = text.endsWith('}') ? /^([^{}]+) \{([^{}\\]+)\}$/.exec(text) : null;
  return match === null ? plainText(text) : joined(plainText(match[2] ?? ''), plainText(match[1] ?? ''));
}

/** `family=Ackooij, given=W., prefix=van, useprefix=true`, in BibLaTeX's order of parts. */
function readExtended(text: string): string {
  const parts = new Map<string, string>();
  for (const part of splitOutside(text.replace(/^"|"$/g, ''), /,/g)) {
    const at = part.indexOf('=');
    if (at > 0)
      parts.set(part.slice(0, at).trim().toLowerCase(), plainText(part.slice(at + 1).replace(/^\s*"|"\s*$/g, '')));
  }
  const prefix = parts.get('prefix') ?? '';
  const usesPrefix = parts.get('useprefix') === 'true';
  const family = `${usesPrefix ? prefix : ''} ${parts.get('family') ?? ''}`.trim();
  const given = `${parts.get('given') ?? parts.get('given-i') ?? ''} ${usesPrefix ? '' : prefix}`.trim();
  return joined(family, given, parts.get('suffix') ?? '');
}

function joined(family: string, given: string, suffix = ''): string {
  if (suffix === '' && family !== '' && given !== '') return `${family}, ${given}`;
  return [family, given, suffix].filter((part) => part !== '').join(', ');
}

/** Names of two words each: a list whose "and" was written as commas. */
function isList(parts: readonly string[]): boolean {
  return parts.every((part) => /^\S+ \S/.test(part));
}

/** More commas than a name has: whole names, or families and initials in turn. Anything else stays one text, as written. */
function readCommaList(parts: readonly string[]): string[] {
  if (isList(parts)) return [...parts];
  const isPairs =
    parts.length % 2 === 0 && parts.every((part, i) => i % 2 === 0 || /^(?:\p{Lu}\p{L}?\.?[ -]?){1,4}$/u.test(part));
  if (!isPairs) return [parts.join(', ')];
  return parts.flatMap((family, i) => (i % 2 === 0 ? [joined(family, parts[i + 1] ?? '')] : []));
}

/** Divides where the pattern stands outside of braces. */
function splitOutside(text: string, divider: RegExp): string[] {
  if (!text.includes('{')) return text.split(divider);
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  let counted = 0;
  for (const match of text.matchAll(divider)) {
    for (; counted < match.index; counted += 1) {
      const code = text.charCodeAt(counted);
      if (code === 123) depth += 1;
      else if (code === 125) depth -= 1;
    }
    if (depth > 0) continue;
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts;
}
