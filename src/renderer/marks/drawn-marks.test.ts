import { describe, expect, it } from 'vitest';
import type { Placed } from '../../shared/anchoring/place-highlights';
import { defaultColours } from '../../shared/model/default-colours';
import type { HighlightId, PaperId } from '../../shared/model/id';
import type { Words } from '../i18n/words';
import { areSameMarks, divideMarks, drawMarks } from './drawn-marks';

const words: Words = (key, params) => `${key} ${Object.values(params ?? {}).join('/')}`;

function placed(id: string, start: number, end: number, kind: 'exact' | 'moved' | 'orphan' = 'exact'): Placed {
  return {
    highlight: {
      id: id as HighlightId,
      paperId: null,
      target: { kind: 'paper', id: 'p' as PaperId, field: 'body' },
      textVersion: '',
      selectors: [],
      colourId: 'term',
      comment: null,
      commentText: id === 'b' ? 'so it is' : '',
      tagIds: [],
      createdAt: 0,
      changedAt: 0,
    },
    anchored: kind === 'orphan' ? { kind } : { kind, place: { start, end, score: 1, words: 1 } },
  };
}

describe('marks', () => {
  it('are drawn where the place is certain, in the order of the text, with what is read aloud', () => {
    const marks = drawMarks(
      [placed('b', 5, 9), placed('c', 0, 0, 'orphan'), placed('a', 0, 7, 'moved')],
      defaultColours,
      words,
    );
    expect(marks.map(({ id, start, level, label }) => [id, start, level, label])).toEqual([
      ['a', 0, 0, 'highlight.label Term/'],
      ['b', 5, 1, 'highlight.labelComment Term/so it is'],
    ]);
  });

  it('in a colour that is not known are drawn in none that means something else', () => {
    const [mark] = drawMarks([placed('a', 0, 4)], [], words);
    expect(mark?.label).toBe('highlight.label highlights.noColour /');
    expect(mark?.colour).toMatchObject({ id: 'term', sign: '·' });
  });

  it('are divided over blocks and begin in the first alone, even where they begin in the gap before it', () => {
    const blocks = [
      { start: 0, text: '0123456789' },
      { start: 12, text: '0123456789' },
      { start: 24, text: '0123456789' },
    ];
    const marks = drawMarks([placed('a', 8, 26), placed('d', 22, 30), placed('e', 13, 14)], defaultColours, words);
    const divided = divideMarks(blocks, marks);
    const seen = [...divided].map(([start, own]) => [start, own.map((mark) => `${mark.id}${mark.begins ? '!' : ''}`)]);
    expect(seen).toEqual([
      [0, ['a!']],
      [12, ['a', 'e!']],
      [24, ['a', 'd!']],
    ]);
    expect(areSameMarks(divided.get(0) ?? [], marks.slice(0, 1))).toBe(true);
    expect(areSameMarks(divided.get(12) ?? [], marks.slice(0, 2))).toBe(false);
  });
});
