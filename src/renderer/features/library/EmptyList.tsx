import { Trans } from 'react-i18next';
import { useWords } from '../../i18n/start-i18n';
import type { WordKey } from '../../i18n/words';
import { keysOf, runAction } from '../../shell/actions';
import type { Place } from '../../shell/place';
import { setFilter } from '../../shell/screen-state';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Kbd } from '../../ui/Kbd';

/** `text` is handed to Trans, whose types give up on a union of all our keys. */
type Lesson = { title: WordKey; text: string; keys: string | undefined };

function findLesson(place: Place): Lesson {
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
  return { title: 'list.empty.all.title', text: 'list.empty.all.text', keys: undefined };
}

/** Teaches what would stand here and how it gets here. */
export function EmptyList({ place, filtered }: { place: Place; filtered: boolean }) {
  const words = useWords();
  if (filtered) {
    const clear = <Button onClick={() => setFilter('')}>{words('list.empty.filter.clear')}</Button>;
    return (
      <EmptyState title={words('list.empty.filter.title')} actions={clear}>
        {words('list.empty.filter.text')}
      </EmptyState>
    );
  }
  const lesson = findLesson(place);
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
