import { Trans } from 'react-i18next';
import { useWords } from '../../i18n/start-i18n';
import type { WordKey } from '../../i18n/words';
import { keysOf, runAction } from '../../shell/actions';
import { useLibraryRows } from '../../shell/library-rows';
import type { Place } from '../../shell/place';
import { clearFilters } from '../../shell/screen-state';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Kbd } from '../../ui/Kbd';

/** `text` is handed to Trans, whose types give up on a union of all our keys. */
type Lesson = { title: WordKey; text: string; keys: string | undefined };

function findLesson(place: Place, isGone: boolean): Lesson {
  if (place.kind === 'status') {
    const { status } = place;
    return {
      title: `list.empty.${status}.title`,
      text: `list.empty.${status}.text` satisfies WordKey,
      keys: keysOf(`status.${status}`),
    };
  }
  if (place.kind === 'tag')
    return { title: 'list.empty.tag.title', text: 'list.empty.tag.text', keys: keysOf('paper.tag') };
  if (isGone) return { title: 'list.empty.listGone.title', text: 'list.empty.listGone.text', keys: undefined };
  if (place.kind === 'list')
    return { title: 'list.empty.list.title', text: 'list.empty.list.text', keys: keysOf('paper.lists') };
  if (place.kind === 'picked' && place.picked.kind === 'due')
    return { title: 'due.noneLeft', text: 'due.noneLeftText', keys: keysOf('paper.due') };
  if (place.kind === 'picked')
    return { title: 'insight.noneLeft', text: 'insight.noneLeftText', keys: keysOf('go.insight') };
  return { title: 'list.empty.all.title', text: 'list.empty.all.text', keys: undefined };
}

/** Teaches what would stand here and how it gets here. */
export function EmptyList({ place, filtered }: { place: Place; filtered: 'text' | 'facets' | null }) {
  const words = useWords();
  const { lists } = useLibraryRows();
  if (filtered !== null) {
    const clear = <Button onClick={clearFilters}>{words('list.empty.filter.clear')}</Button>;
    return (
      <EmptyState title={words('list.empty.filter.title')} actions={clear}>
        {words(filtered === 'text' ? 'list.empty.filter.text' : 'facets.empty')}
      </EmptyState>
    );
  }
  const lesson = findLesson(place, place.kind === 'list' && !lists.has(place.listId));
  const isInbox = place.kind === 'status' && place.status === 'inbox';
  const open = (
    <Button keys={keysOf('import.open')} onClick={() => runAction('import.open')}>
      {words('action.import.open')}
    </Button>
  );
  return (
    <EmptyState title={words(lesson.title)} actions={isInbox || place.kind === 'all' ? open : undefined}>
      <Trans i18nKey={lesson.text} components={{ key: <Kbd keys={lesson.keys ?? ''} /> }} />
    </EmptyState>
  );
}
