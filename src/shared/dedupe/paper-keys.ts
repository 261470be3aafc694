import { fold } from '../text/fold';
import { hashText } from '../text/hash';
import { titleKey } from '../text/title-key';

/** What a file says about a paper, as far as it tells papers apart. */
export type PaperFacts = {
  title: string | null;
  titleSource: 'file' | 'derived';
  authors: readonly string[];
  year: number | null;
  ids: Readonly<Record<string, string>>;
  abstract: string | null;
};

// "No abstract available." and the like are shared by papers that have nothing else in common.
const MIN_ABSTRACT_LENGTH = 100;

/**
 * The keys under which a paper is found again: `doi:…`, `arxiv:…`, `title:…`, `abstract:…`, strongest first. A title that was suggested is
 * no key: two texts may well suggest the same words.
 */
export function paperKeys(facts: PaperFacts): string[] {
  const keys = Object.entries(facts.ids)
    .filter(([, value]) => value !== '')
    .map(([kind, value]) => `${kind}:${value.toLowerCase()}`)
    .sort();
  const title = facts.title !== null && facts.titleSource === 'file' ? titleKey(facts.title) : null;
  if (title !== null) keys.push(`title:${title}`);
  const abstract = facts.abstract === null ? null : abstractKey(facts.abstract);
  if (abstract !== null) keys.push(`abstract:${abstract}`);
  return keys;
}

/** Equal for texts that differ in case, white space, punctuation or accents only. Null where too short to mean anything. */
export function abstractKey(abstract: string): string | null {
  const bare = fold(abstract).replace(/[^\p{L}\p{N}]+/gu, '');
  return bare.length < MIN_ABSTRACT_LENGTH ? null : hashText(bare);
}

export function keyKind(key: string): string {
  return key.slice(0, key.indexOf(':'));
}
