// Elements that titles and abstracts are written with. Anything else in angle brackets (`<think>`, `<1%`) is text.
const INLINE_TAG =
  /<\/?(?:(?:jats:)?(?:i|b|u|em|strong|sub|sup|small|sc|tt|span|font|italic|bold|underline|inline-formula)|mml:\w{1,20})(?:\s[^<>]{0,500})?\/?>/gi;
const BLOCK_TAG = /<\/?(?:jats:[a-z-]{1,30}|p|br|ul|ol|li)(?:\s[^<>]{0,500})?\/?>/gi;
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,7}));/g;

const SLASH = 47;
const SMALL_A = 97;
const SMALL_Z = 122;
/** The bit that makes a capital a small letter. */
const LOWER = 32;

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', minus: '−' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', bull: '•', middot: '·', times: '×' },
  ...{ deg: '°', plusmn: '±', micro: 'µ', le: '≤', ge: '≥', ne: '≠', asymp: '≈', copy: '©', reg: '®', trade: '™' },
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', eta: 'η', theta: 'θ', kappa: 'κ', lambda: 'λ' },
  ...{ mu: 'μ', nu: 'ν', pi: 'π', rho: 'ρ', sigma: 'σ', tau: 'τ', phi: 'φ', chi: 'χ', psi: 'ψ', omega: 'ω' },
  ...{ Delta: 'Δ', Omega: 'Ω', Sigma: 'Σ', szlig: 'ß', aelig: 'æ', AElig: 'Æ', oslash: 'ø', Oslash: 'Ø' },
  ...{ aring: 'å', Aring: 'Å', infin: '∞', rarr: '→', larr: '←', thinsp: ' ', ensp: ' ', emsp: ' ' },
};

const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  caron: '\u030c',
};

/** Character references of HTML and XML, once. One that is not known stays as it is written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&') || !text.includes(';')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return namedCharacter(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
    const isCharacter = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : ' ';
  });
}

function namedCharacter(name: string): string | null {
  const known = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  if (known !== undefined) return known;
  const accent = ACCENTS[name.slice(1)];
  return accent === undefined ? null : (name.charAt(0) + accent).normalize('NFC');
}

/** Plain text of a title or abstract that was written with markup. Only what is certainly markup goes. */
export function stripMarkup(text: string): string {
  const decoded = decodeEntities(text);
  if (!decoded.includes('<')) return decoded;
  const plain = mayHoldTag(decoded) ? decoded.replace(INLINE_TAG, '').replace(BLOCK_TAG, ' ') : decoded;
  return (plain.includes('  ') ? plain.replace(/ {2,}/g, ' ') : plain).trim();
}

/** Whether `stripMarkup` would change more than blanks: most texts with a `<` or `&` hold neither a tag nor a reference. */
export function holdsMarkup(text: string): boolean {
  return (text.includes('&') && text.includes(';')) || mayHoldTag(text);
}

/** A `<` with a letter or a slash behind it; nearly every other is a sign of mathematics. */
function mayHoldTag(text: string): boolean {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const code = text.charCodeAt(at + 1) | LOWER;
    if (code === SLASH || (code >= SMALL_A && code <= SMALL_Z)) return true;
  }
  return false;
}

const HTML = /<\/?(?:p|br|div|ul|ol|li|h[1-6]|strong|em|b|i|u|a|span|blockquote|table)(?:\s[^<>]{0,2000})?\/?>/i;

/** A note as plain text, its paragraphs divided by a blank line. Text that is no HTML keeps its lines. */
export function htmlToText(text: string): string {
  if (!HTML.test(text)) return decodeEntities(text).trim();
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<li(?:\s[^<>]{0,500})?>/gi, '\n- ')
    .replace(/<\/?(?:p|div|ul|ol|h[1-6]|blockquote|table|tr)(?:\s[^<>]{0,500})?>/gi, '\n\n')
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,2000})?\/?>/gi, '')
    .replace(/ {2,}/g, ' ');
  return decodeEntities(plain)
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n\n(?=- )/g, '\n')
    .trim();
}
