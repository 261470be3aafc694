import { describe, expect, it } from 'vitest';
import { assignLevels, compareMarks, cutRuns, MOST_LEVELS, type MarkSpan } from './mark-runs';
import { segmentText } from './segment-text';
import { findMath } from './tex';

function runsOf(text: string, marks: MarkSpan[]): [string, string][] {
  const segments = segmentText(text, findMath(text), []);
  return cutRuns(segments, marks.sort(compareMarks)).map(({ segment, marks: on }) => [
    text.slice(segment.start, segment.end),
    on.map((mark) => mark.id).join(''),
  ]);
}

describe('runs of a text with marks', () => {
  it('cuts where marks begin and end, whether they overlap, nest or touch', () => {
    const text = 'abcdefghij';
    expect(
      runsOf(text, [
        { id: 'A', start: 1, end: 5 },
        { id: 'B', start: 3, end: 7 },
        { id: 'C', start: 7, end: 9 },
        { id: 'D', start: 7, end: 8 },
      ]),
    ).toEqual([
      ['a', ''],
      ['bc', 'A'],
      ['de', 'AB'],
      ['fg', 'B'],
      ['h', 'CD'],
      ['i', 'C'],
      ['j', ''],
    ]);
  });

  it('takes a formula whole where a mark begins inside it', () => {
    expect(runsOf('See $x^2$ here', [{ id: 'A', start: 6, end: 14 }])).toEqual([
      ['See ', ''],
      ['$x^2$', 'A'],
      [' here', 'A'],
    ]);
  });

  it('covers all of the text whatever is marked, and marks reach no further than they are cut', () => {
    const text = 'A text of $\\eta$ and ünïcödé 😀 that goes on for a while';
    let seed = 20;
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 200; round += 1) {
      const marks = Array.from({ length: next(8) }, (_, id) => {
        const start = next(text.length);
        return { id: String(id), start, end: start + 1 + next(text.length - start) };
      }).sort(compareMarks);
      const runs = cutRuns(segmentText(text, findMath(text), []), marks);
      expect(runs.map(({ segment }) => text.slice(segment.start, segment.end)).join('')).toBe(text);
      for (const { segment, marks: on } of runs) {
        const touching = marks.filter((mark) => mark.start < segment.end && mark.end > segment.start);
        expect(on).toEqual(touching);
        if (segment.kind === 'text') {
          expect(on.every((mark) => mark.start <= segment.start && mark.end >= segment.end)).toBe(true);
        }
      }
    }
  });
});

describe('levels of strokes', () => {
  it('gives two that overlap different ones, and those that only touch the same', () => {
    const levels = assignLevels([
      { id: 'A', start: 0, end: 10 },
      { id: 'B', start: 5, end: 15 },
      { id: 'C', start: 10, end: 20 },
    ]);
    expect([...levels]).toEqual([
      ['A', 0],
      ['B', 1],
      ['C', 0],
    ]);
  });

  it('stays within the room of a line', () => {
    const marks = Array.from({ length: 9 }, (_, id) => ({ id: String(id), start: id, end: 100 }));
    expect(Math.max(...assignLevels(marks).values())).toBe(MOST_LEVELS - 1);
  });
});
