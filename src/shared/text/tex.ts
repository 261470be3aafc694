import { addAccent, texLetters } from './tex-characters';

/** A stretch of maths: `tex` is what a typesetter is given, the rest of the text stays as it is. */
export type MathSpan = { start: number; end: number; tex: string; display: boolean };

// Longer than any formula of an abstract: a dollar sign without its partner must not swallow the text behind it.
const MAX_MATH_LENGTH = 400;

const CANDIDATE = /\\\\|\\[$%&#_]|\$\$|\$|\\\(|\\\[|\{\\[A-Za-z]+\}/g;

/** In order and disjoint. Prices (`$534,700`), escapes (`\$0.70`, `\%`) and text macros (`{\em}`) are not maths. */
export function findMath(text: string): MathSpan[] {
  const spans: MathSpan[] = [];
  let from = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    if (match.index < from) continue;
    const span = readMath(text, match.index, match[0]);
    if (span === null) continue;
    spans.push(span);
    from = span.end;
  }
  return spans;
}

function readMath(text: string, start: number, opener: string): MathSpan | null {
  if (opener === '$$') return readUntil(text, start, opener, '$$', true);
  if (opener === '\\(') return readUntil(text, start, opener, '\\)', false);
  if (opener === '\\[') return readUntil(text, start, opener, '\\]', true);
  if (opener === '$') return readDollar(text, start);
  const symbol = /^\{\\([A-Za-z]+)\}$/.exec(opener)?.[1];
  if (symbol === undefined || !SYMBOLS.has(symbol)) return null;
  return { start, end: start + opener.length, tex: `\\${symbol}`, display: false };
}

function readUntil(text: string, start: number, opener: string, closer: string, display: boolean): MathSpan | null {
  const from = start + opener.length;
  const at = text.slice(from, from + MAX_MATH_LENGTH).indexOf(closer);
  const tex = at < 0 ? '' : text.slice(from, from + at).trim();
  return tex === '' ? null : { start, end: from + at + closer.length, tex, display };
}

/** One dollar is maths only when it hugs its content, finds a partner that does, and what is between reads like a formula. */
function readDollar(text: string, start: number): MathSpan | null {
  const window = text.slice(start + 1, start + 1 + MAX_MATH_LENGTH);
  if (/^(?:\s|$)/.test(window)) return null;
  const close = /[^\\\s]\$(?!\d)/.exec(window) ?? null;
  const end = /^[^\s$\\]\$(?!\d)/.test(window) ? 1 : close === null ? -1 : close.index + 1;
  if (end < 1) return null;
  const tex = window.slice(0, end);
  return tex.includes('$') || !isFormula(tex) ? null : { start, end: start + end + 2, tex, display: false };
}

function isFormula(tex: string): boolean {
  if (/\n\s*\n/.test(tex)) return false;
  if (/[\\^_=]/.test(tex)) return true;
  // "$5 million and US$": words between two prices.
  return !/[A-Za-z]{3,}/.test(tex) && !/[a-z]\s+[a-z]/i.test(tex);
}

const SYMBOLS: ReadonlySet<string> = new Set(
  (
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau ' +
    'upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega times cdot pm mp ' +
    'leq geq le ge neq approx sim simeq equiv infty ell partial nabla in subset cup cap to rightarrow leftarrow ' +
    'Rightarrow forall exists sum prod int sqrt degree circ star dagger hbar'
  ).split(' '),
);

/** Plain words for keys and labels: accents become letters, macros their argument or name, braces and dollars go. */
export function stripTex(text: string): string {
  if (!/[\\{}$`']/.test(text)) return text;
  return text
    .replace(/\{?\\(["'`^~=.])\s*\{?\\?([A-Za-z])\}?\}?/g, (_, mark: string, letter: string) => addAccent(letter, mark))
    .replace(/\{?\\([cvuHkr])\s*\{([A-Za-z])\}\}?/g, (_, mark: string, letter: string) => addAccent(letter, mark))
    .replace(
      /\{?\\(ss|o|O|l|L|aa|AA|ae|AE|oe|OE|i|j)(?![A-Za-z])\s?\}?/g,
      (_, name: string) => texLetters[name] ?? name,
    )
    .replace(/\\([%&#_$])/g, '$1')
    .replace(/\\[A-Za-z]+\s*\{/g, '{')
    .replace(/\\([A-Za-z]+)\s?/g, ' $1 ')
    .replace(/``|''/g, '"')
    .replace(/[{}$\\]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}
