import { describe, expect, it } from 'vitest';
import { readRisField } from './read-field';

describe('readRisField', () => {
  it.each([
    ['TY  - JOUR', 'TY', 'JOUR'],
    ['\ufeffTY  - JOUR', 'TY', 'JOUR'],
    ['A1\t- Tabler, Gus', 'A1', 'Tabler, Gus'],
    ['AU - van der Moss, Bram', 'AU', 'van der Moss, Bram'],
    ['TI- Close', 'TI', 'Close'],
    ['TI  -Close', 'TI', 'Close'],
    ['  PY  - 2015', 'PY', '2015'],
    ['XQ  - nobody knows', 'XQ', 'nobody knows'],
    ['AB  -', 'AB', ''],
    ['ER  - ', 'ER', ''],
  ])('%s is a field', (line, tag, text) => {
    expect(readRisField(line, true)).toEqual({ tag, text });
  });

  it.each([
    'T1-weighted images',
    'SE -like words',
    'AI - cells',
    'ER - positive',
    'ER then',
    'ERASED',
    'XQ - one blank',
    'A',
    '',
  ])('%s is text', (line) => {
    expect(readRisField(line, true)).toBeNull();
  });

  it('believes unknown tags within a record only', () => {
    expect(readRisField('XQ  - nobody knows', false)).toBeNull();
  });
});
