import { isCoined, isNameWord, readName, type Name } from './name';
import { createWords, type Sentence, type Words } from './words';

/** A name and how surely the paper gives it to its own work. Positions count from the start of the text. */
export type NamedWork = { name: Name; weight: number; from: number; to: number };

const AUTHORS = String.raw`(?:\b(?:we|authors)\b|\b(?:this|our|the|present)\s+(?:[\w-]+\s+){0,2}?(?:paper|work|study|article|report|thesis|letter|manuscript)\b)`;
const STRONG =
  'introduc(?:e|es|ed|ing)|present(?:s|ed|ing)?|propos(?:e|es|ed|ing)|unveil(?:s|ed)?|pioneer(?:s|ed)?|announc(?:e|es|ed)';
const WEAK =
  'develop(?:s|ed)?|design(?:s|ed)?|buil[dt]s?|creat(?:e|es|ed)|construct(?:s|ed)?|releas(?:e|es|ed)|describ(?:e|es|ed)|devis(?:e|es|ed)|open-source[sd]?|offers?';
const OWN_NOUN =
  'method|model|system|approach|framework|algorithm|tool|dataset|benchmark|architecture|contribution|pipeline|technique|solution|software|package|library';

type Cue = {
  pattern: RegExp;
  /** What every match holds: most sentences show by this alone that there is none. */
  stem: RegExp;
  weight: number;
  read: (sentence: string, words: Words, at: number) => Name | null;
};

// Weights order the ways of naming; what they are worth against each other was tuned on abstracts of several fields.
const CUES: readonly Cue[] = [
  {
    pattern: new RegExp(`${AUTHORS}[^.;]{0,60}?\\b(?:${STRONG})\\s+`, 'gi'),
    stem: /introduc|present|propos|unveil|pioneer|announc/i,
    weight: 10,
    read: readObject,
  },
  {
    pattern: new RegExp(`${AUTHORS}[^.;]{0,60}?\\b(?:${WEAK})\\s+`, 'gi'),
    stem: /develop|design|buil|creat|construct|releas|describ|devis|open-source|offer/i,
    weight: 8,
    read: readObject,
  },
  {
    pattern:
      /\b(?:called|named|dubbed|termed|coined|namely|denoted(?: as)?|we (?:call|name|term|dub)(?: it| this| them)?)[,:]?\s+/gi,
    stem: /call|name|dub|term|coin|denot/i,
    weight: 8,
    read: readPlainName,
  },
  {
    pattern: /\b(?:led to|leads to|gave rise to|culminat\w+ in|results? in|resulted in|resulting in)\s+/gi,
    stem: /led to|leads to|gave rise|culminat|result/i,
    weight: 9,
    read: readApposed,
  },
  {
    pattern: new RegExp(`\\bour\\s+(?:[\\w-]+\\s+){0,3}?(?:${OWN_NOUN})(?:\\s+(?:is|was|,))?,?\\s+`, 'gi'),
    stem: /our/i,
    weight: 7,
    read: readPlainName,
  },
];

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'our', 'its']);
const PRAISE: ReadonlySet<string> = new Set(
  'new novel innovative simple unified efficient general first effective powerful lightweight'.split(' '),
);
// What may come behind a name. Behind an adjective or a field ("Bayesian methods", "LLM agents") stands a noun.
const ENDS_NAME =
  /^(?:$|['’]?["'”’`)\]]*[,:;.(–—]|["'”’`]*\s+(?:-|–|—|--|\(|(?:that|which|as|for|is|are|was|on|to|with|by|based|via|at|and|in|a|an|using|from|can|has)\b))/;
const ENDS_PLAIN_NAME = /^["'”’`]*(?:[,:(–—]|\s+(?:-|–|—|--|\(|(?:that|which|is|as)\b))/;

/** Every name that a sentence gives to the authors' own work. */
export function findNames({ text, start }: Sentence): NamedWork[] {
  const works: NamedWork[] = [];
  for (const { pattern, stem, weight, read } of CUES) {
    if (!stem.test(text)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const after = match.index + match[0].length;
      const words = createWords(text, after);
      let at = 0;
      while ((words(at)?.end ?? Infinity) <= after) at += 1;
      const name = words(at) === undefined ? null : read(text, words, at);
      if (name === null || isPlural(name.head)) continue;
      works.push({ name, weight, from: start + match.index, to: start + name.end });
    }
  }
  return works;
}

const OPENING_FOLLOWER = /^(?:,\s+(?:an?|the|with|our)|\s+is)$/;
/** The same anywhere, before a sentence is taken apart. */
const MAY_OPEN = /,\s+(?:an?|the|with|our)\b|\sis\b/;

/** The paper's first word may be its name: `K2-Think is a ...`. Acronyms of the field start papers too, so all-capitals do not count. */
export function findOpeningName(sentence: Sentence): NamedWork | null {
  if (!MAY_OPEN.test(sentence.text)) return null;
  const name = readName(sentence.text, createWords(sentence.text), 0);
  if (name === null || name.long !== null || isPlural(name.head)) return null;
  if (!isCoined(name.head) || !/\p{Ll}|\d/u.test(name.head)) return null;
  if (!OPENING_FOLLOWER.test(name.follower)) return null;
  return { name, weight: 6, from: sentence.start, to: sentence.start + name.end };
}

/** `propose X`, `propose a Long Name (LN)`, `propose a new model, X,`, `propose a language model X that`. */
function readObject(text: string, words: Words, at: number): Name | null {
  let i = at;
  const article = words(i)?.core ?? '';
  if (ARTICLES.has(article)) i += 1;
  while (PRAISE.has(words(i)?.core ?? '') && words(i)?.tail === '') i += 1;
  const direct = readName(text, words, i);
  if (direct !== null) return ARTICLES.has(article) || i > at ? requireLong(direct, article) : requireEnd(direct);
  return readBehindNoun(text, words, i);
}

/** An article before it makes a description ("a Bayesian method") unless a short form in brackets says that it is a name. */
function requireLong(name: Name, article: string): Name | null {
  if (name.long !== null) return name;
  return !/^an?$/.test(article) && isCoined(name.head) && ENDS_PLAIN_NAME.test(name.follower) ? name : null;
}

function requireEnd(name: Name): Name | null {
  if (name.long !== null) return name;
  return (isCoined(name.head) ? ENDS_NAME : ENDS_PLAIN_NAME).test(name.follower) ? name : null;
}

const MAX_NOUN_WORDS = 14;
const NOUNS: ReadonlySet<string> = new Set(
  (
    'model method framework system algorithm approach benchmark dataset architecture network technique strategy metric tool ' +
    'language library pipeline mechanism paradigm scheme codec protocol toolkit platform engine agent corpus methodology ' +
    'procedure database software package block module layer attack defense device robot assistant simulator environment'
  ).split(' '),
);

function readBehindNoun(text: string, words: Words, at: number): Name | null {
  for (let i = at; i < at + MAX_NOUN_WORDS; i += 1) {
    const word = words(i);
    const next = words(i + 1);
    if (word === undefined || next === undefined || /[.;]/.test(word.tail)) return null;
    const isApposed = /[,:]$/.test(word.tail);
    if (isNameWord(next.core) && (isApposed || NOUNS.has(word.core))) {
      const name = readName(text, words, i + 1);
      if (
        name !== null &&
        (isApposed ? isApposition(name, word.tail) : isCoined(name.head) && requireEnd(name) !== null)
      )
        return name;
    }
    if (isApposed) return null;
  }
  return null;
}

function isApposition(name: Name, before: string): boolean {
  return name.long !== null || /^["'”’`]*[,.]/.test(name.follower) || (before.endsWith(':') && isCoined(name.head));
}

function readPlainName(text: string, words: Words, at: number): Name | null {
  const i = ARTICLES.has(words(at)?.core ?? '') ? at + 1 : at;
  const name = readName(text, words, i);
  if (name === null) return null;
  return name.long !== null || isCoined(name.head) || ENDS_PLAIN_NAME.test(name.follower) ? name : null;
}

/** "led to X, a ...": results are led to as well, so that only an apposition shows a name. */
function readApposed(text: string, words: Words, at: number): Name | null {
  const name = readName(text, words, at);
  return name !== null && /^,\s+(?:an?|the|our)$/.test(name.follower) ? name : null;
}

/** `LLMs`, `GCNs`: kinds of things, not a thing. */
function isPlural(head: string): boolean {
  return /\p{Lu}s$/u.test(head);
}
