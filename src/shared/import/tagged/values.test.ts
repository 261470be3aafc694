import { describe, expect, it } from 'vitest';
import { readKeywords, readNames, readUrls, readYear } from './values';

describe('readYear', () => {
  it.each([
    ['2012///', 2012],
    ['2021/02/01/', 2021],
    ['20140712', 2014],
    ['1 Jan.-Feb. 2019', 2019],
    ['2020///nan', 2020],
    ['1996 Jul 9', 1996],
    ['20033', null],
    ['20149912', null],
    ['n.d.', null],
    ['p. 199', null],
  ])('%s', (text, expected) => {
    expect(readYear(text)).toBe(expected);
  });
});

describe('readNames', () => {
  it('tidies blanks and commas, keeps the order, names each once', () => {
    expect(readNames(['Tallow,Ines,Jr.', ' van der  Moss , Bram ', 'Tallow, Ines, Jr.'])).toEqual([
      'Tallow, Ines, Jr.',
      'van der Moss, Bram',
    ]);
  });

  it('divides several names in one field, and drops what is no name', () => {
    expect(readNames(['甲乙;丙丁；', 'Fenn, Jo; et al.', '[Anonymous]', 'Moss, Al', 'Brindle, P. et al.', ''])).toEqual(
      ['甲乙', '丙丁', 'Fenn, Jo', 'Moss, Al', 'Brindle, P.'],
    );
  });
});

describe('readKeywords', () => {
  it('drops empty ones and the star of a main heading', () => {
    expect(readKeywords(['*Body Image', 'a;;b ; a', ' ;', 'x'.repeat(301)], /;/)).toEqual(['Body Image', 'a', 'b']);
  });
});

describe('readUrls', () => {
  it('divides rows of addresses and leaves files of one computer out', () => {
    const texts = [
      'https://a.example.org/x;https://b.example.org/y',
      'www.c.example.org',
      'file:///C:/x.pdf',
      'Article',
    ];
    expect(readUrls(texts)).toEqual(['https://a.example.org/x', 'https://b.example.org/y', 'www.c.example.org']);
  });
});
