import type { CSSProperties } from 'react';
import type { Sort } from '../../../shared/model/settings';
import type { TableColumn, TableField } from '../../../shared/model/table-columns';

/** Of the line with the names of columns. */
export const HEAD_PX = 28;
/** At either side of a row, so that the first column does not touch the edge. */
const SIDE_PX = 6;

/** What a press on the head sorts by; what has no order is not named. */
export const SORTED_BY: Partial<Record<TableField, Sort['field']>> = {
  title: 'title',
  author: 'author',
  year: 'year',
  venue: 'venue',
  status: 'status',
  rating: 'rating',
  priority: 'priority',
  due: 'due',
  added: 'added',
  changed: 'changed',
};

/** Widths stand once, at the table, and cells take theirs by `data-field`: a drag of an edge draws no row anew. */
export function widthName(field: TableField): `--${string}` {
  return `--w-${field}`;
}

/** With where each column begins: a cell without a value is not drawn, and the others stand where they would beside it. */
export function styleTable(columns: readonly TableColumn[], rowHeight: number): CSSProperties {
  const values: Record<`--${string}`, string> = { '--h-table': `${rowHeight}px` };
  let left = SIDE_PX;
  for (const { field, width } of columns) {
    values[widthName(field)] = `${width}px`;
    values[`--x-${field}`] = `${left}px`;
    left += width;
  }
  values['--w-all'] = `${left + SIDE_PX}px`;
  return values as CSSProperties;
}
