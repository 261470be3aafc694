import { afterEach, expect, test } from 'vitest';
import { flushAll, flushWords, registerFlush } from './flush';

const undo: (() => void)[] = [];
afterEach(() => {
  for (const stop of undo.splice(0)) stop();
});

test('words are written before what sends them to the disk', async () => {
  const order: string[] = [];
  undo.push(registerFlush(async () => void order.push('disk'), 'disk'));
  undo.push(registerFlush(async () => void order.push('words')));
  expect(await flushAll()).toEqual([]);
  expect(order).toEqual(['words', 'disk']);
});

test('each is run even where another fails, and what failed is answered', async () => {
  const order: string[] = [];
  undo.push(registerFlush(() => Promise.reject(new Error('full'))));
  undo.push(registerFlush(async () => void order.push('second')));
  expect((await flushAll()).map(String)).toEqual(['Error: full']);
  expect(order).toEqual(['second']);
});

test('before an undo only the words are written, and a failure is thrown', async () => {
  const order: string[] = [];
  undo.push(registerFlush(async () => void order.push('disk'), 'disk'));
  undo.push(registerFlush(async () => void order.push('words')));
  await flushWords();
  expect(order).toEqual(['words']);
  undo.push(registerFlush(() => Promise.reject(new Error('full'))));
  await expect(flushWords()).rejects.toThrow('full');
});
