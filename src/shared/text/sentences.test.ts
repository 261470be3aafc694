import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { findSentences, FORMULA, shownText, spokenText } from './sentences';

function read(text: string): string[] {
  const shown = shownText(text);
  return findSentences(shown).map(({ start, end }) => shown.slice(start, end));
}

describe('sentences', () => {
  test.each([
    ['one after another', 'We ask. We answer! Do we?', ['We ask.', 'We answer!', 'Do we?']],
    [
      'an abbreviation ends none',
      'As Marrow et al. Showed in Fig. 2, it holds. So do others.',
      ['As Marrow et al. Showed in Fig. 2, it holds.', 'So do others.'],
    ],
    ['a line that goes on below', 'This goes\non below. That\ndoes too.', ['This goes\non below.', 'That\ndoes too.']],
    ['a blank line ends one', 'A head without a stop\n\nThe text.', ['A head without a stop', 'The text.']],
    ['a figure with a point', 'It rose by 2.5 percent. Then it fell.', ['It rose by 2.5 percent.', 'Then it fell.']],
    ['other scripts', '我们提出问题。我们回答。', ['我们提出问题。', '我们回答。']],
    ['a formula is one sign', 'Let $x. Y$ be so. Then stop.', [`Let ${FORMULA} be so.`, 'Then stop.']],
    ['nothing', ' \n ', []],
  ])('%s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  property.prop([
    fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '\n', '?', '。', '$', '😀', 'Fig. ', FORMULA) }),
  ])('follow one another and leave out only white space', (text) => {
    let at = 0;
    for (const { start, end } of findSentences(text)) {
      expect(end).toBeGreaterThan(start);
      expect(text.slice(at, start).trim()).toBe('');
      at = end;
    }
    expect(text.slice(at).trim()).toBe('');
  });
});

test('a formula is named, and a sentence of signs alone is nothing to say', () => {
  expect(spokenText(`Let ${FORMULA}be\n so.`, 'formula')).toBe('Let formula be so.');
  expect(spokenText(FORMULA, 'formula')).toBe('formula');
  expect(spokenText('* * *', 'formula')).toBe('');
});
