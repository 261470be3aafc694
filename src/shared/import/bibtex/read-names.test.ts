import { expect, it } from 'vitest';
import { readNames } from './read-names';

it.each<[string, string[]]>([
  ['Ash, Ada and Birk, Bo', ['Ash, Ada', 'Birk, Bo']],
  ['Ash, Ada AND\n   Birk, Bo', ['Ash, Ada', 'Birk, Bo']],
  ['Noam Ash and others', ['Noam Ash']],
  ['von Ash, Jr., Ada', ['von Ash, Ada, Jr.']],
  ['{Ash and Sons, Inc.} and {{Team Birk}}', ['Ash and Sons, Inc.', 'Team Birk']],
  ['A. {Ash} and Birk and Candy Sand', ['Ash, A.', 'Birk', 'Candy Sand']],
  ['family=Ash, given=Ada, prefix=von, useprefix=true and family={Birk}, given=Bo', ['von Ash, Ada', 'Birk, Bo']],
  ['Ash, A.; Birk, B. and Cole, C., et al.', ['Ash, A.', 'Birk, B.', 'Cole, C.']],
  ['Ada Ash, Bo Birk, Cy Cole', ['Ada Ash', 'Bo Birk', 'Cy Cole']],
  ['Ash, A., Birk, B. C.', ['Ash, A.', 'Birk, B. C.']],
  ['Ash, A. and et al.', ['Ash, A.']],
  ['Marcet Al', ['Marcet Al']],
  ['', []],
  [' and ', []],
])('%j', (raw, names) => {
  expect(readNames(raw)).toEqual(names);
});
