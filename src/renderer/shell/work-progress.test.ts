import { afterEach, expect, test } from 'vitest';
import { shareOf, trackWork, watchWork, type Done } from './work-progress';

let stop: () => void = () => undefined;
afterEach(() => stop());

function listen(): (Done | null)[] {
  const told: (Done | null)[] = [];
  stop = watchWork((done) => told.push(done));
  return told;
}

test('work is told from its begin to its end, by whole percents', () => {
  const told = listen();
  const work = trackWork();
  for (const done of [0.001, 0.1, 0.102, 0.104, 0.9]) work.update(done);
  work.end();
  expect(told).toEqual(['unknown', 0, 0.1, 0.9, null]);
});

test('of several the one that began first is shown, and what ended says no more', () => {
  const told = listen();
  const [first, second] = [trackWork(), trackWork()];
  second.update(0.5);
  first.update(0.2);
  first.end();
  first.update(0.3);
  second.end();
  expect(told).toEqual(['unknown', 0.2, 0.5, null]);
});

test('whoever begins to listen hears of work that is under way', () => {
  const work = trackWork();
  work.update(0.4);
  expect(listen()).toEqual([0.4]);
  work.end();
});

test.each([
  [1, 4, 0.25],
  [5, 4, 1],
  [-1, 4, 0],
  [0, 0, 'unknown'],
] as const)('%d of %d is %s', (value, max, share) => {
  expect(shareOf(value, max)).toBe(share);
});
