import {
  compareSketches,
  differInFigures,
  lettersOf,
  speaksOf,
  speaksOfOther,
  type TextRelation,
} from './compare-abstracts';
import { bigramLikeness, compareTitles, HALF_ALIKE, type TitleComparison } from './compare-titles';
import { compareAuthors } from './first-author';
import { idKindOf, keyKind, stateOfKey } from './id-keys';
import type { Known } from './known';
import type { IdentityReason } from './reasons';
import { joinWords, listWords } from './title-words';

export const verdictKinds = ['same', 'family', 'review'] as const;
export type Judgement = { kind: (typeof verdictKinds)[number]; by: IdentityReason };

/** Everything that two papers have to say about one another, gathered once. */
type Evidence = {
  titles: TitleComparison;
  text: TextRelation | 'equal';
  authors: 'same' | 'other' | 'unknown';
  /** Years between them; null where one is not stated. */
  gap: number | null;
  /** One is a manuscript, the other a publication. */
  isPair: boolean;
  /** What the texts say against one another. */
  isContradicted: boolean;
  /** Words of the shorter title; a title of few says little. */
  words: number;
  letters: number;
};

// "Introduction", "Editorial", "Deep Learning": a title of few words says too little on its own.
const TELLING_WORDS = 4;
const TELLING_LETTERS = 24;
const GENERIC =
  /^(?:(?:guest |invited )?editorial(?: (?:board|comment|introduction|note))?|introduction(?: to the .*)?|prefac[ei]|foreword|book reviews?|reviews?|(?:in )?memoriam|in this issue|conclusions?|reply|comments?|discussion|letters?(?: to the editor)?|news|index|abstracts?|front ?matter|back ?matter|contents|table of contents|title page|errat(?:um|a)|corrigend(?:um|a)|corrections?|acknowledge?ments?|obituary|announcements?|preliminaries|summary|background|untitled)$/;
// A manuscript may wait for years, and is sometimes posted after the article.
const MAX_YEARS_TO_PRINT = 5;
const MAX_YEARS_APART = 1;
// How far apart a revised or mistyped year is still worth a question.
const MAX_YEARS_ASKED = 3;

/** Whether two papers are one, two states of one work, or worth a question. Null: they are different. Symmetric. */
export function comparePapers(a: Known, b: Known): Judgement | null {
  const shared = a.keys.find((key) => idKindOf(key) !== null && b.keys.includes(key));
  if (shared !== undefined) return judgeSharedId(a, b, shared);
  const conflict = findConflict(a, b);
  if (conflict === 'hard') return null;
  const evidence = gather(a, b);
  const judgement = judge(a, b, evidence);
  if (judgement === null || judgement.kind === 'review') return judgement;
  if (conflict === 'soft') return { ...judgement, kind: 'review' };
  return evidence.isPair ? { ...judgement, kind: 'family' } : judgement;
}

/** The same id and titles that have little in common: a wrong id in one of the lists, more often than a new title. */
function judgeSharedId(a: Known, b: Known, key: string): Judgement {
  const by = idKindOf(key) ?? 'doi';
  const { relation } = compareTitles(a.title, b.title);
  const isAlike = relation !== 'unlike' || bigramLikeness(joinWords(a.title), joinWords(b.title)) >= HALF_ALIKE;
  if (isAlike) return { kind: 'same', by };
  const text = compareTexts(a, b);
  return text === 'equal' || text === 'near' || text === 'part'
    ? { kind: 'same', by }
    : { kind: 'review', by: 'other-title' };
}

/**
 * Two DOIs, two arXiv ids are two papers, but for a manuscript and its publication. Catalogues list a work twice, and a manuscript is
 * submitted to two conferences: their ids only cast doubt, or nothing.
 */
function findConflict(a: Known, b: Known): 'hard' | 'soft' | null {
  let found: 'soft' | null = null;
  for (const one of a.keys) {
    const kind = idKindOf(one);
    if (kind === null || kind === 'openalex' || kind === 's2') continue;
    for (const other of b.keys) {
      if (keyKind(other) !== kind) continue;
      const [stateA, stateB] = [stateOfKey(one), stateOfKey(other)];
      if (stateA !== stateB) continue;
      if (kind !== 'dblp' && kind !== 'openreview') return 'hard';
      found = 'soft';
    }
  }
  return found;
}

function gather(a: Known, b: Known): Evidence {
  const titles = compareTitles(a.title, b.title);
  const [listA, listB] = [listWords(a.title), listWords(b.title)];
  const text = compareTexts(a, b);
  return {
    titles,
    text,
    authors: compareAuthors(a.author, b.author),
    gap: a.year === null || b.year === null ? null : Math.abs(a.year - b.year),
    isPair: (a.state === 'preprint' && b.state === 'published') || (a.state === 'published' && b.state === 'preprint'),
    isContradicted: text !== 'equal' && isContradicted(a, b, titles, text),
    words: Math.min(listA.length, listB.length),
    letters: Math.min(a.title.length, b.title.length),
  };
}

function compareTexts(a: Known, b: Known): TextRelation | 'equal' {
  const whole = a.keys.find((key) => key.startsWith('abstract:'));
  if (whole !== undefined && b.keys.includes(whole)) return 'equal';
  // A paper that several lists named has a key for each wording.
  const isEqual = a.keys.some((key) => key.startsWith('abstract:') && b.keys.includes(key));
  return isEqual ? 'equal' : compareSketches(a.sketch, b.sketch);
}

/** Each paper speaks of what its own title names and the other does not: mice here and rats there. */
function isContradicted(a: Known, b: Known, titles: TitleComparison, text: TextRelation): boolean {
  const { relation, onlyA, onlyB } = titles;
  if (a.sketch === '' || b.sketch === '' || relation === 'equal') return false;
  const [wordsA, wordsB] = relation === 'unknown' ? [listWords(a.title), listWords(b.title)] : [onlyA, onlyB];
  const isPart = text === 'part';
  // What a cut text does not say, it does not deny.
  const [isCutA, isCutB] = [isPart && isShorter(a, b), isPart && !isShorter(a, b)];
  if (!isCutB && speaksOfOther(wordsA, a.sketch, b.sketch)) return true;
  if (!isCutA && speaksOfOther(wordsB, b.sketch, a.sketch)) return true;
  if (relation === 'alike' && speaksOf(wordsA, a.sketch) && speaksOf(wordsB, b.sketch)) return true;
  return relation !== 'main' && relation !== 'slip' && differInFigures(a.sketch, b.sketch, isPart);
}

function isShorter(a: Known, b: Known): boolean {
  return lettersOf(a.sketch) <= lettersOf(b.sketch);
}

function judge(a: Known, b: Known, evidence: Evidence): Judgement | null {
  const { relation } = evidence.titles;
  if (relation === 'equal') return judgeEqualTitles(a, b, evidence);
  if (relation === 'marked') return isSameText(evidence) ? ask(textReason(evidence)) : null;
  if (relation === 'main' || relation === 'slip') return judgeNearTitles(evidence);
  return judgeTexts(evidence);
}

function judgeEqualTitles(a: Known, b: Known, evidence: Evidence): Judgement | null {
  const { authors, words, letters, text } = evidence;
  if (isSameText(evidence)) return isFarApart(evidence) && text !== 'equal' ? ask('title') : take('title');
  if (authors === 'other') return null;
  if (isFarApart(evidence)) return isAsked(a, evidence) ? ask('title') : null;
  const isBacked = authors === 'same' && evidence.gap !== null;
  if (GENERIC.test(a.title))
    return isCopy(a, b) || (isBacked && evidence.gap === 0 && text !== 'unlike') ? take('title') : null;
  const isTelling = words >= TELLING_WORDS || letters >= TELLING_LETTERS;
  if (text === 'unlike') return isTelling && isBacked ? take('title') : isTelling || isBacked ? ask('title') : null;
  if (isTelling || isBacked || isCopy(a, b)) return take('title');
  // Nothing is known of either but a short title: the same list again, or a name that two have.
  return a.sketch === '' && b.sketch === '' ? take('title') : authors === 'same' ? ask('title') : null;
}

/** All that is stated is stated alike: the same list, taken in twice. */
function isCopy(a: Known, b: Known): boolean {
  return a.author === b.author && a.year === b.year && a.sketch === b.sketch;
}

function isAsked(a: Known, { authors, gap, words }: Evidence): boolean {
  return (
    authors === 'same' && gap !== null && gap <= MAX_YEARS_ASKED && words >= TELLING_WORDS && !GENERIC.test(a.title)
  );
}

function judgeNearTitles(evidence: Evidence): Judgement | null {
  const { authors, gap, text, words, isContradicted, titles } = evidence;
  if (isSameText(evidence) && !isContradicted) return isFarApart(evidence) ? ask('near-title') : take('near-title');
  if (authors === 'other' || isFarApart(evidence) || text === 'unlike') return null;
  const isBacked = authors === 'same' && gap !== null && !isContradicted;
  // A subtitle that is missing leaves a title; of one or two words it leaves a subject.
  if (isBacked && (titles.relation === 'main' ? words >= 3 : evidence.isPair || gap === 0)) return take('near-title');
  return authors === 'same' || words >= TELLING_WORDS ? ask('near-title') : null;
}

/** Titles that differ or are not stated: only the text can say that it is one paper. */
function judgeTexts(evidence: Evidence): Judgement | null {
  const { authors, text, titles, isContradicted } = evidence;
  const by = textReason(evidence);
  if (text === 'unknown' || text === 'unlike') return null;
  if (text === 'alike')
    return titles.relation === 'unknown' || authors === 'same' ? (isContradicted ? null : ask(by)) : null;
  if (authors === 'other' || isFarApart(evidence) || isContradicted) return ask(by);
  if (titles.relation !== 'unlike' || text === 'equal') return take(by);
  // Under another title a text that is alike may be that of the group's next paper; a manuscript that got a new title is not merged by it.
  return evidence.isPair && authors === 'same' && text === 'near' ? take(by) : ask(by);
}

function isSameText({ text }: Evidence): boolean {
  return text === 'equal' || text === 'near' || text === 'part';
}

function isFarApart({ gap, isPair }: Evidence): boolean {
  return gap !== null && gap > (isPair ? MAX_YEARS_TO_PRINT : MAX_YEARS_APART);
}

function textReason({ text }: Evidence): IdentityReason {
  return text === 'equal' ? 'abstract' : 'near-abstract';
}

function take(by: IdentityReason): Judgement {
  return { kind: 'same', by };
}
function ask(by: IdentityReason): Judgement {
  return { kind: 'review', by };
}
