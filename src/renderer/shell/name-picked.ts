import type { Picked, YearSpan } from '../../shared/insight/picked';
import type { TagId } from '../../shared/model/id';
import type { Tag } from '../../shared/model/tag';
import { formatDate } from '../i18n/format';
import type { Words } from '../i18n/words';

/** Papers that a number of a plot counts, in words: the head of their list, and what is read aloud at the number. */
export function namePicked(words: Words, picked: Picked, tags: ReadonlyMap<TagId, Tag>): string {
  switch (picked.kind) {
    case 'status-at':
      return words('picked.statusAt', { status: words(`status.${picked.status}`), date: formatDate(picked.day) });
    case 'read-within':
      return words(picked.span === 'day' ? 'picked.readOn' : 'picked.readInWeek', { date: formatDate(picked.from) });
    case 'waited':
      return words(picked.below === null ? 'picked.waitedMore' : 'picked.waited', { week: picked.weeks + 1 });
    case 'tag-year': {
      const tag = tags.get(picked.tagId)?.name ?? words('place.tagGone');
      return words('picked.tagYear', { tag, years: nameYears(words, picked.years) });
    }
    case 'due':
      return words('picked.due');
    case 'read-rated':
      return picked.rating === 0 ? words('picked.unrated') : words('picked.rated', { rating: picked.rating });
  }
}

export function nameYears(words: Words, years: YearSpan | null): string {
  if (years === null) return words('insight.tagYears.noYear');
  // A year is a name and not a number: it has no marks between its figures.
  if (years.first === null) return words('insight.tagYears.before', { year: String(years.end) });
  return String(years.first);
}
