import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState, type FormEvent, type RefObject } from 'react';
import type { WordListId } from '../../../shared/model/id';
import { MAX_LIST_NAME, parseListName } from '../../../shared/model/word-list';
import { createWordList } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { runCommand } from '../../shell/notices';
import { useLibrary } from '../../storage/library-context';
import { readWordLists } from '../../storage/word-lists';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { TextField } from '../../ui/TextField';
import { LayerEditor } from './LayerEditor';
import styles from './LayersDialog.module.css';

/** Every layer with its words; each change acts at once on the text behind, and can be undone from its notice. */
export function LayersDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { db } = useLibrary();
  const lists = useLiveQuery(() => readWordLists(db), [db]);
  const [newest, setNewest] = useState<WordListId | null>(null);
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words('layers.title')}
      closeLabel={words('app.close')}
      width={620}
      initialFocus={field}
    >
      <p className={styles['about']}>{words('layers.about')}</p>
      <NewLayer field={field} onMade={setNewest} />
      {lists === undefined ? null : lists.length === 0 ? (
        <EmptyState title={words('layers.none')}>{words('layers.noneText')}</EmptyState>
      ) : (
        <ul className={styles['list']}>
          {lists.map((list) => (
            <LayerEditor key={list.id} list={list} isNew={list.id === newest} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

type NewLayerProps = { field: RefObject<HTMLInputElement | null>; onMade: (id: WordListId) => void };

function NewLayer({ field, onMade }: NewLayerProps) {
  const words = useWords();
  const library = useLibrary();
  const [name, setName] = useState('');
  function add(event: FormEvent): void {
    event.preventDefault();
    if (parseListName(name) === null) return;
    setName('');
    void runCommand(createWordList(library, name)).then((result) => result !== null && onMade(result.wordListId));
  }
  return (
    <form className={styles['new']} onSubmit={add}>
      <TextField
        ref={field}
        className={styles['name'] ?? ''}
        label={words('layers.new')}
        value={name}
        onChange={setName}
        maxLength={MAX_LIST_NAME}
      />
      <Button type="submit" disabled={parseListName(name) === null}>
        {words('layers.add')}
      </Button>
    </form>
  );
}
