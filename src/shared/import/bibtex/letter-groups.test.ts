import { expect, it } from 'vitest';
import { spellLetters } from './letter-groups';

it.each([
  ['G{\\"o}ldner and {\\\'E}vreux', 'Göldner and Évreux'],
  ["{\\c{C}}almak, Ren{\\'{e}}e", 'Çalmak, Renée'],
  ['na{\\"{\\i}}ve, na{\\"\\i}ve', 'naïve, naïve'],
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

it('is done soon with groups that hardly ever close', () => {
  const open = '{\\'.repeat(1_000_000);
  const start = performance.now();
  expect(spellLetters(`${open}}`)).toBe(`${open}}`);
  expect(spellLetters(open)).toBe(open);
  expect(performance.now() - start).toBeLessThan(2_000);
});
