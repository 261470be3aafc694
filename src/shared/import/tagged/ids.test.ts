import { describe, expect, it } from 'vitest';
import { arxivWithin, idsOfUrls, labelledArxivId, readDoi, readStandardNumbers } from './ids';

describe('ids', () => {
  it.each([
    ['https://doi.org/10.5555/ABC', '10.5555/abc'],
    ['http://dx.doi.org/10.5555/abc.', '10.5555/abc'],
    ['DOI 10.5555/abc (online)', '10.5555/abc'],
    ['10.5555%2fabc', null],
    ['not yet', null],
  ])('DOI of %s', (text, expected) => {
    expect(readDoi([text])).toBe(expected);
  });

  it('are read from addresses that spell them out', () => {
    const urls = [
      'https://doi.org/10.5555/One',
      'https://arxiv.org/pdf/2301.00123v2',
      'https://pubmed.ncbi.nlm.nih.gov/33333165/',
      'https://example.org/10.5555/other',
    ];
    expect(idsOfUrls(urls)).toEqual({ doi: '10.5555/one', arxiv: '2301.00123', pmid: '33333165' });
  });

  it('of arXiv are read from the name of the journal', () => {
    expect(arxivWithin('arXiv preprint arXiv:2301.00123v2')).toBe('2301.00123');
    expect(arxivWithin('arXiv')).toBeNull();
  });

  it('of arXiv are told from other numbers by their label', () => {
    expect(['arXiv:2301.00123v2', '2301.00123'].map(labelledArxivId)).toEqual(['2301.00123', null]);
  });

  it('of a journal or a book share one field', () => {
    expect(readStandardNumbers(['03064530 (ISSN)', '978-3-16-148410-0'])).toEqual({
      issn: '0306-4530',
      isbn: '9783161484100',
    });
    expect(readStandardNumbers(['S1'])).toEqual({ issn: null, isbn: null });
  });
});
