import type { Colour } from '../../shared/model/colour';
import type { Highlight } from '../../shared/model/highlight';
import type { HighlightId } from '../../shared/model/id';
import type { ChosenWords, FirstWritten } from '../commands/commands';

/** Which part of the bar takes the focus when it opens. */
export type BarPart = 'colours' | 'comment' | 'tags';

export type BarTarget =
  | { kind: 'words'; words: ChosenWords }
  /** Several lie where the reader clicked. */
  | { kind: 'choice'; ids: readonly HighlightId[] }
  | { kind: 'highlight'; id: HighlightId; part: BarPart };

/** What the bar shows and asks of the text that it stands beside, whichever text that is. */
export type BarModel = {
  target: BarTarget | null;
  /** Where it stands beside, as it is on screen now. */
  anchor: { getBoundingClientRect(): DOMRect };
  open(target: BarTarget): void;
  close(): void;
  /** Marks words together with what was written beside them; where `then` is a part, the bar goes on there with the highlight. */
  addTo(words: ChosenWords, colour: Colour, written: FirstWritten, then: BarPart | null): void;
  /** Marks the words and quotes them in the note of their paper, as one change. Null where the words are in that note already. */
  quoteNew: ((words: ChosenWords, colour: Colour) => void) | null;
  /** Gives the words to the highlight for which they are chosen anew; null where none is. */
  link: ((words: ChosenWords) => void) | null;
};

/** What is stored of a text's highlights, and what they are coloured with. */
export type BarMarks = {
  rows: ReadonlyMap<HighlightId, Highlight>;
  colours: readonly Colour[];
};

/** The last colour that was used: a comment or a tag on new words takes it. */
let lastColourId = '';

export function rememberColour({ id }: Colour): void {
  lastColourId = id;
}

/** Of those that can be chosen. */
export function lastColour(palette: readonly Colour[]): Colour | undefined {
  return palette.find(({ id }) => id === lastColourId) ?? palette[0];
}
