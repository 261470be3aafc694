import { segmentText } from './segment-text';
import { findMath } from './tex';

/** What stands for a formula in a text that is shown or read aloud: one character, and no letter. */
export const FORMULA = '\ufffc';

/** Half-open, in UTF-16 units of the shown text. */
export type Sentence = { start: number; end: number };

/** A stored text as it stands on screen, each formula as `FORMULA`. */
export function shownText(source: string, urls: readonly string[] = []): string {
  return segmentText(source, findMath(source), urls)
    .map((segment) => (segment.kind === 'math' ? FORMULA : segment.text))
    .join('');
}

// A full stop behind these ends no sentence. Unicode's rules know none of them; a list that is too long would join real sentences.
const ABBREVIATED =
  /(?:^|[\s(])(?:al|cf|e\.g|i\.e|eq|eqs|fig|figs|no|sec|ref|refs|resp|vs|approx|dr|prof|st|[A-Z])\.\s*$/i;

/**
 * The sentences of a shown text, in order, without the white space between them. A line that goes on below is no end; a blank line always is.
 */
export function findSentences(shown: string): Sentence[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  const found: Sentence[] = [];
  let open: Sentence | null = null;
  // The same length, so that offsets stay what they are.
  const joined = shown.replace(/(?<!\n[^\S\n]*)\n(?![^\S\n]*\n)/g, ' ');
  for (const { index, segment } of segmenter.segment(joined)) {
    const end = index + segment.length;
    if (open === null) open = { start: index, end };
    else open.end = end;
    if (ABBREVIATED.test(joined.slice(open.start, end))) continue;
    found.push(open);
    open = null;
  }
  if (open !== null) found.push(open);
  return found.map((one) => trimmed(shown, one)).filter(({ start, end }) => end > start);
}

function trimmed(text: string, { start, end }: Sentence): Sentence {
  let first = start;
  let last = end;
  while (first < last && /\s/.test(text.charAt(first))) first += 1;
  while (last > first && /\s/.test(text.charAt(last - 1))) last -= 1;
  return { start: first, end: last };
}

/** What a voice is given: a formula by its name, since its signs read one by one say nothing. '' where there is nothing to say. */
export function spokenText(sentence: string, formula: string): string {
  const spoken = sentence.replaceAll(FORMULA, ` ${formula} `).replace(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(spoken) ? spoken : '';
}
