import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Highlight } from '../../shared/model/highlight';
import { resolveTags } from '../../shared/model/tag';
import { dotOf } from '../../shared/model/tag-dot';
import { tagHighlights, untagHighlights } from '../commands/commands';
import { useWords } from '../i18n/start-i18n';
import { useLibraryRows } from '../shell/library-rows';
import { runCommand } from '../shell/notices';
import { useLibrary } from '../storage/library-context';
import { TagChip } from '../ui/Tag';
import { TextField } from '../ui/TextField';
import styles from './HighlightBar.module.css';

/** The tags of a highlight in the bar, with a field for another. */
export function BarTags({ row, focused }: { row: Highlight; focused: boolean }) {
  const words = useWords();
  const library = useLibrary();
  const { tags } = useLibraryRows();
  return (
    <div className={styles['tags']} role="group" aria-label={words('highlight.tag')}>
      {resolveTags(row.tagIds, tags).map((tag) => (
        <TagChip
          key={tag.id}
          colour={dotOf(tag)}
          name={tag.name}
          onRemove={() => void runCommand(untagHighlights(library, [row.id], tag.id))}
          removeLabel={words('highlight.removeTag', { tag: tag.name })}
        />
      ))}
      <TagField
        focused={focused}
        onAdd={(name, clear) =>
          void runCommand(tagHighlights(library, [row.id], name)).then((done) => done !== null && clear())
        }
      />
    </div>
  );
}

type TagFieldProps = {
  focused: boolean;
  /** Enter. `clear` empties the field, once the tag is on. */
  onAdd: (name: string, clear: () => void) => void;
};

export function TagField({ focused, onAdd }: TagFieldProps) {
  const words = useWords();
  const { tags } = useLibraryRows();
  const [name, setName] = useState('');
  const field = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (focused) field.current?.querySelector('input')?.focus();
  }, [focused]);
  function add(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || name.trim() === '') return;
    event.preventDefault();
    onAdd(name, () => setName(''));
  }
  return (
    <span ref={field} className={styles['tagField']}>
      <TextField
        label={words('highlight.tagField')}
        value={name}
        onChange={setName}
        onKeyDown={add}
        list="known-tags"
      />
      <datalist id="known-tags">
        {[...tags.values()].map((tag) => (
          <option key={tag.id} value={tag.name} />
        ))}
      </datalist>
    </span>
  );
}
