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

/** The bits above. A blank at either end counts, since it would go. */
export function scanText(text: string): number {
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

/** White space of any kind as one blank, none at the ends. */
export function joinSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
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
