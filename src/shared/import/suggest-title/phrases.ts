import { readWords, type Sentence, type Word } from './words';

/** A description taken from the text, `from`..`to` being the words that say so. */
export type Phrase = { title: string; from: number; to: number };

const STUDY =
  'identif(?:y|ies|ied)|stud(?:y|ies|ied)|investigat(?:e|es|ed)|explor(?:e|es|ed)|examin(?:e|es|ed)|analy[sz](?:e|es|ed)|' +
  'evaluat(?:e|es|ed)|assess(?:es|ed)?|compar(?:e|es|ed)|characteri[sz](?:e|es|ed)|quantif(?:y|ies|ied)|review(?:s|ed)?|' +
  'describ(?:e|es|ed)|revisit(?:s|ed)?';
// Verbs that as often have a detail as the subject of the work for their object.
const TOUCH =
  'determin(?:e|es|ed)|address(?:es|ed)?|consider(?:s|ed)?|test(?:s|ed)?|establish(?:es|ed)?|measur(?:e|es|ed)|' +
  'report(?:s|ed)?|discuss(?:es|ed)?';
const MAKE = 'introduc(?:e|es|ed)|present(?:s|ed)?|propos(?:e|es|ed)|develop(?:s|ed)?|design(?:s|ed)?';
const ANY_STUDY = `(?:${STUDY}|${TOUCH})(?:\\s+and\\s+(?:\\w+ly\\s+)?(?:\\w+e|${STUDY}))?`;
const SUBJECT = String.raw`(?:\bwe\b|\b(?:this|our|the|present)\s+(?:[\w-]+\s+){0,2}?(?:paper|work|study|article|report|thesis|letter|manuscript|review|survey|overview|trial)\b)`;
const SURVEY =
  'overview|survey|review|analysis|study|investigation|evaluation|comparison|assessment|account|taxonomy|meta-analysis|' +
  'examination|introduction';
const GIVE = 'offer|provid|present|giv|conduct|perform|carr|undert|contribut';
const AIM = 'aim|aims|aimed|objective|objectives|purpose|goal|sought|seeks|designed';
const HEADING = 'background|objectives?|aims?|purpose|introduction|importance|context';

// In the order of how well they tell what a paper is about. Each match ends where the phrase begins.
const PATTERNS: readonly RegExp[] = [
  new RegExp(`\\bfirst\\s+(?:\\w+\\s+)?to\\s+${ANY_STUDY}\\s+`, 'i'),
  new RegExp(
    `${SUBJECT}[^.;]{0,60}?\\b(?:${GIVE})\\w*\\s+(?:out\\s+)?` +
      `(?=(?:an?|the)\\s+(?:[\\w-]+,?\\s+){0,4}?(?:${SURVEY})\\s+(?:of|on|into)\\b)`,
    'i',
  ),
  /\b(?:method|model|approach|technique|algorithm|system|framework),?\s+(?:is\s+)?(?:called|named|termed|dubbed)\s+(?=\p{Ll})/iu,
  new RegExp(`\\b(?:${AIM})\\b[^.;]{0,60}?\\bto\\s+(?:further\\s+)?${ANY_STUDY}\\s+`, 'i'),
  new RegExp(`^(?:\\W*(?:${HEADING})\\W+)?To\\s+${ANY_STUDY}\\s+`, 'i'),
  new RegExp(`${SUBJECT}[^.;]{0,50}?\\b(?:${STUDY})\\s+`, 'i'),
  new RegExp(`${SUBJECT}[^.;]{0,60}?\\b(?:${MAKE})\\s+`, 'i'),
  new RegExp(`${SUBJECT}[^.;]{0,50}?\\b(?:${TOUCH})\\s+`, 'i'),
];

/** The best description that the sentences give, or null. */
export function findPhrase(sentences: readonly Sentence[]): Phrase | null {
  for (const pattern of PATTERNS) {
    for (const sentence of sentences) {
      const match = pattern.exec(sentence.text);
      if (match === null) continue;
      const phrase = readPhrase(sentence, match.index, match.index + match[0].length);
      if (phrase !== null) return phrase;
    }
  }
  return null;
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const ENDS_PHRASE = setOf(
  'which that who whose where when while whereas by using through is are was were be has have had can could may might ' +
    'will would so because since although but propose proposes develop show shows demonstrate find achieve achieves',
);
const NOT_AT_END = setOf(
  'a an the of in on for to with and or from into at as via between among their its our this these such than both under ' +
    'during within across over towards not then also further very more most',
);
// "This", "them" point at something said before; "to" and "it" begin no title.
const BEGINS_NO_TITLE = setOf('this these that those it them to and not here there such only also');
const EMPTY = setOf(
  'a an the new novel simple general first our two several method methods model models approach approaches algorithm ' +
    'framework system technique techniques strategy problem challenge challenges issue issues results work question questions',
);
const MAX_LENGTH = 90;

function readPhrase(sentence: Sentence, from: number, at: number): Phrase | null {
  const all = readWords(sentence.text, at).filter((word) => word.end > at);
  let words = takePhrase(all);
  // "a novel algorithm, staged decoding, to ...": the description stands behind the comma.
  if (words.every((word) => EMPTY.has(word.core)) && words.at(-1)?.tail === ',')
    words = takePhrase(all.slice(words.length));
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || BEGINS_NO_TITLE.has(first.core.toLowerCase())) return null;
  const title = createHeadline(words.map((word) => word.core));
  if (!title.includes(' ') || words.every((word) => EMPTY.has(word.core.toLowerCase()))) return null;
  return { title, from: sentence.start + from, to: sentence.start + last.end };
}

/** Words up to the end of the phrase; what stands in brackets is left out. */
function takePhrase(words: readonly Word[]): Word[] {
  const taken: Word[] = [];
  let length = 0;
  let isInBrackets = false;
  for (const word of words) {
    const opens = word.lead.includes('(');
    if (!isInBrackets && !opens) {
      if (ENDS_PHRASE.has(word.core.toLowerCase()) && taken.length > 1) {
        // "a layer trained by gradient flow" loses its agent, and then its participle.
        if (/^(?:by|using|through)$/.test(word.core) && taken.at(-1)?.core.endsWith('ed') === true) taken.pop();
        break;
      }
      length += word.core.length + 1;
      if (length > MAX_LENGTH) return trimEnd(cutBeforeSmallWord(taken));
      taken.push(word);
    }
    isInBrackets = (isInBrackets || opens) && !word.tail.includes(')');
    if (!isInBrackets && /[,.;:!?]/.test(word.tail) && taken.length > 0) break;
  }
  return trimEnd(taken);
}

/** A phrase that is too long ends before its last "of", "with" or "and" rather than in the middle of what follows it. */
function cutBeforeSmallWord(words: readonly Word[]): Word[] {
  const at = words.findLastIndex((word) => NOT_AT_END.has(word.core.toLowerCase()));
  return words.slice(0, at * 2 > words.length ? at : words.length);
}

function trimEnd(words: readonly Word[]): Word[] {
  const end = words.findLastIndex((word) => !NOT_AT_END.has(word.core.toLowerCase()));
  return words.slice(0, end + 1);
}

/** "whether" and "the" lead a clause, not a title; the first letter is a capital unless the word has its own spelling. */
export function createHeadline(words: readonly string[]): string {
  const bare = words.join(' ').replace(/^(?:(?:whether|if|that|the|our|its|their|problem of)\s+)+/i, '');
  return /^\p{Ll}[\p{Ll}-]*(?:\s|$)/u.test(bare) ? bare.charAt(0).toUpperCase() + bare.slice(1) : bare;
}
