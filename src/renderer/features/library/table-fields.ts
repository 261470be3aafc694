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

export function styleTable(columns: readonly TableColumn[], rowHeight: number): CSSProperties {
  const all = columns.reduce((sum, { width }) => sum + width, 2 * SIDE_PX);
  const values: Record<`--${string}`, string> = { '--w-all': `${all}px`, '--h-table': `${rowHeight}px` };
  for (const { field, width } of columns) values[widthName(field)] = `${width}px`;
  return values as CSSProperties;
}
