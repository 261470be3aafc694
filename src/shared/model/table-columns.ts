/** What a table of papers can show. In this order columns are offered. */
export const tableFields = [
  'title',
  'author',
  'year',
  'venue',
  'status',
  'rating',
  'priority',
  'due',
  'tags',
  'lists',
  'takeaway',
  'added',
  'changed',
] as const;
export type TableField = (typeof tableFields)[number];

/** Width in CSS pixels. */
export type TableColumn = { field: TableField; width: number };

/** The least shows three figures or the beginning of a word; the most is a long title in one line. */
export const COLUMN_PX = { min: 48, max: 900 } as const;

const USUAL_PX: Record<TableField, number> = {
  title: 232,
  author: 116,
  year: 72,
  venue: 100,
  status: 96,
  rating: 72,
  priority: 72,
  due: 100,
  tags: 96,
  lists: 60,
  takeaway: 240,
  added: 104,
  changed: 104,
};

/** Where the table has its usual width, those up to the tags are seen whole. */
const FIRST_SHOWN: readonly TableField[] = ['title', 'author', 'year', 'venue', 'tags', 'rating', 'added'];

export const defaultColumns: readonly TableColumn[] = FIRST_SHOWN.map(createColumn);

export function createColumn(field: TableField): TableColumn {
  return { field, width: USUAL_PX[field] };
}

/** A column that comes stands last; the title, by which papers are known, stays. */
export function toggleColumn(columns: readonly TableColumn[], field: TableField): TableColumn[] {
  if (columns.every((column) => column.field !== field)) return [...columns, createColumn(field)];
  return columns.filter((column) => column.field !== field || field === 'title');
}

/** @param to counts the other columns before its new place; past an end is at that end */
export function moveColumn(columns: readonly TableColumn[], field: TableField, to: number): TableColumn[] {
  const moved = columns.filter((column) => column.field === field);
  const others = columns.filter((column) => column.field !== field);
  const at = Math.max(0, Math.min(to, others.length));
  return [...others.slice(0, at), ...moved, ...others.slice(at)];
}

export function sizeColumn(columns: readonly TableColumn[], field: TableField, width: number): TableColumn[] {
  const next = Math.round(Math.min(COLUMN_PX.max, Math.max(COLUMN_PX.min, width)));
  return columns.map((column) => (column.field === field ? { field, width: next } : column));
}

/** Each field at most once, and the title among them. */
export function areColumns(columns: readonly TableColumn[]): boolean {
  const fields = new Set(columns.map(({ field }) => field));
  return fields.size === columns.length && fields.has('title');
}
