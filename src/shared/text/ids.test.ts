import { describe, expect, it } from 'vitest';
import { normaliseIsbn, normaliseIssn, normalisePmcid, normalisePmid } from './ids';

describe('ids of records', () => {
  it.each([
    ['03064530 (ISSN)', '0306-4530'],
    ['1747938x', '1747-938x'],
    ['1063-3995', '1063-3995'],
    ['978-1-4028-9462-6', null],
    ['12345', null],
  ])('ISSN %s', (text, expected) => {
    expect(normaliseIssn(text)).toBe(expected);
  });

  it.each([
    ['978-1-4028-9462-6 (ISBN)', '9781402894626'],
    ['3-540-20222-6 (cloth)', '3540202226'],
    ['0306-4530', null],
    ['1234567890123', null],
  ])('ISBN %s', (text, expected) => {
    expect(normaliseIsbn(text)).toBe(expected);
  });

  it('PubMed and PubMed Central', () => {
    expect(['PMID: 0012', '32336025', '2012-1234'].map(normalisePmid)).toEqual(['12', '32336025', null]);
    expect(['PMC38908', 'PMCID: PMC123.1', '38908'].map(normalisePmcid)).toEqual(['pmc38908', 'pmc123', null]);
  });
});
