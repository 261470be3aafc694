import { joinWords, listWords, mainPart } from './title-words';

/** How two titles stand to one another. */
export type TitleRelation =
  /** One of them is not stated. */
  | 'unknown'
  | 'equal'
  /** One is the other without its subtitle. */
  | 'main'
  /** A letter too many or too few, in a long title. */
  | 'slip'
  /** They differ by a number, a version, a part, a note about the other: the mark of another paper. */
  | 'marked'
  /** Much alike, and no more is known. */
  | 'alike'
  | 'unlike';

export type TitleComparison = { relation: TitleRelation; onlyA: string[]; onlyB: string[] };

const NOTE_WORDS =
  'erratum errata corrigendum corrigenda correction corrections retraction retracted reply response rejoinder comment commentary comments addendum withdrawn revisited protocol';
const ORDER_WORDS =
  'first second third fourth fifth one two three four five six part parts volume vol chapter supplement appendix i ii iii iv v vi vii viii ix x xi xii';
const VERSION_WORDS =
  'pro ultra moe lite mini plus max xl xxl turbo next nano tiny small base large huge omni vl vision audio coder chat instruct preview flash air light edge beta alpha final new extended';
const MARKS: ReadonlySet<string> = new Set(`${NOTE_WORDS} ${ORDER_WORDS} ${VERSION_WORDS}`.split(' '));
const NOTES: ReadonlySet<string> = new Set(NOTE_WORDS.split(' '));

// A slip in a short title makes another name as easily.
const MIN_SLIP_LETTERS = 36;
const MIN_SLIP_WORD = 4;
const ALIKE = 0.72;
/** Under this, two titles of one id are two papers for all that a program can tell. */
export const HALF_ALIKE = 0.5;

export function compareTitles(a: string, b: string): TitleComparison {
  if (a === '' || b === '') return { relation: 'unknown', onlyA: [], onlyB: [] };
  const [joinedA, joinedB] = [joinWords(a), joinWords(b)];
  if (joinedA === joinedB) return { relation: 'equal', onlyA: [], onlyB: [] };
  const [listA, listB] = [listWords(a), listWords(b)];
  const [onlyA, onlyB] = [without(listA, listB), without(listB, listA)];
  return { relation: relate(a, b, joinedA, joinedB, onlyA, onlyB), onlyA, onlyB };
}

function relate(
  a: string,
  b: string,
  joinedA: string,
  joinedB: string,
  onlyA: string[],
  onlyB: string[],
): TitleRelation {
  const dropped = droppedSubtitle(a, joinedB) ?? droppedSubtitle(b, joinedA);
  if (dropped !== null) return dropped.some((word) => NOTES.has(word)) || isShortMark(dropped) ? 'marked' : 'main';
  const likeness = bigramLikeness(joinedA, joinedB);
  if (likeness >= 0.9 && isSlip(a, b, joinedA, joinedB)) return 'slip';
  if (likeness < HALF_ALIKE)
    return [...onlyA, ...onlyB].some((word) => NOTES.has(word)) && onlyA.length * onlyB.length === 0
      ? 'marked'
      : 'unlike';
  if ([...onlyA, ...onlyB].some(isMark)) return 'marked';
  return likeness >= ALIKE ? 'alike' : 'unlike';
}

/** The words of the subtitle that the other title lacks, where that is all it lacks. */
function droppedSubtitle(long: string, joinedShort: string): string[] | null {
  const main = mainPart(long);
  return main !== null && joinWords(main) === joinedShort ? listWords(long.slice(main.length + 3)) : null;
}

/** "Part II", "2017": a subtitle that only counts. */
function isShortMark(words: readonly string[]): boolean {
  return words.length <= 3 && words.some(isMark);
}

function isMark(word: string): boolean {
  return MARKS.has(word) || /\d/.test(word) || /[+#]/.test(word) || (word.length === 1 && /[b-z]/.test(word));
}

/** One letter more on one side, not in a name that stands before a subtitle, and in a word long enough to show that it is a slip. */
function isSlip(a: string, b: string, joinedA: string, joinedB: string): boolean {
  const [long, short] = joinedA.length > joinedB.length ? [joinedA, joinedB] : [joinedB, joinedA];
  if (long.length !== short.length + 1 || short.length < MIN_SLIP_LETTERS) return false;
  let at = 0;
  while (at < short.length && long.charCodeAt(at) === short.charCodeAt(at)) at += 1;
  if (long.slice(at + 1) !== short.slice(at) || /[\d+#]/.test(long.charAt(at))) return false;
  const words = joinedA.length > joinedB.length ? a : b;
  const main = mainPart(words);
  if (main !== null && listWords(main).length <= 2 && at < joinWords(main).length) return false;
  return wordAt(words, at).length > MIN_SLIP_WORD;
}

/** The word in which the letter stands that is the `at`th of the joined words. */
function wordAt(words: string, at: number): string {
  let seen = 0;
  for (const word of listWords(words)) {
    seen += word.length;
    if (at < seen) return word;
  }
  return '';
}

function without(words: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const left = counts.get(word) ?? 0;
    if (left > 0) counts.set(word, left - 1);
    return left === 0;
  });
}

/** Dice's coefficient over pairs of letters: it needs no words, which Chinese titles have not, and forgives inflection. */
export function bigramLikeness(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return a === b ? 1 : 0;
  const counts = new Map<number, number>();
  for (let i = 0; i + 1 < a.length; i += 1) {
    const pair = a.charCodeAt(i) * 0x1_0000 + a.charCodeAt(i + 1);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let i = 0; i + 1 < b.length; i += 1) {
    const pair = b.charCodeAt(i) * 0x1_0000 + b.charCodeAt(i + 1);
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    counts.set(pair, left - 1);
    common += 1;
  }
  return (2 * common) / (a.length + b.length - 2);
}
