import { useRef, useState } from 'react';
import { Search } from 'lucide-react';
import { tagKey } from '../../../shared/model/tag';
import { useWords } from '../../i18n/start-i18n';
import { keysOf } from '../../shell/actions';
import { useLibraryRows } from '../../shell/library-rows';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { keysAsText } from '../../ui/Kbd';
import { TextField } from '../../ui/TextField';
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
  const tags = [...byId.values()];
  const shown = tags.filter((tag) => tagKey(tag.name).includes(tagKey(filter.trim())));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words('tags.manage.title')}
      about={words('tags.manage.about', { count: tags.length })}
      closeLabel={words('app.close')}
      width={560}
      bare
      initialFocus={first}
    >
      <div className={styles['body']}>
        {tags.length >= FILTER_FROM && (
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
        <ul className={styles['list']}>
          {shown.map((tag, at) => (
            <TagRow
              key={tag.id}
              nameRef={at === 0 ? first : undefined}
              tag={tag}
              count={counts.tags.get(tag.id) ?? 0}
              others={tags}
            />
          ))}
        </ul>
        {tags.length === 0 && (
          <EmptyState title={words('tags.manage.none')}>
            {words('tags.manage.noneText', { key: keysAsText(keysOf('paper.tag') ?? '') })}
          </EmptyState>
        )}
        {tags.length > 0 && shown.length === 0 && <p className={styles['none']}>{words('tags.manage.noMatch')}</p>}
      </div>
    </Dialog>
  );
}
