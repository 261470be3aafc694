import { expect, it } from 'vitest';
import { findSnoozed } from './find-snoozed';
import { createRow, createTestList, mapTags } from './list.cases';

it('finds papers that were put off, until a day or for some others', () => {
  const rows = [
    createRow(0),
    createRow(1, { snoozedUntil: 500 }),
    createRow(2, { snoozedFor: 20 }),
    createRow(3, { snoozedUntil: 7, snoozedFor: 9 }),
  ];
  const found = findSnoozed(createTestList(rows, mapTags()));
  expect([...found.values()]).toEqual([{ snoozedUntil: 500 }, { snoozedFor: 20 }, { snoozedUntil: 7, snoozedFor: 9 }]);
  expect([...found.keys()]).toEqual(rows.slice(1).map(({ id }) => id));
});
