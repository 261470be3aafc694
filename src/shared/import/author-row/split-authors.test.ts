import { expect, it } from 'vitest';
import { splitAuthors } from './split-authors';

it.each([
  ['A. Exemplar, B. Sampleson and C. Dummyfield', ['A. Exemplar', 'B. Sampleson', 'C. Dummyfield']],
  ['A. Exemplar, B. Sampleson, and C. Dummyfield', ['A. Exemplar', 'B. Sampleson', 'C. Dummyfield']],
  [
    'A. Exemplar Jr., B. Sampleson, Jr.; C. Dummyfield, III',
    ['A. Exemplar Jr.', 'B. Sampleson Jr.', 'C. Dummyfield III'],
  ],
  ['A. Exemplar et al.', ['A. Exemplar']],
  ['A. Exemplar, et al., 12 additional authors not shown', ['A. Exemplar']],
  ['Anders Sand and Andy Others', ['Anders Sand', 'Andy Others']],
  [' , ', []],
])('%s', (row, names) => {
  expect(splitAuthors(row)).toEqual(names);
});
