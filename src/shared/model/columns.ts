/** What a column of a table may hold. One that holds nothing for us is null in a map. */
export const columnFields = [
  'title',
  'authors',
  'year',
  'venue',
  'abstract',
  'doi',
  'arxiv',
  'pmid',
  'url',
  'keywords',
  'tags',
  'notes',
  'label',
  'rating',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** One entry for each column of the head, from the left. */
export type ColumnMap = readonly (ColumnField | null)[];

/** The columns of a table as a reader maps them: the head, what was guessed, and first cells to recognise them by. */
export type Columns = {
  names: string[];
  guess: (ColumnField | null)[];
  /** The first rows, each cut to `names.length` cells of a few hundred characters. */
  examples: string[][];
};

/** The same for every file that one program writes, so that a mapping is remembered for the next. */
export function columnsKey(names: readonly string[]): string {
  return names.map((name) => name.trim().toLowerCase()).join('\u001f');
}
