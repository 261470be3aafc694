import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  areColumns,
  COLUMN_PX,
  defaultColumns,
  moveColumn,
  sizeColumn,
  tableFields,
  toggleColumn,
  type TableColumn,
} from './table-columns';

const fieldsOf = (columns: readonly TableColumn[]) => columns.map(({ field }) => field);
const some: TableColumn[] = [
  { field: 'title', width: 200 },
  { field: 'year', width: 60 },
  { field: 'tags', width: 90 },
];

test('a column goes to the place that was asked for, and past an end to that end', () => {
  expect(fieldsOf(moveColumn(some, 'title', 1))).toEqual(['year', 'title', 'tags']);
  expect(fieldsOf(moveColumn(some, 'title', 9))).toEqual(['year', 'tags', 'title']);
  expect(fieldsOf(moveColumn(some, 'tags', -3))).toEqual(['tags', 'title', 'year']);
  expect(moveColumn(some, 'venue', 0)).toEqual(some);
});

test('a column comes last and goes again; the title stays', () => {
  expect(fieldsOf(toggleColumn(some, 'venue'))).toEqual(['title', 'year', 'tags', 'venue']);
  expect(toggleColumn(toggleColumn(some, 'venue'), 'venue')).toEqual(some);
  expect(toggleColumn(some, 'title')).toEqual(some);
});

test('a width is a whole number within its limits', () => {
  expect([1, 99.6, 5_000].map((width) => sizeColumn(some, 'year', width)[1]?.width)).toEqual([
    COLUMN_PX.min,
    100,
    COLUMN_PX.max,
  ]);
});

test('the columns at first are ones that may be kept; without a title, or with one twice, they may not', () => {
  expect(areColumns(defaultColumns)).toBe(true);
  expect(areColumns(some.slice(1))).toBe(false);
  expect(areColumns([...some, ...some])).toBe(false);
});

test('whatever is done to columns, each stands once, within its limits, and the title among them', () => {
  const field = fc.constantFrom(...tableFields);
  const steps = fc.array(
    fc.oneof(
      field.map((one) => (columns: readonly TableColumn[]) => toggleColumn(columns, one)),
      fc.tuple(field, fc.integer({ min: -20, max: 20 })).map(
        ([one, to]) =>
          (columns: readonly TableColumn[]) =>
            moveColumn(columns, one, to),
      ),
      fc.tuple(field, fc.integer({ min: -100, max: 2_000 })).map(
        ([one, width]) =>
          (columns: readonly TableColumn[]) =>
            sizeColumn(columns, one, width),
      ),
    ),
  );
  fc.assert(
    fc.property(steps, (all) => {
      const columns = all.reduce<readonly TableColumn[]>((before, step) => step(before), defaultColumns);
      expect(areColumns(columns)).toBe(true);
      expect(columns.every(({ width }) => width >= COLUMN_PX.min && width <= COLUMN_PX.max)).toBe(true);
    }),
  );
});
