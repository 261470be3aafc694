import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PaperListId } from '../model/id';
import { compareOrder } from '../model/order-key';
import { anyRow, PAPERS } from './any-row.cases';
import { countInLists, findInLists, readOrder, sortInList, tallyLists } from './find-in-lists';
import { changeList } from './library-list';
import { createRow, createTestList, listId, paperId } from './list.cases';
import type { ListRow } from './list-row';

const isIn = (row: ListRow, id: PaperListId): boolean => row.lists.some((one) => one.id === id);

test('after any changes the columns answer what the rows say one by one', () => {
  const anyRows = fc.uniqueArray(anyRow, { selector: ({ id }) => id, maxLength: PAPERS });
  fc.assert(
    fc.property(anyRows, anyRows, (first, changed) => {
      const begun = createTestList([...first].sort((a, b) => (a.id < b.id ? -1 : 1)));
      const list = changeList(begun, { rows: changed, removed: [], tags: new Map() });
      const ids = [0, 1, 2, 3].map(listId);
      for (const id of ids) {
        const members = list.rows.filter((row) => isIn(row, id));
        const found = findInLists(list, [id]);
        expect(Array.from(found, (at) => list.rows[at])).toEqual(members);
        const keyed = members.map((row) => ({
          id: row.id,
          orderKey: row.lists.find((one) => one.id === id)?.orderKey,
        }));
        expect(readOrder(list, id)).toEqual(keyed.sort(compareOrder));
        expect(Array.from(sortInList(list, found, id), (at) => list.rows[at]?.id)).toEqual(keyed.map((one) => one.id));
      }
      const both = new Set([listId(0), listId(1)]);
      const within = new Map([...ids.map((id) => [id, new Set([id])] as const), [listId(9), both] as const]);
      const counts = countInLists(list, within);
      for (const id of ids) expect(counts.get(id)).toBe(list.rows.filter((row) => isIn(row, id)).length);
      expect(counts.get(listId(9))).toBe(list.rows.filter((row) => [...both].some((id) => isIn(row, id))).length);
      const asked = list.rows.filter((_, at) => at % 2 === 0);
      const tally = tallyLists(list, [...asked.map((row) => row.id), paperId(99)]);
      for (const id of ids) expect(tally.get(id) ?? 0).toBe(asked.filter((row) => isIn(row, id)).length);
    }),
  );
});

test('a list that no paper names holds none', () => {
  const list = createTestList([createRow(1)]);
  expect(findInLists(list, [listId(7)])).toHaveLength(0);
  expect(readOrder(list, listId(7))).toEqual([]);
});
