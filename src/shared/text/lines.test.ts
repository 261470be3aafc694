import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { readAllLines, readLines, type Line } from './lines';

const part = fc.constantFrom('', '\n', '\r', '\r\n', 'a', ' ', '\n\n\n\n', '\r\r\r\r', '\n\r', '\r\n\r\n\r\n');

function isEmptyRun(lines: readonly Line[], upTo: number, length: number): boolean {
  return upTo >= length && lines.slice(upTo - length, upTo).every((line) => line.text === '');
}

test.prop([fc.array(fc.array(part, { maxLength: 5 }).map((parts) => parts.join(''))), fc.integer({ min: 1, max: 3 })], {
  numRuns: 2_000,
})('of empty lines in a row those behind the limit alone are left out, wherever chunks are cut', (chunks, limit) => {
  const all = [...readAllLines(chunks)];
  const given = [...readLines(chunks, limit)];
  const numbers = new Set(given.map((line) => line.number));
  expect(given).toEqual(all.filter((line) => numbers.has(line.number)));
  for (const [at, line] of all.entries()) {
    if (!numbers.has(line.number)) expect(line.text === '' && isEmptyRun(all, at, limit)).toBe(true);
  }
});

it('counts what it leaves out, and gives out no more than a thousand in a row but the first of each chunk', () => {
  const chunks = ['a', ...Array.from({ length: 20 }, () => '\n'.repeat(10_000)), 'b'];
  const given = [...readLines(chunks)];
  expect(given.at(-1)).toEqual({ number: 200_001, text: 'b', cut: false });
  expect(given.length).toBeLessThan(1_100);
});
