import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords, type WordChange } from './compare-words';

function textOf(changes: readonly WordChange[], kinds: readonly WordChange['kind'][]): string {
  return changes
    .filter((one) => kinds.includes(one.kind))
    .map((one) => one.text)
    .join('');
}
function bare(text: string): string {
  return text.replace(/[^\S\n]+/gu, '');
}

/** What holds for any two texts. */
function checkLaws(before: string, after: string): WordChange[] {
  const changes = compareWords(before, after);
  expect(textOf(changes, ['same', 'inserted'])).toBe(after);
  expect(bare(textOf(changes, ['same', 'deleted']))).toBe(bare(before));
  changes.slice(1).forEach((one, i) => expect(one.kind).not.toBe(changes[i]?.kind));
  return changes;
}

/** The plain table: the number of words that both have in the same order, at most. */
function countShared(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0);
  for (const word of a) {
    const next: number[] = [];
    b.forEach((other, j) => {
      next.push(word === other ? 1 + (row[j - 1] ?? 0) : Math.max(row[j] ?? 0, next[j - 1] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Repeatable words; many occur often, as in a text. */
function createWords(count: number, seed: number, kinds = 2_000): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `w${Math.floor(((state >>> 8) / 2 ** 24) ** 2 * kinds)}`;
  });
}

describe('compareWords', () => {
  test.each<[string, string, WordChange[]]>([
    ['', '', []],
    ['', 'new', [{ kind: 'inserted', text: 'new' }]],
    ['old', '', [{ kind: 'deleted', text: 'old' }]],
    ['one two', 'one  two', [{ kind: 'same', text: 'one  two' }]],
    [
      'the bus runs late',
      'the night bus runs',
      [
        { kind: 'same', text: 'the ' },
        { kind: 'inserted', text: 'night ' },
        { kind: 'same', text: 'bus runs' },
        { kind: 'deleted', text: 'late' },
      ],
    ],
    [
      'first\nsecond',
      'first\n\nsecond',
      [
        { kind: 'same', text: 'first\n' },
        { kind: 'inserted', text: '\n' },
        { kind: 'same', text: 'second' },
      ],
    ],
    [
      '川床移动了',
      '川床不移动了',
      [
        { kind: 'same', text: '川床' },
        { kind: 'inserted', text: '不' },
        { kind: 'same', text: '移动了' },
      ],
    ],
  ])('%j to %j', (before, after, changes) => {
    expect(checkLaws(before, after)).toEqual(changes);
  });

  test('finds as many words in common as there are', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const changes = checkLaws(a.join(' '), b.join(' '));
        const same = textOf(changes, ['same']).split(/\s+/u).filter(Boolean).length;
        expect(same).toBe(countShared(a, b));
      }),
    );
  });

  test('holds for texts of any characters', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '川', ' ', '\n', '\t', '\u{1F30A}', '.'), maxLength: 60 });
    fc.assert(fc.property(text, text, (a, b) => void checkLaws(a, b)));
  });

  test('a long text with more edits than are searched for is divided at words that occur once', () => {
    const before = createWords(6_000, 7).flatMap((word, i) => (i % 40 === 0 ? [`only${i}`, word] : [word]));
    const after = before.map((word, i) => (i % 3 === 0 ? `${word}x` : word));
    const changes = checkLaws(before.join(' '), after.join(' '));
    const same = textOf(changes, ['same']).split(' ').filter(Boolean).length;
    // Two of three words stayed; not all of the onlys did.
    expect(same).toBeGreaterThan(before.length * 0.6);
  });

  test.each([
    ['one word in 50,000', (words: string[]) => words.with(25_000, 'changed')],
    ['each tenth word', (words: string[]) => words.map((word, i) => (i % 10 === 0 ? `${word}x` : word))],
    ['all words', () => createWords(50_000, 99)],
    ['the halves exchanged', (words: string[]) => [...words.slice(25_000), ...words.slice(0, 25_000)]],
  ])('50,000 words: %s', (_, change) => {
    const before = createWords(50_000, 3, 20_000);
    const start = performance.now();
    checkLaws(before.join(' '), change(before).join(' '));
    // Far more than it takes; a search without a bound takes minutes.
    expect(performance.now() - start).toBeLessThan(8_000);
  });
});
