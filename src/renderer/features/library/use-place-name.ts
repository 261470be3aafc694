import { useWords } from '../../i18n/start-i18n';
import { useLibraryRows } from '../../shell/library-rows';
import { useScreen } from '../../shell/screen-state';

/** The head of the list. A tag that was deleted while its place is open says so. */
export function usePlaceName(): string {
  const words = useWords();
  const place = useScreen((state) => state.place);
  const { tags } = useLibraryRows();
  if (place.kind === 'status') return words(`status.${place.status}`);
  if (place.kind === 'tag') return tags.get(place.tagId)?.name ?? words('place.tagGone');
  return words(`place.${place.kind}`);
}
