import { tagPath } from '../../../shared/model/tag-tree';
import type { FilterNames } from '../../i18n/tell-filter';
import type { Words } from '../../i18n/words';
import type { LiveScope } from './use-filter-scope';

/** A tag by its path: two of one name may lie under different ones. */
export function namesOf(words: Words, { tags, listNames, archivedLists, sourceNames }: LiveScope): FilterNames {
  return {
    tag: (id) => {
      const tag = tags.get(id);
      return tag === undefined ? undefined : tagPath(tag, tags);
    },
    list: (id) => {
      const name = listNames.get(id);
      return name !== undefined && archivedLists.has(id) ? words('place.archivedName', { name }) : name;
    },
    source: (id) => sourceNames.get(id),
  };
}
