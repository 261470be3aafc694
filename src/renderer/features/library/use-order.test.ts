import { expect, test } from 'vitest';
import type { PaperId } from '../../../shared/model/id';
import { besideTarget, dropTarget } from './use-order';

const ids = (text: string): PaperId[] => [...text] as unknown as PaperId[];

test('a step goes past the next paper on screen, and several that are apart come together', () => {
  expect(besideTarget(ids('abcde'), ids('c'), -1)).toEqual({ before: 'b' });
  expect(besideTarget(ids('abcde'), ids('c'), 1)).toEqual({ after: 'd' });
  expect(besideTarget(ids('abcde'), ids('db'), -1)).toEqual({ before: 'a' });
  expect(besideTarget(ids('abcde'), ids('db'), 1)).toEqual({ after: 'e' });
});

test('there is no step beyond the ends, nor for what is not on screen', () => {
  expect(besideTarget(ids('abc'), ids('a'), -1)).toBeNull();
  expect(besideTarget(ids('abc'), ids('bc'), 1)).toBeNull();
  expect(besideTarget(ids('abc'), ids('x'), 1)).toBeNull();
  expect(besideTarget([], [], 1)).toBeNull();
});

test('what is dropped stands before the row there, or behind the last', () => {
  const rows = ids('ab').map((id) => ({ id }));
  expect([0, 1, 2].map((at) => dropTarget(rows, at))).toEqual([{ before: 'a' }, { before: 'b' }, { after: 'b' }]);
  expect(dropTarget([], 0)).toBeNull();
});
