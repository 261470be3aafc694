import { describe, expect, it } from 'vitest';
import { linkTarget } from '../../marks/link-target';
import { listIdLinks, splitLink } from './paper-links';

describe('links of a paper', () => {
  it('leads from each known kind of id to where it is kept, and from others nowhere', () => {
    expect(listIdLinks({ arxiv: '2602.01874', doi: '10.1000/a<b>', house: 'x-1' })).toEqual([
      { kind: 'arxiv', label: 'arXiv', id: '2602.01874', href: 'https://arxiv.org/abs/2602.01874' },
      { kind: 'doi', label: 'DOI', id: '10.1000/a<b>', href: 'https://doi.org/10.1000/a%3Cb%3E' },
      { kind: 'house', label: 'house', id: 'x-1', href: null },
    ]);
  });
  it('gives an address without a scheme one, and leaves others as they are', () => {
    expect(linkTarget('papers.example/paced')).toBe('https://papers.example/paced');
    expect(linkTarget('http://papers.example')).toBe('http://papers.example');
  });
  it('shows the host apart from the path', () => {
    expect(splitLink('https://www.papers.example/a?b#c')).toEqual({ host: 'papers.example', rest: '/a?b#c' });
    expect(splitLink('papers.example')).toEqual({ host: 'papers.example', rest: '' });
    expect(splitLink('http://[')).toEqual({ host: 'http://[', rest: '' });
  });
});
