import { expect, it } from 'vitest';
import { readAuthorCell, readGluedAuthors } from './authors';

it.each<[string, string[]]>([
  ['Falt, Mina; van Blatt, J.', ['Falt, Mina', 'van Blatt, J.']],
  ['Falt, M., Blatt, J. K., Rand, O.-P.', ['Falt, M.', 'Blatt, J. K.', 'Rand, O.-P.']],
  ['Falt M., Blatt J.K.', ['Falt M.', 'Blatt J.K.']],
  ['Falt M, Blatt JK.', ['Falt M', 'Blatt JK']],
  ['Falt, Mina (57200000001); Blatt, Joss (57200000002)', ['Falt, Mina', 'Blatt, Joss']],
  ['Falt, M. and Blatt, J.', ['Falt, M.', 'Blatt, J.']],
  ['Falt, M. and Blatt, J. and Rand, Otto', ['Falt, M.', 'Blatt, J.', 'Rand, Otto']],
  ['Mina Falt, Joss Blatt, and Otto Rand', ['Mina Falt', 'Joss Blatt', 'Otto Rand']],
  ['Falt, Mina', ['Falt, Mina']],
  ["['Mina Falt', \"Joss O'Blatt\"]", ['Mina Falt', "Joss O'Blatt"]],
  ['Mina Falt|Joss Blatt|et al.', ['Mina Falt', 'Joss Blatt']],
  ['', []],
])('%j names %j', (cell, names) => {
  expect(readAuthorCell(cell)).toEqual(names);
});

it.each<[string, string[]]>([
  ['Mina R. FaltJoss Blatt', ['Mina R. Falt', 'Joss Blatt']],
  ['Ada McLeafO. Rand', ['Ada McLeaf', 'O. Rand']],
  ['Mina Falt', ['Mina Falt']],
])('%j is glued from %j', (cell, names) => {
  expect(readGluedAuthors(cell)).toEqual(names);
});
