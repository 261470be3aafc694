import { expect, test } from 'vitest';
import type { ParsedPaper } from '../../shared/import/types';
import type { TagId } from '../../shared/model/id';
import type { Tag } from '../../shared/model/tag';
import { createImportTags } from './import-tags';

function tag(name: string, more: Partial<Tag> = {}): Tag {
  return { id: name as TagId, name, colour: 1, parentId: null, mergedInto: null, gone: false, ...more };
}
function take(recorded: string[], keywords: string[], known: Tag[]) {
  let next = 0;
  const nextId = () => `new ${(next += 1)}` as never;
  const all = { tags: true, keywords: true, notes: true, statuses: true, ratings: true };
  const tags = createImportTags(known, all, nextId);
  const ids = tags.of({ recorded: { tags: recorded }, keywords } as unknown as ParsedPaper);
  return { ids, created: tags.created().map((one) => [one.id, one.name, one.parentId, one.inherits ?? false]) };
}

test('another name of a tag gives the tag, of a keyword as of a recorded tag', () => {
  const known = [tag('efficiency'), tag('quantization', { parentId: 'efficiency' as TagId, aliases: ['int8'] })];
  expect(take(['INT8', 'efficiency/quantization'], ['int8', 'Quantization'], known)).toEqual({
    ids: ['quantization'],
    created: [],
  });
});

test('a recorded path is a tree, and a keyword with a slash one name', () => {
  expect(take(['efficiency/sparse/2:4', 'efficiency'], ['input/output', 'sparse'], [])).toEqual({
    ids: ['new 3', 'new 1', 'new 4', 'new 2'],
    created: [
      ['new 1', 'efficiency', null, false],
      ['new 2', 'sparse', 'new 1', true],
      ['new 3', '2:4', 'new 2', true],
      ['new 4', 'input/output', null, false],
    ],
  });
});

test('a path that is none is a name as it stands, and one that is too long none', () => {
  expect(take(['a//b', 'x'.repeat(10_000)], [], []).created).toEqual([['new 1', 'a//b', null, false]]);
});
