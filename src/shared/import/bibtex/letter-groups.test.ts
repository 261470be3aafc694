import { expect, it } from 'vitest';
import { spellLetters } from './letter-groups';

it.each([
  ['G{\\"o}ldner and {\\\'E}vreux', 'Göldner and Évreux'],
  ["{\\c{C}}almak, Ren{\\'{e}}e", 'Çalmak, Renée'],
  ['{\\O}degard {\\ss}', 'Ødegard ß'],
  // What is no single letter stays as it is written, and so does a group that is not whole.
  ['{\\LaTeX} {\\emph{x}} {Plain} \\"o', '{\\LaTeX} {\\emph{x}} {Plain} \\"o'],
  ['{\\c{C} x}', '{\\c{C} x}'],
  ['{\\c{C}', '{\\c{C}'],
  ['{\\"o', '{\\"o'],
  ['', ''],
])('writes the letters of %j', (text, spelt) => {
  expect(spellLetters(text)).toBe(spelt);
  // The second time the letters are known.
  expect(spellLetters(text)).toBe(spelt);
});
