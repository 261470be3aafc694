import type { PaperListId, SourceId, TagId } from './id';
import { emptyFilter, type PaperFilter } from './paper-filter';
import type { Status } from './paper';

/** One value that papers can be asked for. Null is none. */
export type FilterValue =
  | { facet: 'statuses'; value: Status }
  | { facet: 'ratings'; value: number }
  | { facet: 'years'; value: number | null }
  | { facet: 'tagIds'; value: TagId | null }
  | { facet: 'listIds'; value: PaperListId | null }
  | { facet: 'sourceIds'; value: SourceId | null }
  | { facet: 'hasNote'; value: boolean }
  | { facet: 'hasHighlight'; value: boolean };

export type FacetName = FilterValue['facet'];

/** In the order in which they are shown and told. */
export const facetNames = [
  'statuses',
  'ratings',
  'years',
  'tagIds',
  'listIds',
  'sourceIds',
  'hasNote',
  'hasHighlight',
] as const satisfies readonly FacetName[];

/** All values that a filter asks for, in the order of the facets. */
export function valuesOf(filter: PaperFilter): FilterValue[] {
  const { hasNote, hasHighlight } = filter;
  return [
    ...filter.statuses.map((value) => ({ facet: 'statuses', value }) as const),
    ...filter.ratings.map((value) => ({ facet: 'ratings', value }) as const),
    ...filter.years.map((value) => ({ facet: 'years', value }) as const),
    ...filter.tagIds.map((value) => ({ facet: 'tagIds', value }) as const),
    ...filter.listIds.map((value) => ({ facet: 'listIds', value }) as const),
    ...filter.sourceIds.map((value) => ({ facet: 'sourceIds', value }) as const),
    ...(hasNote === null ? [] : [{ facet: 'hasNote', value: hasNote } as const]),
    ...(hasHighlight === null ? [] : [{ facet: 'hasHighlight', value: hasHighlight } as const]),
  ];
}

/** Whether a filter asks for nothing beside its text. */
export function isEmptyFilter(filter: PaperFilter): boolean {
  return valuesOf(filter).length === 0;
}

export function hasValue(filter: PaperFilter, { facet, value }: FilterValue): boolean {
  return valuesOf(filter).some((one) => one.facet === facet && one.value === value);
}

/** Of a yes and a no only one is asked for: the other takes its place. */
export function toggleValue(filter: PaperFilter, one: FilterValue): PaperFilter {
  if (one.facet === 'hasNote') return { ...filter, hasNote: filter.hasNote === one.value ? null : one.value };
  if (one.facet === 'hasHighlight') {
    return { ...filter, hasHighlight: filter.hasHighlight === one.value ? null : one.value };
  }
  const had = valuesOf(filter);
  const next = hasValue(filter, one)
    ? had.filter(({ facet, value }) => facet !== one.facet || value !== one.value)
    : [...had, one];
  return filterOf(next, filter.text);
}

function filterOf(values: readonly FilterValue[], text: string): PaperFilter {
  const filter: PaperFilter = {
    ...emptyFilter,
    text,
    statuses: [],
    ratings: [],
    years: [],
    tagIds: [],
    listIds: [],
    sourceIds: [],
  };
  for (const one of values) {
    if (one.facet === 'statuses') filter.statuses.push(one.value);
    else if (one.facet === 'ratings') filter.ratings.push(one.value);
    else if (one.facet === 'years') filter.years.push(one.value);
    else if (one.facet === 'tagIds') filter.tagIds.push(one.value);
    else if (one.facet === 'listIds') filter.listIds.push(one.value);
    else if (one.facet === 'sourceIds') filter.sourceIds.push(one.value);
    else if (one.facet === 'hasNote') filter.hasNote = one.value;
    else filter.hasHighlight = one.value;
  }
  return filter;
}

export type LiveIds = {
  tags: { has: (id: TagId) => boolean };
  lists: { has: (id: PaperListId) => boolean };
  sources: { has: (id: SourceId) => boolean };
};

/** Without what is not in the library any more; the same filter where all of it is. */
export function pruneFilter(filter: PaperFilter, { tags, lists, sources }: LiveIds): PaperFilter {
  const had = valuesOf(filter);
  const kept = had.filter((one) => {
    if (one.value === null) return true;
    if (one.facet === 'tagIds') return tags.has(one.value);
    if (one.facet === 'listIds') return lists.has(one.value);
    return one.facet !== 'sourceIds' || sources.has(one.value);
  });
  return kept.length === had.length ? filter : filterOf(kept, filter.text);
}
