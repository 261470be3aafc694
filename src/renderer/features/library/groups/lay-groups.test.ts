import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findGroupOf, layGroups, type ShownGroup } from './lay-groups';

const anyGroups = fc.array(fc.record({ count: fc.integer({ min: 1, max: 5 }), folded: fc.boolean() }), {
  minLength: 1,
  maxLength: 8,
});

function showGroups(given: readonly { count: number; folded: boolean }[]): { groups: ShownGroup[]; rows: number } {
  let start = 0;
  let from = 0;
  const groups = given.map(({ count, folded }, at): ShownGroup => {
    const one = { facet: 'years' as const, value: 2_000 - at };
    const group = { one, key: String(at), start, count, folded, from, elsewhere: 0 };
    start += count;
    if (!folded) from += count;
    return group;
  });
  return { groups, rows: from };
}

it('puts a head before the rows of each group, and draws none of a folded one', () => {
  fc.assert(
    fc.property(anyGroups, (given) => {
      const { groups, rows } = showGroups(given);
      const laid = layGroups(groups, rows);
      const expected = groups.flatMap(({ count, folded, from }, group) => [
        { group, row: null },
        ...Array.from({ length: folded ? 0 : count }, (_, at) => ({ group, row: from + at })),
      ]);
      expect(Array.from({ length: laid.count }, (_, item) => laid.itemAt(item))).toEqual(expected);
    }),
  );
});

it('finds the item and the group of each row', () => {
  fc.assert(
    fc.property(anyGroups, (given) => {
      const { groups, rows } = showGroups(given);
      const laid = layGroups(groups, rows);
      for (let row = 0; row < rows; row += 1) {
        const { group, row: found } = laid.itemAt(laid.itemOfRow(row));
        expect(found).toBe(row);
        expect(findGroupOf(groups, row)).toBe(group);
      }
      expect(findGroupOf(groups, rows)).toBe(-1);
    }),
  );
});
