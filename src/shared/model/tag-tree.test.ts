import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dropTag, mergeTag, placeTag } from './change-tree';
import type { TagId } from './id';
import { isLiveTag, type Tag } from './tag';
import {
  ancestorsOf,
  findMoveProblem,
  findNamed,
  layTags,
  MAX_TAG_LEVELS,
  parseTagPath,
  showTags,
  tagPath,
  withBelow,
  type TagMap,
} from './tag-tree';

const idOf = (name: string): TagId => name as TagId;
function tag(name: string, parent: string | null = null, more: Partial<Tag> = {}): Tag {
  return { id: idOf(name), name, colour: 1, parentId: parent as TagId | null, mergedInto: null, gone: false, ...more };
}
function treeOf(...tags: Tag[]): Map<TagId, Tag> {
  return new Map(tags.map((one) => [one.id, one]));
}
function draw(tags: TagMap): string[] {
  return layTags(tags).map((line) => `${'-'.repeat(line.depth)}${line.tag.name}`);
}

describe('the tree', () => {
  test('has children below their parent, each level by name', () => {
    const tags = treeOf(tag('b'), tag('a2', 'a'), tag('a'), tag('a10', 'a'), tag('x', 'a2'));
    expect(draw(tags)).toEqual(['a', '-a2', '--x', '-a10', 'b']);
    expect(tagPath(tag('x', 'a2'), tags)).toBe('a/a2/x');
    expect([...withBelow(idOf('a'), tags)].sort()).toEqual(['a', 'a10', 'a2', 'x']);
  });

  test('has a tag whose parent is gone at the top, one whose parent was merged under the other, and a loop hides none', () => {
    expect(draw(treeOf(tag('lone', 'gone')))).toEqual(['lone']);
    expect(draw(treeOf(tag('x', 'a'), tag('a', null, { mergedInto: idOf('b') }), tag('b')))).toEqual(['b', '-x']);
    expect(draw(treeOf(tag('a', 'b'), tag('b', 'a'), tag('c', 'b'))).sort()).toEqual(['a', 'b', 'c']);
  });
});

describe('colours', () => {
  const shown = (tags: TagMap): unknown[] => showTags(tags).map(({ colour, hue }) => hue ?? colour);

  test('come from the nearest tag above that has its own', () => {
    const tags = treeOf(
      tag('a', null, { colour: 3, inherits: true }),
      tag('b', 'a', { colour: 5, inherits: true }),
      tag('c', 'b', { hue: 120 }),
      tag('d', 'c', { colour: 2, inherits: true }),
    );
    expect(shown(tags)).toEqual([3, 3, 120, 120]);
  });

  test('are the own ones again where nothing is above any more', () => {
    expect(shown(treeOf(tag('a', null, { gone: true }), tag('b', 'a', { hue: 7, inherits: true })))).toEqual([7]);
  });
});

describe('a typed name', () => {
  test.each([
    ['efficiency / quantization', ['efficiency', 'quantization'], false],
    [' # /rivers ', ['rivers'], true],
    ['C#', ['C#'], false],
    ['水/河流', ['水', '河流'], false],
  ])('%j is a path', (text, levels, fromTop) => {
    expect(parseTagPath(text)).toMatchObject({ levels, fromTop });
  });

  test.each([
    ['/', 'gap'],
    ['a//b', 'gap'],
    ['a/', 'gap'],
    ['a/#', 'gap'],
    ['..', 'dots'],
    ['a/../b', 'dots'],
    [' \t\u0000 ', 'blank'],
    ['##', 'blank'],
    ['x'.repeat(10_000), 'long'],
    ['x/'.repeat(5_000) + 'x', 'deep'],
  ])('%j is none, and it is known why', (text, why) => {
    expect(parseTagPath(text)).toBe(why);
  });

  test('finds a tag by its path, by its name alone, by another name, and one with a slash in its name', () => {
    const tags = treeOf(
      tag('efficiency'),
      tag('quantization', 'efficiency', { aliases: ['int8'] }),
      tag('TCP/IP'),
      tag('sparse', null, { gone: true }),
    );
    const names = [
      'Efficiency/INT8',
      'quantization',
      'int8',
      'tcp/ip',
      '/quantization',
      'sparse',
      'efficiency/x',
      '..',
    ];
    expect(names.map((name) => findNamed(name, tags)?.name ?? null)).toEqual([
      ...['quantization', 'quantization', 'quantization', 'TCP/IP'],
      ...[null, null, null, null],
    ]);
  });

  test('prefers the top, and a name before another name', () => {
    const tags = treeOf(tag('n1', 'p', { name: 'methods' }), tag('p'), tag('n2', null, { name: 'methods' }));
    expect(findNamed('methods', tags)?.id).toBe('n2');
    const both = treeOf(tag('a', null, { aliases: ['b'] }), tag('b'));
    expect(findNamed('b', both)?.id).toBe('b');
  });
});

describe('a move', () => {
  const tags = treeOf(tag('a'), tag('b', 'a'), tag('c', 'b'), tag('d'));

  test('goes neither into the tag itself nor below it', () => {
    const asked = (['a', 'b', 'c', 'd', null] as const).map((to) => (to === null ? null : idOf(to)));
    expect(asked.map((to) => findMoveProblem(tags, idOf('a'), to))).toEqual([
      ...['itself', 'itself', 'itself'],
      ...[null, null],
    ]);
  });

  test('goes no deeper than a path may be', () => {
    const chain = Array.from({ length: MAX_TAG_LEVELS - 1 }, (_, at) => tag(`t${at}`, at === 0 ? null : `t${at - 1}`));
    const deep = treeOf(...chain, tag('a'), tag('b', 'a'));
    const end = idOf(`t${MAX_TAG_LEVELS - 2}`);
    expect([findMoveProblem(deep, idOf('b'), end), findMoveProblem(deep, idOf('a'), end)]).toEqual([null, 'deep']);
  });
});

describe('what changes the tree', () => {
  test('merges children of one name, and lets the others lie under the tag that stays', () => {
    const tags = treeOf(
      ...[tag('a'), tag('a1', 'a', { name: 'x' }), tag('a2', 'a', { name: 'y' }), tag('deep', 'a1')],
      ...[tag('b'), tag('b1', 'b', { name: 'X' })],
    );
    mergeTag(tags, idOf('a'), idOf('b'));
    expect(draw(tags)).toEqual(['b', '-X', '--deep', '-y']);
    expect(tags.get(idOf('b'))?.aliases).toEqual(['a']);
  });

  test('lets a tag that stays take the place of the one that it lay under', () => {
    const tags = treeOf(tag('top'), tag('a', 'top'), tag('b', 'a'), tag('c', 'b'), tag('other', 'a'));
    mergeTag(tags, idOf('a'), idOf('c'));
    expect(draw(tags)).toEqual(['top', '-c', '--b', '--other']);
  });

  test('leaves what lay under a deleted tag where that lay', () => {
    const tags = treeOf(tag('top'), tag('a', 'top'), tag('b', 'a'), tag('c', 'b'));
    dropTag(tags, idOf('a'));
    expect(draw(tags)).toEqual(['top', '-b', '--c']);
  });

  const step = fc.record({
    kind: fc.constantFrom('move' as const, 'merge' as const, 'drop' as const),
    id: fc.nat(11),
    to: fc.option(fc.nat(11), { nil: null }),
  });
  test('never makes a loop, never hides a tag, and never leaves two siblings of one name', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        // Four at the top, with two of the same names under each.
        const tags = treeOf(
          ...Array.from({ length: 12 }, (_, at) =>
            tag(`t${at}`, at < 4 ? null : `t${at % 4}`, { name: at < 4 ? `t${at}` : `n${at < 8 ? 0 : 1}` }),
          ),
        );
        for (const { kind, id, to } of steps) {
          const from = idOf(`t${id}`);
          const target = to === null ? null : idOf(`t${to}`);
          const live = (one: TagId | null): boolean => one === null || isLiveTag(tags.get(one) ?? tag('none'));
          if (!live(from) || !live(target)) continue;
          if (kind === 'move' && findMoveProblem(tags, from, target) === null) placeTag(tags, from, target);
          if (kind === 'merge' && target !== null) mergeTag(tags, from, target);
          if (kind === 'drop') dropTag(tags, from);
        }
        const live = [...tags.values()].filter(isLiveTag);
        const lines = layTags(tags);
        expect(lines.map(({ tag: one }) => one.id).sort()).toEqual(live.map((one) => one.id).sort());
        // As the rows say, without the care that is taken of loops.
        for (const one of live) expect(climb(one, tags)).toBe(ancestorsOf(one, tags).length);
        const places = live.map((one) => `${one.parentId ?? ''}/${one.name}`);
        expect(places).toHaveLength(new Set(places).size);
      }),
      { numRuns: 300 },
    );
  });
});

/** How often a row names another above it; throws where that does not end. */
function climb(tag: Tag, tags: TagMap): number {
  let steps = 0;
  for (let at: Tag | undefined = tag; at !== undefined && at.parentId !== null; at = tags.get(at.parentId)) {
    if (at.parentId !== null && !isLiveTag(tags.get(at.parentId) ?? tag)) throw new Error('it lies under what is gone');
    if (steps > tags.size) throw new Error('a loop');
    steps += 1;
  }
  return steps;
}
