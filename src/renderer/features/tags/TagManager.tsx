import { useMemo, useRef, useState } from 'react';
import { Search } from 'lucide-react';
import { fold } from '../../../shared/text/fold';
import { layTags, tagPath } from '../../../shared/model/tag-tree';
import { useWords } from '../../i18n/start-i18n';
import { keysOf } from '../../shell/actions';
import { useLibraryRows } from '../../shell/library-rows';
import { useTagDrag } from '../../shell/use-tag-drag';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { keysAsText } from '../../ui/Kbd';
import { TextField } from '../../ui/TextField';
import { TagCleanUp } from './TagCleanUp';
import { TagDragLine } from './TagDragLine';
import { TagRow } from './TagRow';
import styles from './TagManager.module.css';

// Below this all tags are seen at once, and a field above them is in the way.
const FILTER_FROM = 9;

/** Every tag with its count; each change acts at once and can be undone from its notice. */
export function TagManager({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { tags: byId, counts } = useLibraryRows();
  const [filter, setFilter] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  const [cleans, setCleans] = useState(false);
  const lines = useMemo(() => layTags(byId), [byId]);
  const tags = useMemo(() => lines.map((line) => line.tag), [lines]);
  const asked = fold(filter.trim());
  const drag = useTagDrag(byId, asked !== '');
  const shown = lines.filter(
    ({ tag }) => asked === '' || fold([tagPath(tag, byId), ...(tag.aliases ?? [])].join('\n')).includes(asked),
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words('tags.manage.title')}
      about={words('tags.manage.about', { count: tags.length })}
      closeLabel={words('app.close')}
      tools={
        tags.length > 0 && (
          <Button kind="quiet" aria-pressed={cleans} onClick={() => setCleans(!cleans)}>
            {words(cleans ? 'tags.clean.back' : 'tags.clean.open')}
          </Button>
        )
      }
      width={640}
      bare
      actions={!cleans && tags.length > 1 ? <TagDragLine drag={drag} tags={byId} /> : undefined}
      initialFocus={first}
    >
      <div className={styles['body']}>
        {cleans && <TagCleanUp />}
        {!cleans && tags.length >= FILTER_FROM && (
          <div className={styles['filter']}>
            <TextField
              label={words('tags.manage.filter')}
              value={filter}
              onChange={setFilter}
              icon={Search}
              clearLabel={words('tags.manage.clear')}
            />
          </div>
        )}
        <ul className={styles['list']} hidden={cleans}>
          {shown.map(({ tag, depth }, at) => (
            <TagRow
              key={tag.id}
              nameRef={at === 0 ? first : undefined}
              tag={tag}
              count={counts.tags.get(tag.id) ?? 0}
              depth={asked === '' ? depth : 0}
              path={tagPath(tag, byId)}
              alone={tags.length < 2}
              drag={drag}
            />
          ))}
        </ul>
        {tags.length === 0 && (
          <EmptyState title={words('tags.manage.none')}>
            {words('tags.manage.noneText', { key: keysAsText(keysOf('paper.tag') ?? '') })}
          </EmptyState>
        )}
        {!cleans && tags.length > 0 && shown.length === 0 && (
          <p className={styles['none']}>{words('tags.manage.noMatch')}</p>
        )}
      </div>
    </Dialog>
  );
}
