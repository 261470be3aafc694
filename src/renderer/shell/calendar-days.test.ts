import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDay, startOfDayIn, startOfNextMonth } from './calendar-days';

const at = (year: number, month: number, day: number, hours = 0): number =>
  new Date(year, month - 1, day, hours).getTime();

it.each([
  [at(2026, 1, 31, 15), at(2026, 2, 28)],
  [at(2028, 1, 30), at(2028, 2, 29)],
  [at(2026, 12, 5, 23), at(2027, 1, 5)],
])('a month after %d is %d', (now, next) => {
  expect(startOfNextMonth(now)).toBe(next);
});

it('a day after another is the next of the calendar, also where clocks are changed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), fc.integer({ min: 1, max: 400 }), (now, days) => {
      const then = new Date(startOfDayIn(now, days));
      expect([then.getHours(), then.getMinutes()]).toEqual([0, 0]);
      const between = Math.round((then.getTime() - startOfDayIn(now, 0)) / 86_400_000);
      expect(between).toBe(days);
    }),
  );
});

it.each([
  ['2026-12-03', at(2026, 12, 3)],
  [' 2028-02-29 ', at(2028, 2, 29)],
  ['2026-02-29', null],
  ['2026-13-01', null],
  ['tomorrow', null],
  ['', null],
])('the day %j begins at %j', (text, day) => {
  expect(readDay(text)).toBe(day);
});
