import { readWords, type Sentence, type Word } from './words';

/** A description taken from the text, `from`..`to` being the words that say so. */
export type Phrase = { title: string; from: number; to: number };

const STUDY =
  'identif(?:y|ies|ied)|stud(?:y|ies|ied)|investigat(?:e|es|ed)|explor(?:e|es|ed)|examin(?:e|es|ed)|analy[sz](?:e|es|ed)|evaluat(?:e|es|ed)|assess(?:es|ed)?|compar(?:e|es|ed)|characteri[sz](?:e|es|ed)|quantif(?:y|ies|ied)|determin(?:e|es|ed)|review(?:s|ed)?|describ(?:e|es|ed)|address(?:es|ed)?|consider(?:s|ed)?|test(?:s|ed)?|revisit(?:s|ed)?|establish(?:es|ed)?|measur(?:e|es|ed)|report(?:s|ed)?|discuss(?:es|ed)?';
const AND_STUDY = `(?:${STUDY})(?:\\s+and\\s+(?:\\w+ly\\s+)?(?:\\w+e|${STUDY}))?`;
const SUBJECT = String.raw`(?:\bwe\b|\b(?:this|our|the|present)\s+(?:[\w-]+\s+){0,2}?(?:paper|work|study|article|report|thesis|letter|manuscript|review|trial)\b)`;
const SURVEY =
  'overview|survey|review|analysis|study|investigation|evaluation|comparison|assessment|account|taxonomy|meta-analysis|examination|introduction';
const MAKE = 'introduc(?:e|es|ed)|present(?:s|ed)?|propos(?:e|es|ed)|develop(?:s|ed)?|design(?:s|ed)?';

// In the order of how well they tell what a paper is about. Each match ends where the phrase begins.
const PATTERNS: readonly RegExp[] = [
  new RegExp(`\\bfirst\\s+(?:\\w+\\s+)?to\\s+${AND_STUDY}\\s+`, 'i'),
  new RegExp(
    `${SUBJECT}[^.;]{0,60}?\\b(?:offer|provid|present|giv|conduct|perform|carr|undert|contribut)\\w*\\s+(?:out\\s+)?(?=(?:an?|the)\\s+(?:[\\w-]+,?\\s+){0,4}?(?:${SURVEY})\\s+(?:of|on|into)\\b)`,
    'i',
  ),
  new RegExp(
    `\\b(?:aim|aims|aimed|objective|objectives|purpose|goal|sought|seeks|designed)\\b[^.;]{0,60}?\\bto\\s+(?:further\\s+)?${AND_STUDY}\\s+`,
    'i',
  ),
  new RegExp(
    `^(?:\\W*(?:background|objectives?|aims?|purpose|introduction|importance|context)\\W+)?To\\s+${AND_STUDY}\\s+`,
    'i',
  ),
  new RegExp(`${SUBJECT}[^.;]{0,50}?\\b${AND_STUDY}\\s+`, 'i'),
  new RegExp(`${SUBJECT}[^.;]{0,60}?\\b(?:${MAKE})\\s+`, 'i'),
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

const ENDS_PHRASE: ReadonlySet<string> = new Set(
  'which that who whose where when while whereas by using through is are was were be has have had can could may might will would so because since although but'.split(
    ' ',
  ),
);
const NOT_AT_END: ReadonlySet<string> = new Set(
  'a an the of in on for to with and or from into at as via between among their its our this these such than both under during within across over towards not'.split(
    ' ',
  ),
);
const MIN_WORDS = 2;
const MAX_LENGTH = 90;

function readPhrase(sentence: Sentence, from: number, at: number): Phrase | null {
  const words = takePhrase(readWords(sentence.text), at);
  while (NOT_AT_END.has(words.at(-1)?.core.toLowerCase() ?? '')) words.pop();
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length < MIN_WORDS) return null;
  const title = createHeadline(words.map((word) => word.core));
  return title.length < 8 ? null : { title, from: sentence.start + from, to: sentence.start + last.end };
}

/** Words up to the end of the phrase; what stands in brackets is left out. */
function takePhrase(words: readonly Word[], at: number): Word[] {
  const taken: Word[] = [];
  let length = 0;
  let isInBrackets = false;
  for (const word of words) {
    if (word.end <= at) continue;
    const opens = word.lead.includes('(');
    if (!isInBrackets && !opens) {
      if (ENDS_PHRASE.has(word.core.toLowerCase()) && taken.length >= MIN_WORDS) break;
      length += word.core.length + 1;
      if (length > MAX_LENGTH) break;
      taken.push(word);
    }
    isInBrackets = (isInBrackets || opens) && !word.tail.includes(')');
    if (!isInBrackets && /[,.;:!?]/.test(word.tail) && taken.length > 0) break;
  }
  return taken;
}

/** "whether" and "the" lead a clause, not a title; the first letter is a capital unless the word has its own spelling. */
export function createHeadline(words: readonly string[]): string {
  const bare = words.join(' ').replace(/^(?:whether|if|that|the|our|its|these|this)\s+/i, '');
  return /^\p{Ll}[\p{Ll}-]*(?:\s|$)/u.test(bare) ? bare.charAt(0).toUpperCase() + bare.slice(1) : bare;
}
