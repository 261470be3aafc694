import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { readLineBlocks } from './line-blocks';
import { MAX_LINE_LENGTH, readLines } from './lines';

function linesOfBlocks(chunks: string[]): { text: string; cut: boolean }[] {
  return [...readLineBlocks(chunks)].flatMap(({ text, isCut }): { text: string; cut: boolean }[] => {
    if (isCut) return [{ text, cut: true }];
    expect(text.endsWith('\n')).toBe(true);
    return text
      .slice(0, -1)
      .split('\n')
      .map((line) => ({ text: line, cut: false }));
  });
}

function linesOf(chunks: string[]): { text: string; cut: boolean }[] {
  return [...readLines(chunks)].map(({ text, cut }) => ({ text, cut }));
}

const part = fc.constantFrom('', '\n', '\r', '\r\n', 'a', 'b c', '\n\n', '\r\r', '\n\r');

test.prop([fc.array(fc.array(part, { maxLength: 4 }).map((parts) => parts.join('')))], { numRuns: 2_000 })(
  'holds the lines that are read one by one, wherever chunks are cut',
  (chunks) => {
    expect(linesOfBlocks(chunks)).toEqual(linesOf(chunks));
  },
);

it.each([MAX_LINE_LENGTH - 1, MAX_LINE_LENGTH, MAX_LINE_LENGTH + 1, 3 * MAX_LINE_LENGTH])(
  'treats a line of %d characters as the other reader does',
  (length) => {
    const text = `a\n${'x'.repeat(length)}\r\nb\n\n`;
    expect(linesOfBlocks([text])).toEqual(linesOf([text]));
    expect(linesOfBlocks([text.slice(0, 700_000), text.slice(700_000)])).toEqual(linesOf([text]));
  },
);
