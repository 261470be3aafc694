import { stripTex } from '../../text/tex';
import { findNames, findOpeningName, type NamedWork } from './find-names';
import { isCoined, isShortFor } from './name';
import { createHeadline, findPhrase } from './phrases';
import { splitSentences, type Sentence } from './words';

export type TitleSuggestion = { title: string; evidence: string };

export const MAX_SUGGESTION_LENGTH = 90;
// A name comes early or not at all; a text that is a whole book must not be searched to its end.
const MAX_SEARCHED_LENGTH = 8_000;

/**
 * A title from the text's own words: the name that the authors give to their work, else what they say they study, else an abbreviation that
 * they coin, else the start. `evidence` are the words it was taken from. Null for an empty text.
 */
export function suggestTitle(abstract: string): TitleSuggestion | null {
  const text = abstract.slice(0, MAX_SEARCHED_LENGTH);
  const sentences = splitSentences(text);
  const work = findNamedWork(text, sentences);
  if (work !== null) return createSuggestion(joinForms(work), text.slice(work.from, work.to));
  const phrase = findPhrase(sentences);
  if (phrase !== null) return createSuggestion(phrase.title, text.slice(phrase.from, phrase.to));
  const coined = findCoinedShortForm(text, sentences);
  if (coined !== null) return coined;
  const [first] = sentences;
  return first === undefined ? null : createSuggestion(createHeadline([withoutHeading(first.text)]), first.text);
}

// A name that was in the text before is something the paper builds on; a later one is a part of what came first.
const KNOWN_BEFORE = 6;
const NOT_THE_FIRST = 3;
const COINED_SPELLING = 2;
const MAX_REPEATS = 5;
// "A drug called X", once and in passing, is not what the paper is about.
const MIN_SCORE = 9;

function findNamedWork(text: string, sentences: readonly Sentence[]): NamedWork | null {
  const found: NamedWork[] = [];
  for (const sentence of sentences) found.push(...findNames(sentence));
  if (found.length > 1) found.sort((a, b) => a.from - b.from);
  const [opening] = sentences;
  const atStart = opening === undefined ? null : findOpeningName(opening);
  if (atStart !== null && countName(text, atStart.name.head) > 1) found.unshift(atStart);
  const firstHead = found[0]?.name.head;
  let best: { work: NamedWork; score: number } | null = null;
  for (const work of found) {
    const { head } = work.name;
    const score =
      work.weight +
      Math.min(MAX_REPEATS, countName(text, head) - 1) +
      (isCoined(head) ? COINED_SPELLING : 0) -
      (head === firstHead ? 0 : NOT_THE_FIRST) -
      (isKnownBefore(text, work) ? KNOWN_BEFORE : 0);
    if (best === null || score > best.score) best = { work, score };
  }
  return best === null || best.score < MIN_SCORE ? null : best.work;
}

function isKnownBefore(text: string, { name, from }: NamedWork): boolean {
  const at = indexOfName(text, name.head, 0);
  return at >= 0 && at < from;
}

function countName(text: string, head: string): number {
  let count = 0;
  for (let at = indexOfName(text, head, 0); at >= 0; at = indexOfName(text, head, at + head.length)) count += 1;
  return count;
}

function indexOfName(text: string, head: string, from: number): number {
  for (let at = text.indexOf(head, from); at >= 0; at = text.indexOf(head, at + 1)) {
    if (!isWordAt(text, at - 1) && !isWordAt(text, at + head.length)) return at;
  }
  return -1;
}

function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 128) return /[\p{L}\p{N}]/u.test(text.charAt(at));
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function joinForms({ name: { head, long } }: NamedWork): string {
  const both = long === null ? head : `${head}: ${long}`;
  // Where the long form is the head, the short one says nothing new.
  return long === null || long.length < head.length || both.length > MAX_SUGGESTION_LENGTH ? head : both;
}

/**
 * `agentic return on investment (Agent ROI)` in a sentence of the authors' own, used again later. Abbreviations of the first two sentences are
 * those of the field.
 */
function findCoinedShortForm(text: string, sentences: readonly Sentence[]): TitleSuggestion | null {
  for (const sentence of sentences.slice(2)) {
    if (!/\b(?:we|our|this paper|this work)\b/i.test(sentence.text)) continue;
    for (const { 0: bracket, 1: short = '', index } of sentence.text.matchAll(/\(([^()]{2,30})\)/g)) {
      const before = sentence.text
        .slice(Math.max(0, index - 100), index)
        .trimEnd()
        .split(/\s+/);
      const length = longFormLength(short, before);
      const initials = short.split(' ').at(-1) ?? short;
      if (length === 0 || countName(text, initials) < 3 || /\p{Lu}s$/u.test(short)) continue;
      return createSuggestion(short, `${before.slice(-length).join(' ')} ${bracket}`);
    }
  }
  return null;
}

/** How many of the words before the bracket it abbreviates; 0 for none. */
function longFormLength(short: string, before: readonly string[]): number {
  for (let length = 2; length <= Math.min(8, before.length); length += 1) {
    if (isShortFor(short, before.slice(-length).join(' '))) return length;
  }
  return 0;
}

function withoutHeading(sentence: string): string {
  return sentence
    .replace(/^(?:background|objectives?|aims?|purpose|introduction|context|importance)\b\s*[:.]?\s*/i, '')
    .replace(/[.!?]+$/, '');
}

function createSuggestion(title: string, evidence: string): TitleSuggestion | null {
  const plain = stripTex(title).replace(/\s+/g, ' ').trim();
  return plain === '' ? null : { title: cutAtWord(plain), evidence: evidence.trim() };
}

function cutAtWord(title: string): string {
  if (title.length <= MAX_SUGGESTION_LENGTH) return title;
  const cut = title.slice(0, MAX_SUGGESTION_LENGTH);
  const end = cut.lastIndexOf(' ');
  return `${(end > MAX_SUGGESTION_LENGTH / 2 ? cut.slice(0, end) : cut.slice(0, -1)).replace(/[\s,;:–—-]+$/, '')}…`;
}
