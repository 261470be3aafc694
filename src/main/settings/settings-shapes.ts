import * as z from 'zod';
import { columnFields } from '../../shared/model/columns';
import { groupings } from '../../shared/model/grouping';
import { copyFormats } from '../../shared/model/copy-format';
import { rateLimits, readingFonts, readingLimits, type Limits } from '../../shared/model/reading';
import type { Settings } from '../../shared/model/settings';
import {
  defaultSettings,
  densities,
  handSortFields,
  layouts,
  MAX_FOLDED_GROUPS,
  MAX_SORT_KEYS,
  MAX_VIEWS,
  sortFields,
  themes,
} from '../../shared/model/settings';
import { areColumns, COLUMN_PX, tableFields } from '../../shared/model/table-columns';

// Wider than any screen there is, and narrow enough that a broken number cannot put a window out of reach.
const MAX_PIXELS = 20_000;
const MAX_REMEMBERED = 200;
// As many as anybody could tell apart.
const MAX_KEYS = 8;
// More folders than a person folds by hand.
const MAX_FOLDED = 1_000;
const MAX_PLACE = 200;
// A facet and an id, or a year as a file called it.
const MAX_GROUP = 60;
// A table of 400 columns has a head of some ten thousand characters.
const MAX_HEAD = 50_000;

/** Each key by itself. Passing ones are stripped of what no build knows. */
export function createShapes() {
  const pixels = z.number().min(0).max(MAX_PIXELS);
  const place = z.number().min(-MAX_PIXELS).max(MAX_PIXELS).nullable();
  const within = ({ min, max }: Pick<Limits, 'min' | 'max'>) => z.number().min(min).max(max);
  const sortKey = z.object({ field: z.enum(handSortFields), descending: z.boolean() });
  const view = z.object({
    sort: z.array(sortKey).min(1).max(MAX_SORT_KEYS).optional(),
    layout: z.enum(layouts).optional(),
    columns: z
      .array(z.object({ field: z.enum(tableFields), width: within(COLUMN_PX) }))
      .max(tableFields.length)
      .refine(areColumns)
      .optional(),
    grouping: z.enum(groupings).optional(),
    folded: z.array(z.string().max(MAX_GROUP)).max(MAX_FOLDED_GROUPS).optional(),
  });
  return {
    theme: z.enum(themes),
    density: z.enum(densities),
    window: z.object({ x: place, y: place, width: pixels, height: pixels, maximized: z.boolean() }),
    panes: z.object({
      places: pixels,
      list: pixels,
      // A file from before there was a table says nothing of it.
      table: pixels.default(defaultSettings.panes.table),
      placesShown: z.boolean(),
      listShown: z.boolean(),
      noteHeight: pixels,
    }),
    facetsShown: z.boolean(),
    sort: z.object({ field: z.enum(sortFields), descending: z.boolean() }),
    handSort: sortKey,
    views: z.record(z.string().max(MAX_PLACE), view).refine((views) => Object.keys(views).length <= MAX_VIEWS),
    place: z.string().max(MAX_PLACE),
    import: z.object({
      review: z.boolean(),
      unreviewed: z.array(z.string().max(100)).max(MAX_REMEMBERED),
      take: z.object({
        tags: z.boolean(),
        keywords: z.boolean(),
        notes: z.boolean(),
        statuses: z.boolean(),
        ratings: z.boolean(),
      }),
      columns: z.record(z.string().max(MAX_HEAD), z.array(z.enum(columnFields).nullable())),
    }),
    reading: z.object({
      font: z.enum(readingFonts),
      size: within(readingLimits.size),
      measure: within(readingLimits.measure),
      line: within(readingLimits.line),
      letters: within(readingLimits.letters),
      justify: z.boolean(),
    }),
    speech: z.object({ voice: z.string().max(500), rate: within(rateLimits) }),
    writing: z.object({ quotes: z.boolean() }),
    takeawayOffered: z.boolean(),
    keys: z.record(z.string().max(100), z.array(z.string().max(100)).max(MAX_KEYS)),
    lists: z.object({ folded: z.array(z.string().max(26)).max(MAX_FOLDED), archivedShown: z.boolean() }),
    copyAs: z.enum(copyFormats),
  } satisfies { [K in keyof Settings]: z.ZodType<Settings[K]> };
}
