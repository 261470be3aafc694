import { describe, expect, it } from 'vitest';
import { readFullNames, readShortNames } from './names';

describe('names of a Scopus record', () => {
  it('drops the numbers of full names', () => {
    expect(readFullNames('Exemplar, Ada (57200000000); van der Muster, Lena M. (5720)')).toEqual([
      'Exemplar, Ada',
      'van der Muster, Lena M.',
    ]);
  });

  it.each([
    ['Exemplar A., van der Muster L.-M., Sampleson B.C.', ['Exemplar, A.', 'van der Muster, L.-M.', 'Sampleson, B.C.']],
    ['Exemplar, A., van der Muster, L.M.', ['Exemplar, A.', 'van der Muster, L.M.']],
    ['Exemplar A. Jr.', ['Exemplar Jr., A.']],
    ['[No author name available]', []],
    ['Study Group of Lists', ['Study Group of Lists']],
  ])('%s', (text, names) => {
    expect(readShortNames(text)).toEqual(names);
  });
});
