import { stripTex } from '../text/tex';
import { titleKey } from '../text/title-key';

const TAG = /<\/?(?:i|b|em|strong|sub|sup|sc|u|tt|span|jats:\w+)(?:\s[^<>]*)?>/gi;
const ENTITY = /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi;
const ACCENTED = /^([a-z])(?:acute|grave|uml|circ|tilde|cedil|ring|caron|slash)$/i;
const LETTER_ENTITIES: Readonly<Record<string, string>> = { amp: '&', szlig: 'ß', aelig: 'æ', oelig: 'œ' };
// What parts a title from its subtitle. A hyphen between letters does not.
const SUBTITLE = /[:：?？]+\s|\s[-–—]+\s|—|：/;

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const SINGLE_GREEK = /(?<!\p{Script=Greek})[α-ω](?!\p{Script=Greek})/gu;

/**
 * A title as words, folded, `:` standing where its subtitle begins: `tideloom : foreseeing what tide tables leave out`. '' where nothing is
 * left. Markup, entities, TeX and accents are gone.
 */
export function titleWords(title: string): string {
  const plain = plainText(title);
  const match = SUBTITLE.exec(plain);
  if (match === null) return key(plain);
  const [main, rest] = [key(plain.slice(0, match.index)), key(plain.slice(match.index + match[0].length))];
  return main === '' || rest === '' ? main + rest : `${main} : ${rest}`;
}

function plainText(title: string): string {
  const untagged = title.includes('<') ? title.replace(TAG, '') : title;
  const decoded = untagged.includes('&') ? untagged.replace(ENTITY, decodeEntity) : untagged;
  return stripTex(decoded);
}

function decodeEntity(whole: string, name: string): string {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ' ';
  }
  const accented = ACCENTED.exec(name)?.[1];
  // Dashes, quotes and spaces are all a gap between words.
  return (
    accented ??
    LETTER_ENTITIES[name.toLowerCase()] ??
    (/^(?:[a-z]dash|[lrb]?[sdlra]?quo|nbsp|thinsp|hellip|lt|gt|quot|apos|shy)$/i.test(name) ? ' ' : whole)
  );
}

function key(text: string): string {
  const words = titleKey(text) ?? '';
  return /[α-ω]/.test(words) ? words.replace(SINGLE_GREEK, spellGreek).replace(/ {2,}/g, ' ').trim() : words;
}

function spellGreek(letter: string): string {
  return ` ${GREEK[letter.charCodeAt(0) - 0x3b1] ?? letter} `;
}

/** Without the gaps about which lists disagree ("pre-training", "K2 Think"). Between two figures it stays: 2.5 is not 25. */
export function joinWords(words: string): string {
  const flat = words.includes(':') ? words.replace(' : ', ' ') : words;
  return flat.replace(/(?<!\d) | (?!\d)/g, '');
}

/** What stands before the subtitle, or null where there is none. */
export function mainPart(words: string): string | null {
  const at = words.indexOf(' : ');
  return at < 0 ? null : words.slice(0, at);
}

export function listWords(words: string): string[] {
  return words === '' ? [] : words.split(' ').filter((word) => word !== ':');
}
