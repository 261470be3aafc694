import { readShownPlaces, rangeOf } from './shown-places';
import type { Spoken } from './speaker';
import '../../marks/painted-text.css';

const NAME = 'read-aloud';
// A block far down is drawn with its formulas only when it comes near, some frames after it was asked for.
const MOST_FRAMES = 30;

/** Marks the sentence in the text, without touching the document, and brings it into view. Answers what takes the mark away. @param root the pane that shows the text */
export function markSentence(root: Element | null, sentence: Spoken | null): () => void {
  let frame = 0;
  let own: Highlight | null = null;
  function clear(): void {
    cancelAnimationFrame(frame);
    // Another text may be read by now: its mark is not this one's to take away.
    if (CSS.highlights.get(NAME) === own) CSS.highlights.delete(NAME);
  }
  if (sentence === null || root === null) return clear;
  const { part, start, end } = sentence;
  function mark(tries: number): void {
    const element = root?.querySelectorAll('[data-reading-text]')[part];
    if (element === undefined) return;
    const isDrawn = element.getAttribute('data-reading-text') !== 'waiting';
    if (!isDrawn && tries < MOST_FRAMES) {
      element.scrollIntoView({ block: 'nearest' });
      frame = requestAnimationFrame(() => mark(tries + 1));
      return;
    }
    const range = rangeOf(readShownPlaces(element), start, end);
    if (range === null) return;
    own = new Highlight(range);
    CSS.highlights.set(NAME, own);
    showRange(range, element);
  }
  mark(0);
  return clear;
}

/** A range cannot be scrolled to; its pane can. Nothing moves while the sentence is in sight. */
function showRange(range: Range, element: Element): void {
  const pane = element.closest('[data-pane-focus]');
  if (pane === null) return;
  const seen = pane.getBoundingClientRect();
  const at = range.getBoundingClientRect();
  if (at.top >= seen.top && at.bottom <= seen.bottom) return;
  // A third from the top: what comes next is in sight as well.
  pane.scrollTop += at.top - seen.top - seen.height / 3;
}
