import { describe, expect, it } from 'vitest';
import { parseAuthorLine, splitAuthors } from './split-authors';

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

describe('a line of names that a person pastes', () => {
  it.each([
    ['Quill, Ada and Reed, Bo and Stone, C. D.', ['Quill, Ada', 'Reed, Bo', 'Stone, C. D.']],
    ['Quill, A.; Reed, B.', ['Quill, A.', 'Reed, B.']],
    ['Ada Quill\nBo Reed\n\n', ['Ada Quill', 'Bo Reed']],
    ['Ada Quill, Bo Reed, and C. Stone', ['Ada Quill', 'Bo Reed', 'C. Stone']],
    ['Ada Quill and Bo Reed', ['Ada Quill', 'Bo Reed']],
    ['Quill, Ada', ['Quill, Ada']],
    ['Ada Quill', ['Ada Quill']],
    ['李白; 杜甫', ['李白', '杜甫']],
    ['  ', []],
  ])('%s', (line, names) => {
    expect(parseAuthorLine(line)).toEqual(names);
  });
});
