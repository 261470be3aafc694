import { describe, expect, it } from 'vitest';
import { readPubmedAuthors } from './names';

describe('authors of a PubMed record', () => {
  it.each([
    ['Exemplar A(1), Sampleson B(1)(2).', ['Exemplar, A', 'Sampleson, B']],
    ['Exemplar A.', ['Exemplar, A']],
    ["van der Muster LM(#)(1), O'Dummy C-J Jr(2), Löwe Ö.", ['van der Muster, LM', "O'Dummy Jr, C-J", 'Löwe, Ö']],
    ['Exemplar A, Sampleson B; Study Group of Lists.', ['Exemplar, A', 'Sampleson, B', 'Study Group of Lists']],
    ['Exemplar A, et al.', ['Exemplar, A']],
    ['We studied lists, and found them long.', null],
    ['BACKGROUND: Lists are long in group B.', null],
    ['', null],
  ])('%s', (text, names) => {
    expect(readPubmedAuthors(text)).toEqual(names);
  });
});
