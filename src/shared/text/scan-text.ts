/** What a text holds that makes work, found in one pass: most texts hold nothing of the kind, and are used as they are. */
export const HOLDS_TEX = 1;
/** White space that `joinSpaces` would change. */
export const HOLDS_SPACES = 2;
/** What begins a tag or a character reference. */
export const HOLDS_MARKUP = 4;

const BLANK = 32;
const FIRST_BEYOND_ASCII = 128;

/** By character code: what a character says alone, and what it says twice in a row. */
const SINGLE = new Uint8Array(FIRST_BEYOND_ASCII);
const DOUBLE = new Uint8Array(FIRST_BEYOND_ASCII);
for (const one of '\\{}$~') SINGLE[one.charCodeAt(0)] = HOLDS_TEX;
for (const one of '\t\n\v\f\r') SINGLE[one.charCodeAt(0)] = HOLDS_SPACES;
for (const one of '<&') SINGLE[one.charCodeAt(0)] = HOLDS_MARKUP;
for (const one of "-`'") DOUBLE[one.charCodeAt(0)] = HOLDS_TEX;
DOUBLE[BLANK] = HOLDS_SPACES;

// Up to here a look at each character is the fastest, beyond it searches are, which look at many at a time.
const SHORT_LENGTH = 16;
// Beyond this one search for each character costs less than one pattern for all of them.
const LONG_LENGTH = 256;
/**
 * Any character that makes work, and a backquote, which may: all but printable ASCII without those. What only two in a row make is searched for
 * by itself: as a part of the pattern it would make it twice as slow, and two blanks three times.
 */
const MARKED = /[^ !-#%'-;=-[\]^_a-z|]/;
const UNUSUAL = /[^ -~]/;
const OTHER_SPACE = /[^\S ]/;
const NARROW_SPACES = ['\n', '\t', '\r', '\u00a0', '\v', '\f'] as const;
/** Texts without a character beyond Latin are known by their encoding not to match, and not searched. */
const WIDE_SPACE = /[\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

/** The bits above. A blank at either end counts, since it would go. Where a longer text holds TeX the others are not looked for. */
export function scanText(text: string): number {
  if (text.length <= SHORT_LENGTH) return scanShortText(text);
  if (text.length <= LONG_LENGTH && !MARKED.test(text) && !text.includes('--') && !text.includes("''")) {
    return hasSpareBlanks(text) ? HOLDS_SPACES : 0;
  }
  if (holdsTex(text)) return HOLDS_TEX;
  const spaces = holdsSpaces(text) ? HOLDS_SPACES : 0;
  const markup = text.includes('<') || text.includes('&') ? HOLDS_MARKUP : 0;
  return spaces | markup;
}

export function holdsTex(text: string): boolean {
  if (text.length <= SHORT_LENGTH) return (scanShortText(text) & HOLDS_TEX) !== 0;
  for (const mark of TEX_MARKS) if (text.includes(mark)) return true;
  return false;
}

/** What TeX gives a meaning of its own. */
export const TEX_MARKS = ['\\', '{', '}', '$', '~', '--', '``', "''"] as const;

function holdsSpaces(text: string): boolean {
  if (text.length <= SHORT_LENGTH) return (scanShortText(text) & HOLDS_SPACES) !== 0;
  if (hasSpareBlanks(text)) return true;
  if (text.length <= LONG_LENGTH) return UNUSUAL.test(text) && OTHER_SPACE.test(text);
  for (const space of NARROW_SPACES) if (text.includes(space)) return true;
  return WIDE_SPACE.test(text);
}

/** Two in a row, or one at an end. */
function hasSpareBlanks(text: string): boolean {
  return text.charCodeAt(0) === BLANK || text.charCodeAt(text.length - 1) === BLANK || text.includes('  ');
}

function scanShortText(text: string): number {
  let found = 0;
  let before = BLANK;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < FIRST_BEYOND_ASCII) {
      found |= SINGLE[code] ?? 0;
      if (code === before) found |= DOUBLE[code] ?? 0;
    } else if (isWideSpace(code)) found |= HOLDS_SPACES;
    before = code;
  }
  return before === BLANK ? found | HOLDS_SPACES : found;
}

/** All white space but one blank between words: to replace each of those by itself would take most of the time. */
const SPARE_SPACE = /\s{2,}|[^\S ]/g;

/** White space of any kind as one blank, none at the ends. Nearly every text is so, and looking costs less than replacing. */
export function joinSpaces(text: string): string {
  return holdsSpaces(text) ? text.replace(SPARE_SPACE, ' ').trim() : text;
}

/** What `\s` matches beyond ASCII. */
function isWideSpace(code: number): boolean {
  if (code === 0xa0 || code === 0xfeff || code === 0x3000) return true;
  if (code < 0x1680 || code > 0x205f) return false;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f
  );
}
