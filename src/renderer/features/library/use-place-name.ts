import { useWords } from '../../i18n/start-i18n';
import { namePicked } from '../../shell/name-picked';
import { useLibraryRows } from '../../shell/library-rows';
import { useScreen } from '../../shell/screen-state';

/** The head of the list. A tag that was deleted while its place is open says so. */
export function usePlaceName(): string {
  const words = useWords();
  const place = useScreen((state) => state.place);
  const { tags, lists } = useLibraryRows();
  if (place.kind === 'status') return words(`status.${place.status}`);
  if (place.kind === 'picked') return namePicked(words, place.picked, tags);
  if (place.kind === 'tag') return tags.get(place.tagId)?.name ?? words('place.tagGone');
  if (place.kind === 'list') return lists.get(place.listId)?.name ?? words('place.listGone');
  return words(`place.${place.kind}`);
}
