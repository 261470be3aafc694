import { expect, test } from 'vitest';
import { cutPieces, findTyped, matchText } from './match-text';

function shown(text: string, query: string): string | null {
  const match = matchText(text, query);
  if (match === null) return null;
  return cutPieces(text, match.hits)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');
}

test('all words must occur; the start of a word is preferred', () => {
  expect(shown('Slow Routers, Fast Experts', 'ro ex')).toBe('Slow [Ro]uters, Fast [Ex]perts');
  expect(shown('Across Crossings', 'cross')).toBe('Across [Cross]ings');
  expect(shown('Slow Routers', 'ro nowhere')).toBeNull();
});

test('hits that touch are one', () => {
  expect(shown('routing', 'rout routing')).toBe('[routing]');
});

test('a text that folding makes longer is found, and nothing wrong is underlined', () => {
  expect(shown('Straße der Æpfel', 'strasse')).toBe('Straße der Æpfel');
  expect(shown('Éclairs', 'ecl')).toBe('[Écl]airs');
});

test('the start of the text counts more than a word, a word more than its middle', () => {
  const scores = ['Rounding', 'All Round', 'Ground'].map((text) => matchText(text, 'round')?.score ?? 0);
  expect([...scores].sort((a, b) => b - a)).toEqual(scores);
  expect(new Set(scores).size).toBe(3);
});

test('a text shows those words of a query that it has, and none where it has none', () => {
  const shownIn = (text: string, query: string) =>
    cutPieces(text, findTyped(text, query)).map((piece) => (piece.hit ? `[${piece.text}]` : piece.text));
  expect(shownIn('Line spacing', 'reading spac li').join('')).toBe('[Li]ne [spac]ing');
  expect(shownIn('Line spacing', 'theme')).toEqual(['Line spacing']);
  expect(findTyped('Line spacing', '  ')).toEqual([]);
});
