import { expect, test } from 'vitest';
import { fold } from '../../../shared/text/fold';
import type { PaperId } from '../../../shared/model/id';
import type { ListRow } from '../../storage/library-rows';
import { filterRows, findJump, isInPlace, sortRows } from './arrange-rows';

function row(title: string, more: Partial<ListRow> = {}): ListRow {
  const id = title as unknown as PaperId;
  const rest = {
    derived: false,
    firstLine: '',
    authors: '',
    status: 'inbox',
    rating: 0,
    year: null,
    addedAt: 0,
  } as const;
  return { id, title, hasNote: false, tagIds: [], ...rest, ...more };
}
function textOf(one: ListRow): string {
  return `${fold(one.title)}\n${fold(one.firstLine)}`;
}
function titles(rows: readonly ListRow[]): string[] {
  return rows.map((one) => one.title);
}

const rows = [
  row('Éclairs and Attention', { firstLine: 'Pastry in long contexts', rating: 3 }),
  row('“Zebra” Crossings', { firstLine: 'Attention at night' }),
  row('Method 10', { rating: 5 }),
  row('Method 9', { rating: 1, status: 'read' }),
];

test('every word must occur in title or abstract, whatever its accents', () => {
  expect(titles(filterRows(rows, 'ATTENTION ecl', textOf))).toEqual(['Éclairs and Attention']);
  expect(titles(filterRows(rows, 'attention', textOf))).toEqual(['Éclairs and Attention', '“Zebra” Crossings']);
  expect(filterRows(rows, '  ', textOf)).toBe(rows);
  expect(filterRows(rows, 'attention nowhere', textOf)).toEqual([]);
});

test('titles are sorted as a reader looks for them: figures by value, quotes and accents aside', () => {
  const sorted = ['Éclairs and Attention', 'Method 9', 'Method 10', '“Zebra” Crossings'];
  expect(titles(sortRows(rows, { field: 'title', descending: false }))).toEqual(sorted);
  expect(titles(sortRows(rows, { field: 'title', descending: true }))).toEqual([...sorted].reverse());
});

test('papers without a rating stand last in both directions', () => {
  expect(sortRows(rows, { field: 'rating', descending: true }).map((one) => one.rating)).toEqual([5, 3, 1, 0]);
  expect(sortRows(rows, { field: 'rating', descending: false }).map((one) => one.rating)).toEqual([1, 3, 5, 0]);
});

test('the order of adding is the order of the library', () => {
  expect(sortRows(rows, { field: 'added', descending: false })).toEqual(rows);
  expect(sortRows(rows, { field: 'added', descending: true })).toEqual([...rows].reverse());
});

test('a jump finds the next title that begins so, round the end', () => {
  expect(findJump(rows, 'meth', 0)).toBe(2);
  expect(findJump(rows, 'method', 3)).toBe(3);
  expect(findJump(rows, 'zeb', 3)).toBe(1);
  expect(findJump(rows, 'ecl', 1)).toBe(0);
  expect(findJump(rows, 'crossings', 0)).toBe(-1);
  expect(findJump([], 'a', 0)).toBe(-1);
});

test('a place shows what it is named for', () => {
  expect(titles(rows.filter((one) => isInPlace(one, { kind: 'status', status: 'read' })))).toEqual(['Method 9']);
  expect(rows.filter((one) => isInPlace(one, { kind: 'all' }))).toHaveLength(4);
  expect(rows.filter((one) => isInPlace(one, { kind: 'trash' }))).toEqual([]);
});

test('the order by hand puts papers that nobody placed behind those that have a place, as they came', () => {
  const placed = [row('a'), row('b'), row('c', { orderKey: 'k' }), row('d', { orderKey: 'V' })];
  expect(titles(sortRows(placed, { field: 'hand', descending: true }))).toEqual(['d', 'c', 'a', 'b']);
});
