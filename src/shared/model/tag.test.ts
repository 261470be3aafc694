import { describe, expect, it } from 'vitest';
import type { TagId } from './id';
import { findTag, isTag, keepTags, MAX_TAG_NAME, parseTagName, resolveTags, tagKey, type Tag } from './tag';

function id(n: number): TagId {
  return `01HF000000000000000000000${n}` as TagId;
}
function tag(n: number, more: Partial<Tag> = {}): Tag {
  return { id: id(n), name: `tag ${n}`, colour: 1, parentId: null, mergedInto: null, gone: false, ...more };
}
function byId(...tags: Tag[]): Map<TagId, Tag> {
  return new Map(tags.map((one) => [one.id, one]));
}

describe('findTag', () => {
  it('follows merges to the end', () => {
    const tags = byId(tag(1, { mergedInto: id(2) }), tag(2, { mergedInto: id(3) }), tag(3));
    expect(findTag(id(1), tags)?.id).toBe(id(3));
  });

  it('is null for a deleted tag, one merged into a deleted one, and one that is not there', () => {
    const tags = byId(tag(1, { mergedInto: id(2) }), tag(2, { gone: true }));
    expect([findTag(id(1), tags), findTag(id(2), tags), findTag(id(9), tags)]).toEqual([null, null, null]);
  });

  it('ends where two tags were merged into each other', () => {
    const tags = byId(tag(1, { mergedInto: id(2) }), tag(2, { mergedInto: id(1) }));
    expect(findTag(id(1), tags)).toBeNull();
  });
});

describe('resolveTags', () => {
  it('names each tag once, in the order given', () => {
    const tags = byId(tag(1, { mergedInto: id(3) }), tag(2), tag(3), tag(4, { gone: true }));
    expect(resolveTags([id(2), id(1), id(4), id(3)], tags).map((one) => one.id)).toEqual([id(2), id(3)]);
  });
});

describe('keepTags', () => {
  const before = byId(tag(1, { aliases: ['one'] }), tag(2), tag(3));
  const copy = (...tags: Tag[]): Tag[] => structuredClone(tags);

  it('is all of before where nothing differs', () => {
    expect(keepTags(before, copy(...before.values()))).toBe(before);
  });

  it.each<[string, Tag[], number[]]>([
    ['another name', [tag(1, { aliases: ['one'] }), tag(2, { name: 'else' }), tag(3)], [1, 3]],
    ['another alias', [tag(1, { aliases: ['two'] }), tag(2), tag(3)], [2, 3]],
    ['no alias any more', [tag(1), tag(2), tag(3)], [2, 3]],
    ['a hue that came', [tag(1, { aliases: ['one'] }), tag(2, { hue: 0 }), tag(3)], [1, 3]],
    ['one that went', [tag(1, { aliases: ['one'] }), tag(3)], [1, 3]],
    ['one that came', [tag(1, { aliases: ['one'] }), tag(2), tag(3), tag(4)], [1, 2, 3]],
    ['another order', [tag(3), tag(1, { aliases: ['one'] }), tag(2)], [1, 2, 3]],
    ['none left', [], []],
  ])('of %s is what was read, with the old objects where they say the same', (_, now, same) => {
    const kept = keepTags(before, copy(...now));
    expect([...kept]).toEqual([...byId(...now)]);
    const old = [...kept.values()].filter((one) => one === before.get(one.id));
    expect(new Set(old.map((one) => one.id))).toEqual(new Set(same.map(id)));
  });
});

describe('parseTagName', () => {
  it.each([
    ['  deep   learning ', 'deep learning'],
    ['# rivers', 'rivers'],
    ['##', null],
    ['a\u0000b\nc', 'a b c'],
    ['   ', null],
    ['C#', 'C#'],
    ['x'.repeat(MAX_TAG_NAME + 1), null],
  ])('%j is %j', (text, name) => {
    expect(parseTagName(text)).toBe(name);
  });
});

describe('tagKey', () => {
  it('is one for names a person would call the same, and not for others', () => {
    expect(tagKey('Rivers')).toBe(tagKey('rivers'));
    expect(tagKey('ｒｉｖｅｒｓ')).toBe(tagKey('rivers'));
    expect(tagKey('résumé')).not.toBe(tagKey('resume'));
  });
});

describe('isTag', () => {
  it('knows eight colours', () => {
    expect([0, 1, 8, 9].map((colour) => isTag(tag(1, { colour })))).toEqual([false, true, true, false]);
  });
});
