import { describe, expect, it } from 'vitest';
import { readHeading } from './heading';

describe('a headline', () => {
  it.each([
    ['* Plain', { level: 1, keyword: null, title: 'Plain', url: null, tags: [] }],
    [
      '** TODO [#A] On Buoys: A Study [1/3] :sea:to_cite:',
      { level: 2, keyword: 'TODO', title: 'On Buoys: A Study', url: null, tags: ['sea', 'to_cite'] },
    ],
    [
      '* DONE [[https://arxiv.org/abs/2101.00001][Fog, Again]]',
      { level: 1, keyword: 'DONE', title: 'Fog, Again', url: 'https://arxiv.org/abs/2101.00001', tags: [] },
    ],
    ['* READING', { level: 1, keyword: 'READING', title: '', url: null, tags: [] }],
    ['* READINGS of the sea', { level: 1, keyword: null, title: 'READINGS of the sea', url: null, tags: [] }],
  ])('%s', (line, heading) => {
    expect(readHeading(line)).toEqual(heading);
  });

  it('is neither a list item nor bold text', () => {
    expect(readHeading(' * item')).toBeNull();
    expect(readHeading('*bold* text')).toBeNull();
  });
});
