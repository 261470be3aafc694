import { expect, it } from 'vitest';
import { yearOf, yearOfTime } from './fields';

it.each([
  0.5, 1, 951_782_400_000, 978_307_199_999, 978_307_200_000, 1_704_067_199_999, 1_704_067_200_000, 4_102_444_800_000,
])('takes the year of %d as the calendar does', (time) => {
  expect(yearOfTime(time)).toBe(new Date(time).getUTCFullYear());
});

it.each<[unknown, number | null]>([
  [2021, 2021],
  ['2021-03-01T00:00:00Z', 2021],
  ['', null],
  [20210301, null],
  [null, null],
  ['March 2021', null],
])('reads %j as the year %j', (value, year) => {
  expect(yearOf(value)).toBe(year);
});
