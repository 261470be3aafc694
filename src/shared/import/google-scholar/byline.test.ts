import { describe, expect, it } from 'vitest';
import { readByline } from './byline';

describe('byline of Google Scholar', () => {
  it.each([
    [
      'C Marlowe, B Tidewell, R Goldhand…\u00a0- 2031 IEEE 18th\u00a0…, 2031 - ieee.example.org',
      { authors: ['C Marlowe', 'B Tidewell', 'R Goldhand'], venue: '2031 IEEE 18th …', year: 2031 },
    ],
    [
      'A Hollow - arXiv preprint arXiv:3011.07429, 2030 - arxiv.org',
      { authors: ['A Hollow'], venue: 'arXiv preprint arXiv:3011.07429', year: 2030 },
    ],
    [
      'MS Inkwell, L Van Quill... - Margins and Notes ..., 2026',
      { authors: ['MS Inkwell', 'L Van Quill'], venue: 'Margins and Notes ...', year: 2026 },
    ],
    ['J Ácsady - 2003 - Tidewater Press', { authors: ['J Ácsady'], venue: null, year: 2003 }],
    [
      'Shelf Consortium - Notes - A Journal, 2019 - notes.example.org',
      { authors: ['Shelf Consortium'], venue: 'Notes - A Journal', year: 2019 },
    ],
    ['A Hollow - shelf.example.org', { authors: ['A Hollow'], venue: null, year: null }],
  ])('%s', (line, byline) => {
    expect(readByline(line)).toEqual(byline);
  });

  it.each([
    'Lantern - ranking what you will read',
    'We ran it from May - June 2019',
    'Margins, notes and tides - a survey of 2019',
    'Save Cite Cited by 12',
  ])('is not: %s', (line) => {
    expect(readByline(line)).toBeNull();
  });
});
