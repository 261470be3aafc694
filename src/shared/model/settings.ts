import type { ColumnField } from './columns';
import { defaultReading, defaultSpeech, type Reading, type Speech } from './reading';

/** Kept by main in a readable file, validated key by key: a bad key falls back, the others stand. */
export const themes = ['system', 'light', 'dark', 'sepia', 'high-contrast'] as const;
export type Theme = (typeof themes)[number];
export const densities = ['compact', 'normal', 'roomy'] as const;
export const sortFields = ['added', 'title', 'rating'] as const;
/** Where the reader puts papers in an order by hand, that order is one more, and the usual one. */
export const handSortFields = ['hand', ...sortFields] as const;
export type Sort = { field: (typeof handSortFields)[number]; descending: boolean };

export type WindowBounds = { x: number | null; y: number | null; width: number; height: number; maximized: boolean };
/** Widths in CSS pixels; a pane's width is kept while it is collapsed. */
export type Panes = { places: number; list: number; placesShown: boolean; listShown: boolean; noteHeight: number };

/** How imports are taken in. Columns are remembered by the head of their table (`columnsKey`). */
export type ImportSettings = {
  /** False: nothing is shown before it is imported. */
  review: boolean;
  /** Formats that the reader trusts to be imported without review. */
  unreviewed: string[];
  /** What other programs recorded, as far as it is taken along. */
  take: { tags: boolean; keywords: boolean; notes: boolean; statuses: boolean; ratings: boolean };
  columns: Record<string, (ColumnField | null)[]>;
};

/** `quotes`: straight ones become typographic as they are typed. */
export type Writing = { quotes: boolean };

export type Settings = {
  theme: Theme;
  density: (typeof densities)[number];
  window: WindowBounds;
  panes: Panes;
  sort: { field: (typeof sortFields)[number]; descending: boolean };
  /** Of places that have an order by hand. */
  handSort: Sort;
  /** The place that was open, so that the next start begins there. */
  place: string;
  import: ImportSettings;
  reading: Reading;
  speech: Speech;
  writing: Writing;
};

export const defaultSettings: Settings = {
  theme: 'system',
  density: 'normal',
  window: { x: null, y: null, width: 1280, height: 800, maximized: false },
  panes: { places: 200, list: 356, placesShown: true, listShown: true, noteHeight: 260 },
  sort: { field: 'added', descending: false },
  handSort: { field: 'hand', descending: false },
  place: 'inbox',
  import: {
    review: true,
    unreviewed: [],
    take: { tags: true, keywords: false, notes: true, statuses: true, ratings: true },
    columns: {},
  },
  reading: defaultReading,
  speech: defaultSpeech,
  writing: { quotes: true },
};
