import { splitAuthors } from '../../text/split-authors';
import { readVenue } from './venue';

export type NameRow = {
  names: string[];
  /** Several names, initials or "et al.": more than words with capitals. */
  isSure: boolean;
};

const PARTICLE = /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|zur|y|e|do|das|af|av)$/;
// Words of venues, places and titles that are written with capitals.
const NO_NAME =
  /\b(?:university|institute|conference|proceedings|journal|transactions|workshop|symposium|letters|preprint|arxiv|findings|review|reviews|research|nature|science|intelligence|learning|networks?|models?|systems?|processing|advances|lab|labs|school|college|book|tutorial|technical|report|survey|submitted|accepted|oral|spotlight|poster|best|award|under|note|notes|team|google|deepmind|openai|microsoft|facebook|meta|nvidia|amazon|apple|stanford|tutorials?|videos?|code|data|dataset|slides|paper|github|the|of|for|in|with|on|from|to)\b/i;
const MAX_ROW_LENGTH = 20_000;

/** A row that holds people and nothing else, or null. One group of capitals alone may be a venue as well: it is not sure. */
export function readNameRow(text: string): NameRow | null {
  const row = text
    .slice(0, MAX_ROW_LENGTH)
    .replace(/\bet\.?\s*al\b\.?,?/gi, 'et al.')
    .replace(/(?<=[\p{L}.])[\d*†‡§¶∗⋆^]+/gu, '')
    .replace(/^[\s.,;:–—-]+|[\s,;:–—-]+$/gu, '')
    .replace(/^by\s+/i, '');
  const hasEtAl = / ?\bet al\./i.test(row);
  const names = splitAuthors(row.replace(/(?<=[\p{L})])\s*\bet al\.?/giu, ', et al.'))
    .map(trimName)
    .filter(Boolean);
  if (names.length === 0 || !/[\p{L}]{2}/u.test(row)) return null;
  const good = names.filter((name) => isName(name, names.length > 1 || hasEtAl)).length;
  // One name in five may be misspelt or strange to the rule.
  if (good === 0 || names.length - good > Math.floor(names.length / 5)) return null;
  const joined = joinInverted(names, hasEtAl);
  const hasInitials = joined.some((name) => /(?:^|\s)\p{Lu}\.|^\p{Lu}\s+\p{Lu}\p{Ll}/u.test(name));
  return { names: joined, isSure: joined.length > 1 || hasEtAl || hasInitials };
}

function trimName(name: string): string {
  const trimmed = name.replace(/^[\s*_.·]+|[\s*_]+$/g, '');
  // The stop of a sentence, not of an initial or of "Jr.".
  return /(?:\s|^)(?![JS]r\.|St\.)[\p{L}'’-]{2,}\.$/u.test(trimmed) ? trimmed.slice(0, -1) : trimmed;
}

function isName(name: string, mayBeOneWord: boolean): boolean {
  const words = name.split(/\s+/);
  if (words.length > 6 || name.length > 80 || /[\d:?!"“”()/=<>@{}]/.test(name) || NO_NAME.test(name)) return false;
  if (/^[\p{Lo}·]{2,6}$/u.test(name)) return true;
  if (words.length === 1 && !mayBeOneWord && !/^\p{Lu}\.\p{Lu}/u.test(name)) return false;
  if (words.length === 1 && (/^\p{Lu}{3,}$/u.test(name) || readVenue(name) !== null)) return false;
  const capitals = words.filter((word) => /^\p{Lu}[\p{L}\p{M}'’.`-]*$/u.test(word)).length;
  return capitals > 0 && words.every((word) => /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.`-]*$/u.test(word) || PARTICLE.test(word));
}

/** "Family, Given, Given Family, ...": a citation that turns its first name around. */
function joinInverted(names: readonly string[], hasEtAl: boolean): string[] {
  const [family = '', given = '', ...rest] = names;
  if (rest.length === 0 && !hasEtAl) return [...names];
  if (!/^\p{Lu}[\p{L}'’-]+$/u.test(family) || !/^\p{Lu}[\p{L}'’-]*\.?(?:\s\p{Lu}\.?)?$/u.test(given)) return [...names];
  return rest.every((name) => /\s/.test(name)) ? [`${family}, ${given}`, ...rest] : [...names];
}
