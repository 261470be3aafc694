import type { Facets } from '../../../shared/list/count-facets';
import { facetNames, hasValue, valuesOf, type FacetName, type FilterValue } from '../../../shared/model/filter-values';
import type { PaperFilter } from '../../../shared/model/paper-filter';
import { statuses } from '../../../shared/model/paper';
import { fold } from '../../../shared/text/fold';

export type FacetLine = { one: FilterValue; name: string; count: number; chosen: boolean };
/** `hidden`: how many values the group has beside those of its lines. */
export type FacetGroup = { facet: FacetName; lines: FacetLine[]; hidden: number };

export type FacetQuestion = {
  facets: Facets;
  filter: PaperFilter;
  nameOf: (one: FilterValue) => string;
  /** Letters that a name must have; '' for all. */
  search: string;
  /** Groups that the reader opened. */
  opened: ReadonlySet<FacetName>;
};

// As many as stand in a window of the usual height beside the other groups.
const TOP = 6;
// More than that nobody walks: the search field is the way.
export const MOST_LINES = 300;

/** Groups without a value are left out. A value that is chosen shows also where no paper has it, so that it can be taken back. */
export function arrangeFacets(question: FacetQuestion): FacetGroup[] {
  return facetNames.flatMap((facet) => {
    const group = arrangeGroup(facet, question);
    return group.lines.length === 0 ? [] : [group];
  });
}

function arrangeGroup(facet: FacetName, { facets, filter, nameOf, search, opened }: FacetQuestion): FacetGroup {
  const counted = countedValues(facets, facet);
  const missing = valuesOf(filter).filter(
    (one) => one.facet === facet && !counted.some(({ one: there }) => there.value === one.value),
  );
  const wanted = fold(search.trim());
  const all = [...counted, ...missing.map((one) => ({ one, count: 0 }))].map(({ one, count }) => ({
    ...{ one, count, name: nameOf(one) },
    chosen: hasValue(filter, one),
  }));
  const asked = wanted === '' ? all : all.filter(({ name }) => fold(name).includes(wanted));
  // Lists and sources say nothing where no paper is in any.
  if (isOnlyNone(facet, asked)) return { facet, lines: [], hidden: 0 };
  asked.sort(compareLines(facet));
  const limit = opened.has(facet) || wanted !== '' ? MOST_LINES : TOP;
  const isFixed = facet === 'statuses' || facet === 'ratings';
  const lines = isFixed ? asked : asked.filter(({ chosen }, at) => at < limit || chosen);
  return { facet, lines, hidden: asked.length - lines.length };
}

function isOnlyNone(facet: FacetName, lines: readonly FacetLine[]): boolean {
  const isNamed = facet === 'tagIds' || facet === 'listIds' || facet === 'sourceIds' || facet === 'years';
  return isNamed && lines.every(({ one, chosen }) => one.value === null && !chosen);
}

type Counted = { one: FilterValue; count: number };

function countedValues(facets: Facets, facet: FacetName): Counted[] {
  function list<V>(counts: ReadonlyMap<V, number>, make: (value: V) => FilterValue): Counted[] {
    return [...counts].map(([value, count]) => ({ one: make(value), count }));
  }
  switch (facet) {
    case 'statuses':
      return list(facets.statuses, (value) => ({ facet, value }));
    case 'ratings':
      return list(facets.ratings, (value) => ({ facet, value }));
    case 'years':
      return list(facets.years, (value) => ({ facet, value }));
    case 'tagIds':
      return list(facets.tagIds, (value) => ({ facet, value }));
    case 'listIds':
      return list(facets.listIds, (value) => ({ facet, value }));
    case 'sourceIds':
      return list(facets.sourceIds, (value) => ({ facet, value }));
    case 'hasNote':
      return list(facets.hasNote, (value) => ({ facet, value }));
    case 'hasHighlight':
      return list(facets.hasHighlight, (value) => ({ facet, value }));
  }
}

/** Papers that have none stand last; numbers begin with the highest, names with the most papers. */
function compareLines(facet: FacetName): (a: FacetLine, b: FacetLine) => number {
  return (a, b) => {
    if (a.one.value === null || b.one.value === null)
      return Number(a.one.value === null) - Number(b.one.value === null);
    if (facet === 'statuses') return placeOf(a) - placeOf(b);
    if (facet === 'ratings' || facet === 'years') return Number(b.one.value) - Number(a.one.value);
    if (facet === 'hasNote' || facet === 'hasHighlight') return Number(b.one.value) - Number(a.one.value);
    return b.count - a.count || (a.name < b.name ? -1 : 1);
  };
}

function placeOf({ one }: FacetLine): number {
  return statuses.findIndex((status) => status === one.value);
}
