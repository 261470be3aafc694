import { afterEach, describe, expect, test } from 'vitest';
import { segmentText } from '../../shared/text/segment-text';
import { findMath } from '../../shared/text/tex';
import { createRange, readSpan } from './source-span';

afterEach(() => document.body.replaceChildren());

const LINK = 'https://example.org/a';

/** As the reader's text is drawn: a leaf a segment, text in pieces of three, formulas as markup that has other words than its source. */
function show(text: string): HTMLElement {
  const root = document.createElement('p');
  for (const segment of segmentText(text, findMath(text), [LINK])) {
    const pieces =
      segment.kind === 'text'
        ? (segment.text.match(/[^]{1,3}/g) ?? []).map((piece, at) => ({ piece, start: segment.start + at * 3 }))
        : [{ piece: segment.kind === 'math' ? 'mathml' : segment.text, start: segment.start }];
    for (const { piece, start } of pieces) {
      const outer = root.appendChild(document.createElement('span'));
      const leaf = outer.appendChild(document.createElement('span'));
      leaf.dataset['start'] = String(start);
      leaf.dataset['end'] = String(segment.kind === 'text' ? start + piece.length : segment.end);
      if (segment.kind === 'text') leaf.append(piece);
      else {
        leaf.dataset['whole'] = '';
        for (const part of [piece.slice(0, 2), piece.slice(2)]) {
          leaf.appendChild(document.createElement('b')).append(part);
        }
      }
    }
  }
  document.body.append('Before ', root, ' after');
  return root;
}

const TEXTS = [
  'Plain words, and no more.',
  'We bound $\\eta$ by $x^2$, see https://example.org/a and 5\\% more',
  'מילה ועוד words من النص',
  'Emoji 😀 and 👩‍👩‍👧 and é with a mark',
  '$a$$b$ touch',
];

/** Every place where a selection can begin or end. */
function boundariesOf(text: string): number[] {
  return segmentText(text, findMath(text), [LINK]).flatMap(({ kind, start, end }) =>
    kind === 'text' ? Array.from({ length: end - start + 1 }, (_, at) => start + at) : [start, end],
  );
}

describe('offsets and ranges', () => {
  test.each(TEXTS)('there and back is the same at every boundary of %s', (text) => {
    const root = show(text);
    const boundaries = [...new Set(boundariesOf(text))];
    for (const start of boundaries) {
      for (const end of boundaries.filter((one) => one > start)) {
        const range = createRange(root, { start, end });
        expect(range === null ? null : readSpan(root, range)).toEqual({ start, end });
      }
    }
  });

  test('a selection that begins inside a formula takes it whole, one that ends inside too', () => {
    const text = 'We bound $\\eta$ by two';
    const root = show(text);
    const [first, second] = root.querySelectorAll('[data-whole] b');
    const words = root.querySelector('[data-start="0"]')?.firstChild;
    const range = document.createRange();
    range.setStart(first?.firstChild ?? root, 1);
    range.setEndAfter(root);
    expect(readSpan(root, range)).toEqual({ start: 9, end: text.length });
    range.setStart(words ?? root, 1);
    range.setEnd(second?.firstChild ?? root, 2);
    expect(readSpan(root, range)).toEqual({ start: 1, end: 15 });
  });

  test('a selection at the edge of a formula leaves it out', () => {
    const root = show('We bound $\\eta$ by two');
    const [first, second] = root.querySelectorAll('[data-whole] b');
    const range = document.createRange();
    range.setStart(root, 0);
    range.setEnd(first?.firstChild ?? root, 0);
    expect(readSpan(root, range)).toEqual({ start: 0, end: 9 });
    range.setStart(second?.firstChild ?? root, 4);
    range.setEndAfter(root);
    expect(readSpan(root, range)).toEqual({ start: 15, end: 22 });
  });

  test('is cut at the ends of the text, and is nothing outside it', () => {
    const root = show('Plain words');
    const range = document.createRange();
    range.selectNodeContents(document.body);
    expect(readSpan(root, range)).toEqual({ start: 0, end: 11 });
    range.setStart(document.body, 0);
    range.setEndBefore(root);
    expect(readSpan(root, range)).toBeNull();
    range.setStartAfter(root);
    range.setEndAfter(document.body.lastChild ?? root);
    expect(readSpan(root, range)).toBeNull();
    expect(createRange(root, { start: 40, end: 50 })).toBeNull();
    expect(createRange(root, { start: 3, end: 3 })).toBeNull();
  });

  test('a gap between blocks belongs to nothing', () => {
    const root = document.createElement('section');
    for (const [start, words] of [
      [0, 'One.'],
      [8, 'Two.'],
    ] as const) {
      const leaf = root.appendChild(document.createElement('div')).appendChild(document.createElement('span'));
      leaf.dataset['start'] = String(start);
      leaf.dataset['end'] = String(start + 4);
      leaf.append(words);
    }
    document.body.append(root);
    expect(createRange(root, { start: 5, end: 7 })).toBeNull();
    expect(createRange(root, { start: 2, end: 10 })?.toString()).toBe('e.Tw');
    expect(createRange(root, { start: 2, end: 6 })?.toString()).toBe('e.');
  });
});
