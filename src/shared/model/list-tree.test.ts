import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PaperListId } from './id';
import {
  findListMoveProblem,
  findNameProblem,
  foldersAbove,
  foldersFor,
  layLists,
  listPath,
  listsWithin,
  MAX_LIST_LEVELS,
  tidyListName,
  type ListMap,
} from './list-tree';
import type { PaperList } from './paper-list';

const idOf = (name: string): PaperListId => name as PaperListId;
function list(name: string, parent: string | null = null, more: Partial<PaperList> = {}): PaperList {
  const usual = { description: '', isFolder: false, orderKey: 'U', colour: 0, icon: '', archived: false, createdAt: 1 };
  return { id: idOf(name), name, parentId: parent as PaperListId | null, ...usual, ...more };
}
const folder = (name: string, parent: string | null = null, more: Partial<PaperList> = {}): PaperList =>
  list(name, parent, { isFolder: true, ...more });
const treeOf = (...lists: PaperList[]): Map<PaperListId, PaperList> => new Map(lists.map((one) => [one.id, one]));
const everything = { folded: new Set<PaperListId>(), withArchived: true };
function draw(lists: ListMap, as = everything): string[] {
  return layLists(lists, as).map(({ list: one, depth }) => `${'-'.repeat(depth)}${one.name}`);
}

describe('the tree', () => {
  const lists = treeOf(
    list('b', null, { orderKey: 'B' }),
    folder('thesis', null, { orderKey: 'A' }),
    list('one', 'thesis', { orderKey: 'K' }),
    folder('old', 'thesis', { orderKey: 'C', archived: true }),
    list('draft', 'old'),
  );

  test('has what lies in a folder below it, each level in the reader’s order', () => {
    expect(draw(lists)).toEqual(['thesis', '-old', '--draft', '-one', 'b']);
    expect(listPath(list('draft', 'old'), lists)).toBe('thesis / old / draft');
    expect([...listsWithin(idOf('thesis'), lists)].sort()).toEqual(['draft', 'one']);
  });

  test('leaves out what is folded, and what is archived with all that lies in it', () => {
    expect(draw(lists, { folded: new Set([idOf('thesis')]), withArchived: true })).toEqual(['thesis', 'b']);
    expect(draw(lists, { folded: new Set(), withArchived: false })).toEqual(['thesis', '-one', 'b']);
  });

  test('has a list whose folder is gone at the top, and a loop hides none', () => {
    expect(draw(treeOf(list('lone', 'gone')))).toEqual(['lone']);
    expect(draw(treeOf(folder('a', 'b'), folder('b', 'a'), list('c', 'b'))).sort()).toEqual(['a', 'b', 'c']);
  });

  test('offers a folder for what may lie in it alone', () => {
    expect(foldersFor(idOf('one'), lists).map((one) => one.name)).toEqual(['thesis', 'old']);
    expect(foldersFor(idOf('thesis'), lists)).toEqual([]);
    expect(findListMoveProblem(lists, idOf('one'), idOf('b'))).toBe('noFolder');
    expect(findListMoveProblem(lists, idOf('thesis'), idOf('old'))).toBe('itself');
    expect(findListMoveProblem(lists, idOf('one'), idOf('nowhere'))).toBe('noFolder');
  });
});

test('whatever moves are asked for, nothing lies in itself, too deep, or is lost', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const anyMove = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names, null));
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 60 }), (moves) => {
      const lists = treeOf(...names.map((name, at) => (at % 4 === 3 ? list(name) : folder(name))));
      for (const [name, parent] of moves) {
        const parentId = parent === null ? null : idOf(parent);
        if (findListMoveProblem(lists, idOf(name), parentId) !== null) continue;
        lists.set(idOf(name), { ...(lists.get(idOf(name)) ?? list(name)), parentId });
      }
      expect(
        layLists(lists, everything)
          .map((line) => line.list.name)
          .sort(),
      ).toEqual(names);
      for (const one of lists.values()) {
        const above = foldersAbove(one, lists).map((up) => up.name);
        expect(above).not.toContain(one.name);
        expect(above.length).toBeLessThan(MAX_LIST_LEVELS);
        // What is shown above it is what it says: no rule had to mend it.
        expect(above[0] ?? null).toBe(one.parentId);
      }
    }),
  );
});

test('a name is one line of at most a hundred letters in any script, and more than dots and slashes', () => {
  const texts = ['', '  \n', '/', '..', ' . / .. ', '\\', 'x'.repeat(10_000), 'x'.repeat(101)];
  expect(texts.map(findNameProblem)).toEqual(['blank', 'blank', 'signs', 'signs', 'signs', 'signs', 'long', 'long']);
  const names = ['読書会', 'قائمة', '🦉', 'Thesis / chapter 3', '<img src=x>', 'x'.repeat(100)];
  expect(names.map(findNameProblem)).toEqual(names.map(() => null));
  expect(tidyListName('  Reading\n\tgroup\u0000 ')).toBe('Reading group');
});
