import { tagPath } from '../../../shared/model/tag-tree';
import type { FilterNames } from '../../i18n/tell-filter';
import type { LiveScope } from './use-filter-scope';

/** A tag by its path: two of one name may lie under different ones. */
export function namesOf({ tags, listNames, sourceNames }: LiveScope): FilterNames {
  return {
    tag: (id) => {
      const tag = tags.get(id);
      return tag === undefined ? undefined : tagPath(tag, tags);
    },
    list: (id) => listNames.get(id),
    source: (id) => sourceNames.get(id),
  };
}
