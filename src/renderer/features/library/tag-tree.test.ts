import { expect, test } from 'vitest';
import type { TagId } from '../../../shared/model/id';
import type { Tag } from '../../../shared/model/tag';
import { layTags } from './tag-tree';

function tag(name: string, parent: string | null = null): Tag {
  return { id: name as TagId, name, colour: 1, parentId: parent as TagId | null, mergedInto: null, gone: false };
}
function lay(...tags: Tag[]): string[] {
  return layTags(new Map(tags.map((one) => [one.id, one]))).map((line) => `${'-'.repeat(line.depth)}${line.tag.name}`);
}

test('children stand below their parent, each level by name', () => {
  expect(lay(tag('b'), tag('a2', 'a'), tag('a'), tag('a10', 'a'), tag('x', 'a2'))).toEqual([
    'a',
    '-a2',
    '--x',
    '-a10',
    'b',
  ]);
});

test('a tag whose parent is gone stands at the top, and a circle hides none', () => {
  expect(lay(tag('lone', 'gone'))).toEqual(['lone']);
  expect(
    lay(tag('a', 'b'), tag('b', 'a'), tag('c', 'b'))
      .map((line) => line.replace(/-/g, ''))
      .sort(),
  ).toEqual(['a', 'b', 'c']);
});
