import type { FilterValue } from './filter-values';

/** What a list can be grouped by: facets of which a group is one value. */
export const groupFacets = ['statuses', 'years', 'tagIds', 'listIds', 'sourceIds'] as const;
export type GroupFacet = (typeof groupFacets)[number];
export type GroupValue = Extract<FilterValue, { facet: GroupFacet }>;

/** `none` is said of a place that is not grouped where all others are. */
export const groupings = ['none', ...groupFacets] as const;
export type Grouping = (typeof groupings)[number];

/** Names a group for as long as what it stands for is there. */
export function groupKey({ facet, value }: GroupValue): string {
  return `${facet}:${value ?? ''}`;
}
