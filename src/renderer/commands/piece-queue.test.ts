import { expect, it } from 'vitest';
import { AppError } from '../../shared/app-error';
import type { Sha256 } from '../../shared/model/id';
import { createPieceQueue } from './piece-queue';

function piece(name: string): Uint8Array {
  return new TextEncoder().encode(name);
}
function nameOf(bytes: Uint8Array): Sha256 {
  return new TextDecoder().decode(bytes) as Sha256;
}

it('saves one after another, and tells each name once', async () => {
  const under: string[] = [];
  let most = 0;
  const queue = createPieceQueue(async (bytes) => {
    under.push(nameOf(bytes));
    most = Math.max(most, under.length);
    await new Promise((resolve) => setTimeout(resolve, 1));
    under.shift();
    return nameOf(bytes);
  });
  await queue.add([piece('a'), piece('b')]);
  const first = queue.takeSaved();
  await queue.add([piece('c')]);
  await queue.settle();
  expect([first, queue.takeSaved(), queue.takeSaved()]).toEqual([['a'], ['b', 'c'], []]);
  expect(most).toBe(1);
});

it('does not wait for the last that it was given', async () => {
  let end: (name: Sha256) => void = () => undefined;
  const queue = createPieceQueue(() => new Promise((resolve) => (end = resolve)));
  await queue.add([piece('a')]);
  expect(queue.takeSaved()).toEqual([]);
  end('a' as Sha256);
  await queue.settle();
  expect(queue.takeSaved()).toEqual(['a']);
});

it('tells of a failure at the next piece, and at the end', async () => {
  const queue = createPieceQueue(() => Promise.reject(new AppError('storage-full')));
  await queue.add([piece('a')]);
  await expect(queue.add([piece('b')])).rejects.toMatchObject({ code: 'storage-full' });
  await expect(queue.settle()).rejects.toMatchObject({ code: 'storage-full' });
  expect(queue.takeSaved()).toEqual([]);
});
