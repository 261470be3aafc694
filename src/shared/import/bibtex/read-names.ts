import { decodeEntities } from '../../text/markup';
import { joinSpaces } from '../../text/scan-text';
import { spellLetters } from './letter-groups';
import { plainText } from './values';

// Names beyond this are a text in the wrong field.
const MAX_LENGTH = 200_000;
const SUFFIX = /^(?:jr|sr|jun|sen|[ivx]{1,4}|1st|2nd|3rd|[4-9]th|ph\.?\s?d|m\.?\s?d|esq)\.?$/i;
const NO_NAME = /^(?:(?:and )?others|et\.? al\.?|\.{3}|…|-)?$/i;
// The longest that it knows is "and others".
const MAX_NO_NAME_LENGTH = 10;
const BLANK = 32;
const COMMA = 44;
const STOP = 46;
const SEMICOLON = 59;
const SMALL_A = 97;
const SMALL_L = 108;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
/** The bit that makes a capital a small letter. */
const LOWER = 32;
/** TeX, a part of an extended name, or the divider of lists without "and". */
const MARKED = /[\\{}$~=;]|--|``|''/;
/** "and" parts names, "et al." and "others" are nobody's. */
const NO_WORD = '(?!(?:[Aa][Nn][Dd]|[Ee][Tt]\\.?|[Oo][Tt][Hh][Ee][Rr][Ss])(?:[ ,]|$))';
const LETTERS = "[^\\s,;=&\\\\{}$~`'-]+";
const WORD = `${NO_WORD}${LETTERS}(?:['-]${LETTERS})*`;
/**
 * A name that stands as it is, with an "and" or the end behind it: it begins with a Latin letter, one blank stands between its words, and at most
 * one comma behind its family's. One look at it says what else takes ten.
 */
const TIDY_NAME = new RegExp(
  `(?=[A-Za-z\u00c0-\u024f])${WORD}(?: ${WORD})*(?:, ${WORD}(?: ${WORD})*)?(?= and |$)`,
  'y',
);
/** Of a group of people, whose "and" parts nothing: only the braces go. */
const BRACED_NAME = new RegExp(
  `\\{(?=[A-Za-z\u00c0-\u024f])${WORD}(?: ${LETTERS}(?:['-]${LETTERS})*)*\\}(?= and |$)`,
  'y',
);
const AND_LENGTH = ' and '.length;
const OTHERS = 'others';
const EXTENDED = /^"?\s*(?:family|given|prefix|suffix)(?:-i)?\s*=/i;

/**
 * The names of an author field. `Family, Given` where a comma, an extended name or braces tell them apart, else as written: which word of
 * `Noam M. Shazeer` is the family's is BibTeX's convention, and wrong for half of the world.
 */
export function readNames(raw: string): string[] {
  if (raw === '' || raw.length > MAX_LENGTH) return [];
  const line = raw.includes('\n') ? joinSpaces(raw) : raw;
  return readTidyNames(spellLetters(line)) ?? readMixedNames(joinSpaces(decodeEntities(line)));
}

function readMixedNames(text: string): string[] {
  const spelt = spellLetters(text);
  const names: string[] = [];
  if (!MARKED.test(spelt)) for (const part of splitAtAnd(spelt)) addPlainName(names, part);
  else for (const part of splitAtAnd(text)) addMarkedNames(names, part);
  return names;
}

/** Null where one of them is not as it is to stand. */
function readTidyNames(text: string): string[] | null {
  const names: string[] = [];
  for (let from = 0; ;) {
    const isBraced = text.charCodeAt(from) === OPEN_BRACE;
    const pattern = isBraced ? BRACED_NAME : TIDY_NAME;
    pattern.lastIndex = from;
    if (!pattern.test(text)) return text.length - from === OTHERS.length && text.endsWith(OTHERS) ? names : null;
    const end = pattern.lastIndex;
    names.push(isBraced ? text.slice(from + 1, end - 1) : text.slice(from, end));
    if (end === text.length) return names;
    from = end + AND_LENGTH;
  }
}

/** Nearly every name beside a marked one is plain. */
function addMarkedNames(names: string[], part: string): void {
  const spelt = spellLetters(part);
  if (!MARKED.test(spelt)) addPlainName(names, spelt);
  else if (part.includes(';')) for (const one of splitOutside(part, SEMICOLON)) addNames(names, one.trim());
  else addNames(names, part);
}

/** Nothing to decode and no spare blank: nearly every name there is, and nearly every one stands as it is. */
function addPlainName(names: string[], whole: string): void {
  const text = withoutOthers(whole);
  const comma = text.indexOf(',');
  if (comma >= 0 && text.includes(',', comma + 1)) for (const name of readPart(text)) addName(names, name);
  else addName(names, comma < 0 || isTidyPair(text, comma) ? text : readPair(text, comma));
}

/** `Family, Given` as it is to stand. */
function isTidyPair(text: string, comma: number): boolean {
  return (
    comma > 0 && text.charCodeAt(comma - 1) !== BLANK && text.charCodeAt(comma + 1) === BLANK && text.length > comma + 2
  );
}

function addNames(names: string[], whole: string): void {
  const text = withoutOthers(whole);
  const comma = text.indexOf(',');
  const isMarked = text.includes('{') || text.includes('=');
  if (!isMarked && comma < 0) addName(names, plainText(text));
  else if (!isMarked && !text.includes(',', comma + 1)) addName(names, readPair(text, comma));
  else for (const name of readPart(text)) addName(names, name);
}

function addName(names: string[], name: string): void {
  if (name.length > MAX_NO_NAME_LENGTH || !NO_NAME.test(name)) names.push(name);
}

function readPair(text: string, comma: number): string {
  return joined(plainText(text.slice(0, comma).trim()), plainText(text.slice(comma + 1).trim()));
}

function readPart(text: string): string[] {
  if (text.includes('=') && EXTENDED.test(text)) return [readExtended(text)];
  const parts = text.includes(',') ? splitOutside(text, COMMA).map((part) => part.trim()) : [text];
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
  const end = text.charCodeAt(text.length - 1) === STOP ? text.length - 2 : text.length - 1;
  if ((text.charCodeAt(end) | LOWER) !== SMALL_L || (text.charCodeAt(end - 1) | LOWER) !== SMALL_A) return text;
  const others = /(?:^|[, ]|, )et\.? al\.?$/i.exec(text.slice(-10))?.[0];
  return others === undefined ? text : text.slice(0, -others.length).trimEnd();
}

/** `A. S. {Almasoud}`: the braces say what the family name is. */
function readPlain(text: string): string {
  const match = text.endsWith('}') ? /^([^{}]+) \{([^{}\\]+)\}$/.exec(text) : null;
  return match === null ? plainText(text) : joined(plainText(match[2] ?? ''), plainText(match[1] ?? ''));
}

/** `family=Ackooij, given=W., prefix=van, useprefix=true`, in BibLaTeX's order of parts. */
function readExtended(text: string): string {
  const parts = new Map<string, string>();
  for (const part of splitOutside(text.replace(/^"|"$/g, ''), COMMA)) {
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

/** At every "and" outside of braces, in any case; between words stands one blank, and none at a part's ends. */
function splitAtAnd(text: string): string[] {
  const parts: string[] = [];
  const small = lowerCase(text);
  const hasBraces = text.includes('{');
  let from = 0;
  let depth = 0;
  let counted = 0;
  for (let at = small.startsWith('and') ? 0 : small.indexOf(' and'); at >= 0; at = small.indexOf(' and', at)) {
    const end = small.charCodeAt(at) === BLANK ? at + 4 : at + 3;
    if (hasBraces) depth += depthOf(text, counted, at);
    counted = at;
    if (depth <= 0 && (end === text.length || text.charCodeAt(end) === BLANK)) {
      parts.push(text.slice(from, at));
      from = end + 1;
    }
    at = end;
  }
  parts.push(text.slice(from));
  return parts;
}

/** Of the same length, whatever other scripts do. */
function lowerCase(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** How many more braces open than close. */
function depthOf(text: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACE) depth += 1;
    else if (code === CLOSE_BRACE) depth -= 1;
  }
  return depth;
}

/** Divides where the character stands outside of braces. */
function splitOutside(text: string, divider: number): string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACE) depth += 1;
    else if (code === CLOSE_BRACE) depth -= 1;
    else if (code === divider && depth <= 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
