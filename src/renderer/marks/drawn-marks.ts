import type { Placed } from '../../shared/anchoring/place-highlights';
import type { Colour } from '../../shared/model/colour';
import { findColour } from '../../shared/model/find-colour';
import type { Highlight } from '../../shared/model/highlight';
import type { HighlightId } from '../../shared/model/id';
import { assignLevels, compareMarks, type MarkSpan } from '../../shared/text/mark-runs';
import type { Words } from '../i18n/words';

/** A highlight as it is drawn on words. */
export type DrawnMark = MarkSpan & {
  id: HighlightId;
  colour: Colour;
  level: number;
  /** Read aloud where it begins. */
  label: string;
  /** Whether it begins in this part of the text: where it does, it takes the focus. */
  begins: boolean;
};

/** Only those whose place is certain: what needs a look is never drawn on words that may not be its own. */
export function drawMarks(placed: readonly Placed[], colours: readonly Colour[], words: Words): DrawnMark[] {
  const marks = placed.flatMap(({ highlight, anchored }): DrawnMark[] => {
    if (!('place' in anchored)) return [];
    const { start, end } = anchored.place;
    const colour = findColour(colours, highlight.colourId, words('highlights.noColour'));
    return [{ id: highlight.id, start, end, colour, level: 0, label: labelOf(highlight, colour, words), begins: true }];
  });
  marks.sort(compareMarks);
  const levels = assignLevels(marks);
  return marks.map((mark) => ({ ...mark, level: levels.get(mark.id) ?? 0 }));
}

function labelOf(highlight: Highlight, colour: Colour, words: Words): string {
  const params = { colour: colour.name, comment: highlight.commentText };
  return words(highlight.commentText === '' ? 'highlight.label' : 'highlight.labelComment', params);
}

/** The marks of each block, cut to it; a mark over several begins in the first of them. */
export function divideMarks(
  blocks: readonly { start: number; text: string }[],
  marks: readonly DrawnMark[],
): Map<number, DrawnMark[]> {
  const divided = new Map<number, DrawnMark[]>();
  let first = 0;
  for (const mark of marks) {
    while (first < blocks.length && endOf(blocks[first]) <= mark.start) first += 1;
    for (let at = first; at < blocks.length; at += 1) {
      const block = blocks[at];
      if (block === undefined || block.start >= mark.end) break;
      const own = divided.get(block.start) ?? [];
      own.push(at === first ? mark : { ...mark, begins: false });
      divided.set(block.start, own);
    }
  }
  return divided;
}

function endOf(block: { start: number; text: string } | undefined): number {
  return block === undefined ? 0 : block.start + block.text.length;
}

/** A block whose marks are as they were is not drawn again. */
export function areSameMarks(a: readonly DrawnMark[], b: readonly DrawnMark[]): boolean {
  return a.length === b.length && a.every((mark, at) => isSameMark(mark, b[at]));
}

function isSameMark(a: DrawnMark, b: DrawnMark | undefined): boolean {
  if (b === undefined || a.id !== b.id || a.start !== b.start || a.end !== b.end) return false;
  return a.level === b.level && a.label === b.label && a.begins === b.begins && areSameValues(a.colour, b.colour);
}

function areSameValues(a: Colour, b: Colour): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
