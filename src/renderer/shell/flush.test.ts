import { expect, test } from 'vitest';
import { flushAll, registerFlush } from './flush';

test('words are flushed before the disk, and a failure stops nothing', async () => {
  const done: string[] = [];
  const failure = new Error('full');
  const stops = [
    registerFlush(async () => void done.push('disk'), 'disk'),
    registerFlush(() => Promise.reject(failure)),
    registerFlush(async () => void done.push('words')),
  ];
  expect(await flushAll()).toEqual([failure]);
  expect(done).toEqual(['words', 'disk']);
  stops.forEach((stop) => stop());
  expect(await flushAll()).toEqual([]);
});
