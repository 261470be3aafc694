import { expect, test } from 'vitest';
import { createTag, mapTags, tagId } from './list.cases';
import { findTags } from './find-tags';

const tags = mapTags(
  createTag(0, { name: 'shore' }),
  createTag(1, { name: 'gulls', parentId: tagId(0), aliases: ['Laridae', 'sea birds'] }),
  createTag(2, { name: 'laridae counts' }),
);

function shown(query: string): string[] {
  return findTags(tags, query).map(({ path, alias }) => (alias === null ? path : `${path} (${alias})`));
}

test('a tag is found by its path, and by what it is also called', () => {
  expect(shown('gull')).toEqual(['shore/gulls']);
  expect(shown('shore')).toEqual(['shore', 'shore/gulls']);
  expect(shown('birds')).toEqual(['shore/gulls (sea birds)']);
  expect(shown('laridae')).toEqual(['shore/gulls (Laridae)', 'laridae counts']);
  expect(shown('nowhere')).toEqual([]);
});

test('of two other names the one that begins so is told', () => {
  const both = mapTags(createTag(0, { name: 'shore', aliases: ['the coast', 'coastline'] }));
  expect(findTags(both, 'coast').map(({ alias }) => alias)).toEqual(['coastline']);
});
