import { expect, it } from 'vitest';
import { findPace, IDLE_MS, sumTime } from './pace';

it.each<[string, number[], number | null]>([
  ['is unknown before the first decision', [], null],
  ['is the middle one of an odd number', [9, 1, 5], 5],
  ['lies between the middle two of an even number', [1, 9, 3, 5], 4],
  ['leaves idle time out', [4, IDLE_MS + 1, IDLE_MS * 9], 4],
  ['counts what took just as long as may be', [IDLE_MS], IDLE_MS],
  ['leaves out a clock that was set back', [-5, 6], 6],
  ['leaves out papers that went along', [0, 0, 0, 8], 8],
  ['follows the latest fifty', [...Array<number>(60).fill(9), ...Array<number>(50).fill(3)], 3],
])('the pace %s', (_, took, pace) => {
  expect(findPace(took)).toBe(pace);
});

it('time counts a pause as a long decision, and a clock that was set back as nothing', () => {
  expect(sumTime([1_000, IDLE_MS * 4, -7, 0])).toBe(1_000 + IDLE_MS);
});
