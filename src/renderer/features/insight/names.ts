import type { Picked } from '../../../shared/insight/picked';
import type { TagId } from '../../../shared/model/id';
import type { Tag } from '../../../shared/model/tag';
import { formatCount } from '../../i18n/format';
import type { Words } from '../../i18n/words';
import { namePicked } from '../../shell/name-picked';
import type { Cell } from './plot';

export type Names = { words: Words; tags: ReadonlyMap<TagId, Tag> };

/** What is read aloud at a number: what it counts, and how many there are. */
export function labelOf({ words, tags }: Names, picked: Picked, count: number): string {
  return words('insight.counted', { name: namePicked(words, picked, tags), count, shown: formatCount(count) });
}

/** A number of a table. None opens nothing. */
export function cellOf(names: Names, picked: Picked, count: number): Cell {
  if (count === 0) return { text: '0', opens: null };
  return { text: formatCount(count), label: labelOf(names, picked, count), opens: picked };
}
