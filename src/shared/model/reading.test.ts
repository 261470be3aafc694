import { expect, test } from 'vitest';
import { defaultReading, findReadingSizes, readingLimits, type ReadingNumber } from './reading';

test('the defaults are the steps of the look, in focus mode the larger ones', () => {
  expect(findReadingSizes(defaultReading, false)).toEqual({ text: 16.5, textLine: 26, title: 24, titleLine: 32 });
  expect(findReadingSizes(defaultReading, true)).toEqual({ text: 18, textLine: 29, title: 30, titleLine: 38 });
});

test('a size that the reader chose stays in focus mode, and the title grows with it', () => {
  const large = { ...defaultReading, size: 24 };
  expect(findReadingSizes(large, true)).toEqual(findReadingSizes(large, false));
  expect(findReadingSizes(large, true)).toEqual({ text: 24, textLine: 38, title: 35, titleLine: 43 });
});

test('a title is never set smaller than the head of a pane', () => {
  expect(findReadingSizes({ ...defaultReading, size: 13 }, false).title).toBe(24);
});

test('each default lies within its limits', () => {
  const outside = (Object.keys(readingLimits) as ReadingNumber[]).filter((key) => {
    const { min, max } = readingLimits[key];
    return defaultReading[key] < min || defaultReading[key] > max;
  });
  expect(outside).toEqual([]);
});
