import { describe, expect, test } from 'vitest';
import { curlQuote, findQuoteLanguage, type QuoteLanguage } from './typographic-quotes';

/** As it would stand after each letter had been typed. */
function type(text: string, language: QuoteLanguage = 'en'): string {
  let written = '';
  for (const letter of text) {
    const quote = letter === '"' || letter === "'" ? curlQuote(written, letter, language) : null;
    written += quote ?? letter;
  }
  return written;
}

describe('marks that are typed', () => {
  test.each([
    ['He said "no" twice.', 'He said “no” twice.'],
    ['("a", "b")', '(“a”, “b”)'],
    ["don't, the authors' \"it's\"", 'don’t, the authors’ “it’s”'],
    ["'one' and 'two'", '‘one’ and ‘two’'],
    ['"\'inner\' outer"', '“‘inner’ outer”'],
    ['a word—"then"', 'a word—“then”'],
    ['"a."', '“a.”'],
  ])('%s', (typed, wanted) => {
    expect(type(typed)).toBe(wanted);
  });

  test('stand as German and French set them', () => {
    expect(type('Er sagt "nein" und geht\'s an.', 'de')).toBe('Er sagt „nein“ und geht’s an.');
    expect(type('"Das \'Modell\'"', 'de')).toBe('„Das ‚Modell‘“');
    expect(type('Il dit "non" et l\'on part.', 'fr')).toBe('Il dit «\u00a0non\u00a0» et l’on part.');
  });

  test('stay straight within a formula or code that is not closed yet, and not after a sum of money', () => {
    expect(type('$f\'(x)$ and `a "b"` but "c"')).toBe('$f\'(x)$ and `a "b"` but “c”');
    expect(type('It costs $5, "they" say')).toBe('It costs $5, “they” say');
  });
});

test('the language is that of the words around, English where they say nothing', () => {
  expect(findQuoteLanguage('Das Modell ist nicht neu und wir zeigen das')).toBe('de');
  expect(findQuoteLanguage('Nous montrons que le modèle est dans la liste')).toBe('fr');
  expect(findQuoteLanguage('The model is not new, and we show that')).toBe('en');
  expect(findQuoteLanguage('LanternGraphs 2026')).toBe('en');
  expect(findQuoteLanguage('Die Hard, a film of the eighties')).toBe('en');
});
