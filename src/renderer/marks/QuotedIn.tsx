import { useLiveQuery } from 'dexie-react-hooks';
import { FileText } from 'lucide-react';
import { nameNote } from '../../shared/model/folder-tree';
import type { Highlight } from '../../shared/model/highlight';
import type { Note } from '../../shared/model/note';
import { useWords } from '../i18n/start-i18n';
import { useLibraryRows } from '../shell/library-rows';
import { showNote } from '../shell/show-note';
import { useLibrary } from '../storage/library-context';
import { readNotesQuoting } from '../storage/note-quotes';
import { Icon } from '../ui/Icon';
import styles from './QuotedIn.module.css';

/** The notes that quote a highlight, each a way there; nothing where none does. */
export function QuotedIn({ row, onLeave }: { row: Highlight; onLeave: () => void }) {
  const words = useWords();
  const { db } = useLibrary();
  const { rows } = useLibraryRows();
  const notes = useLiveQuery(() => readNotesQuoting(db, row.id), [db, row.id]) ?? [];
  if (notes.length === 0) return null;
  function nameOf(note: Note): string {
    if (note.paperId === null) return nameNote(note) || words('notes.untitled');
    if (note.paperId === row.paperId) return words('note.label');
    const title = rows.find(({ id }) => id === note.paperId)?.title ?? '';
    return words('quote.noteOn', { title: title || words('list.untitled') });
  }
  return (
    <div className={styles['quoted']} role="group" aria-label={words('quote.quotedIn', { count: notes.length })}>
      <p className={styles['label']}>{words('quote.quotedIn', { count: notes.length })}</p>
      {notes.map((note) => (
        <button
          key={note.id}
          type="button"
          className={styles['note']}
          onClick={() => {
            onLeave();
            // The bar gives the focus back to the text as it closes.
            requestAnimationFrame(() => showNote(note));
          }}
        >
          <Icon of={FileText} small />
          <span className={styles['name']}>{nameOf(note)}</span>
        </button>
      ))}
    </div>
  );
}
