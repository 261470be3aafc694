import { expect, it } from 'vitest';
import { isWaiting } from './snooze';

it.each([
  ['does not wait where nothing was said', {}, false],
  ['waits before its time', { snoozedUntil: 101 }, true],
  ['is back at its time', { snoozedUntil: 100 }, false],
  ['waits for decisions', { snoozedFor: 8 }, true],
  ['is back with the last of them', { snoozedFor: 7 }, false],
  ['is back by the first of two that comes', { snoozedUntil: 500, snoozedFor: 7 }, false],
])('a paper %s', (_, plan, waits) => {
  expect(isWaiting(plan, { now: 100, decisions: 7 })).toBe(waits);
});
