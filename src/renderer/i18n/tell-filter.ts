import { facetNames, valuesOf, type FilterValue } from '../../shared/model/filter-values';
import type { PaperListId, SourceId, TagId } from '../../shared/model/id';
import type { PaperFilter } from '../../shared/model/paper-filter';
import type { Words } from './words';

/** What tags, lists and sources are called; undefined where they are not there any more. */
export type FilterNames = {
  tag: (id: TagId) => string | undefined;
  list: (id: PaperListId) => string | undefined;
  source: (id: SourceId) => string | undefined;
};

/** One value by itself, as a chip or a line shows it. */
export function tellValue(words: Words, one: FilterValue, names: FilterNames): string {
  const gone = words('facets.gone');
  switch (one.facet) {
    case 'statuses':
      return words(`status.${one.value}`);
    case 'ratings':
      return one.value === 0 ? words('rating.none') : words('rating.value', { count: one.value });
    case 'years':
      return one.value === null ? words('facets.none.years') : String(one.value);
    case 'tagIds':
      return one.value === null ? words('facets.none.tagIds') : (names.tag(one.value) ?? gone);
    case 'listIds':
      return one.value === null ? words('facets.none.listIds') : (names.list(one.value) ?? gone);
    case 'sourceIds':
      return one.value === null ? words('facets.none.sourceIds') : (names.source(one.value) ?? gone);
    case 'hasNote':
    case 'hasHighlight':
      return words(`facets.${one.facet}.${one.value ? 'yes' : 'no'}`);
  }
}

/** "Year 2023 or 2024, Tags efficiency, With a note"; '' where a filter asks for nothing. */
export function tellFilter(words: Words, filter: PaperFilter, names: FilterNames): string {
  const values = valuesOf(filter);
  const parts = facetNames.flatMap((facet) => {
    const told = values.filter((one) => one.facet === facet).map((one) => tellValue(words, one, names));
    if (told.length === 0) return [];
    // They say what they are about by themselves.
    if (facet === 'hasNote' || facet === 'hasHighlight') return told;
    return [words('facets.told', { facet: words(`facets.${facet}`), values: told.join(words('facets.or')) })];
  });
  const text = filter.text.trim();
  if (text !== '') parts.unshift(words('facets.toldText', { text }));
  return parts.join(words('facets.and'));
}
