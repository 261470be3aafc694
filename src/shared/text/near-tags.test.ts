import { expect, test } from 'vitest';
import type { TagId } from '../model/id';
import type { Tag } from '../model/tag';
import { findNearPairs, findUnused } from './near-tags';

function tag(name: string, parent: string | null = null): Tag {
  return { id: name as TagId, name, colour: 1, parentId: parent as TagId | null, mergedInto: null, gone: false };
}
function mapOf(...names: string[]): Map<TagId, Tag> {
  return new Map(names.map((name) => [name as TagId, tag(name)]));
}
function pairs(names: string[], counts: [string, number][] = []): string[] {
  return findNearPairs(mapOf(...names), new Map(counts as [TagId, number][])).map(
    ({ from, keep }) => `${from.name} > ${keep.name}`,
  );
}

test('a tag that nothing carries is unused, unless another lies under it', () => {
  const tags = new Map([tag('a'), tag('b', 'a'), tag('c'), tag('d')].map((one) => [one.id, one]));
  expect(findUnused(tags, new Map([['c' as TagId, 2]])).map((one) => one.name)).toEqual(['b', 'd']);
});

test('names that differ in case, accents, blanks, hyphens or one letter are near, and the one with more stays', () => {
  expect(pairs(['Fine-tuning', 'finetuning'], [['finetuning', 3]])).toEqual(['Fine-tuning > finetuning']);
  expect(pairs(['Résumé', 'resume'])).toEqual(['resume > Résumé']);
  expect(pairs(['transformer', 'transformers'])).toEqual(['transformers > transformer']);
  expect(pairs(['attention', 'atention'])).toEqual(['attention > atention']);
  expect(pairs(['sparse', 'spasre'])).toEqual(['spasre > sparse']);
  expect(pairs(['河流 模型', '河流模型'])).toHaveLength(1);
});

test('short words, other figures and other words are not', () => {
  expect(pairs(['NLP', 'NLI', 'RL', 'ML', 'model 3', 'model 4', 'vision', 'version', 'rivers', 'stones'])).toEqual([]);
});
