import { afterEach, describe, expect, test } from 'vitest';
import { findHeight, findSeenOffset } from './seen-words';

afterEach(() => document.body.replaceChildren());

const WORDS = Array.from({ length: 120 }, (_, at) => `word${at}`).join(' ');

/** Paragraphs of one leaf each, with a formula between the second and the third, in a box that scrolls. */
function show(width: number): { scroller: HTMLElement; root: HTMLElement } {
  const scroller = document.createElement('div');
  scroller.style.cssText = `height: 200px; width: ${width}px; overflow: auto; font: 16px/20px monospace`;
  const root = scroller.appendChild(document.createElement('section'));
  let start = 0;
  for (let at = 0; at < 5; at += 1) {
    const block = root.appendChild(document.createElement('div'));
    block.style.marginBottom = '30px';
    const leaf = block.appendChild(document.createElement('span'));
    leaf.dataset['start'] = String(start);
    leaf.dataset['end'] = String(start + WORDS.length);
    leaf.append(WORDS);
    start += WORDS.length + 2;
    if (at !== 1) continue;
    const formula = block.appendChild(document.createElement('b'));
    Object.assign(formula.dataset, { start: String(start - 2), end: String(start - 1), whole: '' });
    formula.append('drawn');
  }
  document.body.append(scroller);
  return { scroller, root };
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;

describe('the words at the upper edge', () => {
  test.each([150, 400, 900])('are found again at their height, at each scroll of a column of %d px', (width) => {
    const { scroller, root } = show(width);
    const last = scroller.scrollHeight - scroller.clientHeight;
    for (let scrolled = 0; scrolled <= last; scrolled += 37) {
      scroller.scrollTop = scrolled;
      const offset = findSeenOffset(root, topOf(scroller)) ?? NaN;
      const height = (findHeight(root, offset) ?? NaN) - topOf(scroller);
      // At the very end no line begins any more.
      if (scrolled + 20 > last) continue;
      // The first line that is seen whole, or that behind a gap between paragraphs.
      expect(height).toBeGreaterThanOrEqual(-0.5);
      expect(height).toBeLessThan(51);
    }
  });

  test('are the same in another width', () => {
    const narrow = show(150);
    narrow.scroller.scrollTop = 900;
    const offset = findSeenOffset(narrow.root, topOf(narrow.scroller)) ?? NaN;
    document.body.replaceChildren();
    const wide = show(700);
    wide.scroller.scrollTop += (findHeight(wide.root, offset) ?? NaN) - topOf(wide.scroller);
    const seen = findSeenOffset(wide.root, topOf(wide.scroller) - 1) ?? NaN;
    // The line that holds the words begins at most a line before them.
    expect(seen).toBeLessThanOrEqual(offset);
    expect(offset - seen).toBeLessThan(90);
  });

  test('are none below the text, and no height is known of what is not in it', () => {
    const { scroller, root } = show(400);
    expect(findSeenOffset(root, topOf(scroller) + 100_000)).toBeNull();
    expect(findHeight(root, 10_000_000)).toBeNull();
  });
});
