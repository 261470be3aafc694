import { describe, expect, it } from 'vitest';
import { readLists, readMoves, readSources, readText } from './columns';
import { createRow, createTestList, listId, paperId, sourceId, tagId, tellRow } from './list.cases';
import { changeList } from './library-list';
import { addRow, appendTold, createToldRows, packRows, unpackRows, type ToldRows } from './told-rows';

const first = createRow(1, {
  title: 'Łąka',
  tagIds: [tagId(2), tagId(1)],
  sourceIds: [sourceId(3)],
  lists: [
    { id: listId(2), orderKey: 'U' },
    { id: listId(1), orderKey: 'V1' },
  ],
  moves: [{ to: 'read', at: 1_700_000_000_123 }],
});
const second = createRow(2, { tagIds: [tagId(1)], sourceIds: [sourceId(1), sourceId(3)], takeaway: 'Stones sink' });

function tell(...rows: Parameters<typeof addRow>[1][]): ToldRows {
  const told = createToldRows();
  for (const row of rows) addRow(told, row);
  return told;
}

describe('rows that are told', () => {
  it('are what they were, behind others and over tables of ids in another order', () => {
    const { columns, tables } = tell(second);
    appendTold(columns, tables, unpackRows(packRows(tell(first, second))));
    expect(columns.count).toBe(3);
    expect(readText(columns, 1, 'title')).toBe('Łąka');
    expect(readLists(columns, 1, tables.lists)).toEqual(first.lists);
    expect(readMoves(columns, 1)).toEqual(first.moves);
    expect([0, 1, 2].map((at) => readSources(columns, at, tables.sources))).toEqual([
      second.sourceIds,
      first.sourceIds,
      second.sourceIds,
    ]);
    expect(readText(columns, 2, 'takeaway')).toBe('Stones sink');
  });

  it('give way to what is known better', () => {
    const list = createTestList([]);
    const known = { ...second, title: 'By hand' };
    const tags = new Map();
    const next = changeList(list, { told: [tell(first, second)], rows: [known], removed: [paperId(1)], tags });
    expect(next.rows.map((row) => tellRow(row).title)).toEqual(['By hand']);
  });

  it('are refused where they came damaged', () => {
    const packed = packRows(tell(first));
    expect(() => unpackRows(packed.slice(0, packed.byteLength - 8))).toThrow('damaged');
  });
});
