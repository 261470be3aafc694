import { expect, test } from 'vitest';
import { daysUntil } from './days-until';

const on = (day: number, hour: number) => new Date(2026, 9, day, hour).getTime();

test('counts days of the calendar, whatever the hour, also where a night is longer', () => {
  expect(daysUntil(on(20, 0), on(20, 23))).toBe(0);
  expect(daysUntil(on(21, 0), on(20, 23))).toBe(1);
  expect(daysUntil(on(27, 0), on(23, 12))).toBe(4);
  expect(daysUntil(on(17, 23), on(20, 1))).toBe(-3);
});

test('is silent about what is far, or was never said', () => {
  expect(daysUntil(on(27, 0), on(20, 12))).toBe(7);
  expect(daysUntil(on(28, 0), on(20, 12))).toBeNull();
  expect(daysUntil(undefined, on(20, 12))).toBeNull();
});
