import type { CopyFormat } from './copy-format';
import type { ColumnField } from './columns';
import type { Grouping } from './grouping';
import { defaultReading, defaultSpeech, type Reading, type Speech } from './reading';
import type { TableColumn } from './table-columns';

/** Kept by main in a readable file, validated key by key: a bad key falls back, the others stand. */
export const themes = ['system', 'light', 'dark', 'sepia', 'high-contrast'] as const;
export type Theme = (typeof themes)[number];
export const densities = ['compact', 'normal', 'roomy'] as const;
export const sortFields = [
  'added',
  'title',
  'author',
  'year',
  'venue',
  'status',
  'rating',
  'priority',
  'due',
  'changed',
] as const;
/** Where the reader puts papers in an order by hand, that order is one more, and the usual one. */
export const handSortFields = ['hand', ...sortFields] as const;
export type Sort = { field: (typeof handSortFields)[number]; descending: boolean };

/** The first key decides, the others where it finds two papers equal. More than these nobody can follow in a list. */
export const MAX_SORT_KEYS = 3;
export const layouts = ['rows', 'table'] as const;
export type Layout = (typeof layouts)[number];

/** What is absent is as in the other places. */
export type View = {
  sort?: Sort[] | undefined;
  layout?: Layout | undefined;
  /** Of the table, from left to right. */
  columns?: TableColumn[] | undefined;
  grouping?: Grouping | undefined;
  /** Groups of which only the head is shown, by `groupKey`; what was folded last stands last. */
  folded?: string[] | undefined;
};
/** More folded groups than these unfold again, those first that were folded longest ago. */
export const MAX_FOLDED_GROUPS = 200;
/** How the lists of so many places are shown is remembered; the one that was changed longest ago goes first. */
export const MAX_VIEWS = 200;
/** By `placeKey`; `OTHER_PLACES` is how all are shown that say nothing of their own. */
export type Views = Record<string, View>;
export const OTHER_PLACES = '*';

export type WindowBounds = { x: number | null; y: number | null; width: number; height: number; maximized: boolean };
/** Widths in CSS pixels; a pane's width is kept while it is collapsed. */
export type Panes = {
  places: number;
  list: number;
  /** Of the list while it is a table, which takes more. */
  table: number;
  placesShown: boolean;
  listShown: boolean;
  noteHeight: number;
};

/** What other programs recorded about a paper and a list may bring along. */
export const takeKinds = ['tags', 'keywords', 'notes', 'statuses', 'ratings'] as const;

/** How imports are taken in. Columns are remembered by the head of their table (`columnsKey`). */
export type ImportSettings = {
  /** False: nothing is shown before it is imported. */
  review: boolean;
  /** Formats that the reader trusts to be imported without review. */
  unreviewed: string[];
  /** What other programs recorded, as far as it is taken along. */
  take: Record<(typeof takeKinds)[number], boolean>;
  columns: Record<string, (ColumnField | null)[]>;
};

/** `quotes`: straight ones become typographic as they are typed. */
export type Writing = { quotes: boolean };

/** How the tree of lists is shown: ids of folders that are folded, and whether archived lists are among the others. */
export type ListSettings = { folded: string[]; archivedShown: boolean };

export type Settings = {
  theme: Theme;
  density: (typeof densities)[number];
  window: WindowBounds;
  panes: Panes;
  /** What a list can be narrowed by stands beside it. */
  facetsShown: boolean;
  /** How places are sorted that `views` says nothing of. */
  sort: { field: (typeof sortFields)[number]; descending: boolean };
  /** Of places that have an order by hand. */
  handSort: Sort;
  views: Views;
  /** The place that was open, so that the next start begins there. */
  place: string;
  import: ImportSettings;
  reading: Reading;
  speech: Speech;
  writing: Writing;
  /** A paper that becomes read is offered to be rated and to get a line to remember. */
  takeawayOffered: boolean;
  /** Keys that the reader gave to actions (`actions/keys.ts`). */
  keys: Record<string, string[]>;
  lists: ListSettings;
  /** How papers were copied last, which is how the next key copies. */
  copyAs: CopyFormat;
};

export const defaultSettings: Settings = {
  theme: 'system',
  density: 'normal',
  window: { x: null, y: null, width: 1280, height: 800, maximized: false },
  panes: { places: 200, list: 356, table: 640, placesShown: true, listShown: true, noteHeight: 260 },
  facetsShown: false,
  sort: { field: 'added', descending: false },
  handSort: { field: 'hand', descending: false },
  views: {},
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
  takeawayOffered: true,
  keys: {},
  lists: { folded: [], archivedShown: false },
  copyAs: 'markdown',
};
