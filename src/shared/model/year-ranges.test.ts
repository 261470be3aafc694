import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeYears, parseYears } from './year-ranges';

it('years are read back as they are told', () => {
  const anyYears = fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map((n) => n + 1_990));
  fc.assert(
    fc.property(anyYears, (years) => {
      expect(parseYears(describeYears(years))).toEqual([...years].sort((a, b) => a - b));
    }),
  );
});

it('ranges, single years and nothing are understood', () => {
  expect(parseYears(' 2019 - 2021; 2024,2020 ')).toEqual([2_019, 2_020, 2_021, 2_024]);
  expect(parseYears(' , ')).toEqual([]);
});

it('what is no year, runs backwards or has no end is not', () => {
  for (const text of ['last year', '2021-2019', '0-9999', '20199', '2019--2021']) expect(parseYears(text)).toBeNull();
});
