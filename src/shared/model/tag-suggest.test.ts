import { expect, test } from 'vitest';
import type { TagId } from './id';
import { compareUse, countTogether } from './tag-suggest';

const row = (id: string, ...tags: string[]) => ({ id, tagIds: tags as TagId[] });
const rows = [row('1', 'a'), row('2', 'a', 'b'), row('3', 'c'), row('4', 'c'), row('5', 'c'), row('6', 'a', 'b', 'd')];

function order(carried: string[], own: string[] = []): TagId[] {
  const use = countTogether(rows, new Set(carried as TagId[]), new Set(own));
  return (['d', 'c', 'b'] as TagId[]).sort((a, b) => compareUse(use, a, b));
}

test('tags that stand beside those of the papers come first, then those that are used most', () => {
  expect(order(['a'], ['1'])).toEqual(['b', 'd', 'c']);
  expect(order([])).toEqual(['c', 'b', 'd']);
});

test('the papers in question say nothing of what goes together', () => {
  expect(order(['a'], ['2', '6'])).toEqual(['c', 'b', 'd']);
});
