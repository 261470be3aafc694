import { expect, test } from 'vitest';
import { createRow, createTestList, listId, paperId } from '../../../shared/list/list.cases';
import { fold } from '../../../shared/text/fold';
import type { PaperId } from '../../../shared/model/id';
import type { ListRow } from '../../storage/library-rows';
import type { Place } from '../../shell/place';
import { findInPlace, findJump, matchText } from './arrange-rows';

function row(title: string, more: Partial<ListRow> = {}): ListRow {
  return createRow(0, { id: title as unknown as PaperId, title, ...more });
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

function filterRows(text: string): ListRow[] {
  const matches = matchText(text, textOf);
  return matches === null ? rows : rows.filter(matches);
}

test('every word must occur in title or abstract, whatever its accents', () => {
  expect(titles(filterRows('ATTENTION ecl'))).toEqual(['Éclairs and Attention']);
  expect(titles(filterRows('attention'))).toEqual(['Éclairs and Attention', '“Zebra” Crossings']);
  expect(filterRows('  ')).toBe(rows);
  expect(filterRows('attention nowhere')).toEqual([]);
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
  const list = createTestList(rows.map((one, at) => ({ ...one, id: paperId(at) })));
  const shown = (place: Place) => [...findInPlace(list, place)].map((at) => list.rows[at]?.title);
  expect(shown({ kind: 'status', status: 'read' })).toEqual(['Method 9']);
  expect(shown({ kind: 'all' })).toEqual(titles(rows));
  expect(shown({ kind: 'trash' })).toEqual([]);
});

test('the place of a list shows the papers that are in it', () => {
  const lists = [{ id: listId(1), orderKey: 'U' }];
  const list = createTestList(rows.map((one, at) => ({ ...one, id: paperId(at), ...(at === 2 ? { lists } : {}) })));
  const shown = (place: Place) => [...findInPlace(list, place)].map((at) => list.rows[at]?.title);
  expect(shown({ kind: 'list', listId: listId(1) })).toEqual(['Method 10']);
  expect(shown({ kind: 'list', listId: listId(2) })).toEqual([]);
});
