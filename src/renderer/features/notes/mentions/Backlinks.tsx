import { useLiveQuery } from 'dexie-react-hooks';
import { FileText, NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { nameNote } from '../../../../shared/model/folder-tree';
import { linkTo } from '../../../../shared/model/note-links';
import { findMentionLines, type MentionLine } from '../../../editor/mention-lines';
import { formatDate } from '../../../i18n/format';
import { useWords } from '../../../i18n/start-i18n';
import type { Words } from '../../../i18n/words';
import { useLibrary } from '../../../shell/library';
import { looseIdOf, paperIdOf, type NoteOf } from '../../../shell/note-of';
import { showPaper, useScreen } from '../../../shell/screen-state';
import { readMentioningNotes, type MentioningNote } from '../../../storage/mentions';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { showNote } from '../place/notes-screen';
import styles from './Backlinks.module.css';

// More would push the text of a much discussed paper out of reach.
const SHOWN = 12;

/** The notes that mention a paper, or a note that belongs to none, each with its words around the mention. Nothing where there are none. */
export function Backlinks({ of }: { of: NoteOf }) {
  const words = useWords();
  const { db } = useLibrary();
  const [allOf, setAllOf] = useState<NoteOf | null>(null);
  const paperId = paperIdOf(of);
  const id = paperId ?? looseIdOf(of);
  const link = linkTo(paperId === null ? 'note' : 'paper', id ?? '');
  const read = useLiveQuery(
    async () => (id === null ? null : { of, notes: await readMentioningNotes(db, link, id) }),
    [db, of],
  );
  // Between two papers it is still what was read for the one before.
  const notes = read?.of === of ? read.notes : [];
  if (notes.length === 0) return null;
  const shown = allOf === of ? notes : notes.slice(0, SHOWN);
  return (
    <section className={styles['backlinks']} aria-label={words('mention.inCount', { count: notes.length })}>
      <h2 className={styles['head']}>
        {words('mention.in')} <span className={styles['count']}>{notes.length}</span>
      </h2>
      <ul className={styles['list']}>
        {shown.map((one) => (
          <li key={one.note.id}>
            <Backlink one={one} lines={findMentionLines(one.note.doc, link)} />
          </li>
        ))}
      </ul>
      {shown.length === notes.length ? null : (
        <Button kind="link" onClick={() => setAllOf(of)}>
          {words('mention.showAll', { count: notes.length })}
        </Button>
      )}
    </section>
  );
}

function Backlink({ one: { note, paperTitle }, lines }: { one: MentioningNote; lines: readonly MentionLine[] }) {
  const words = useWords();
  const [line] = lines;
  return (
    <button type="button" role="link" className={styles['link']} onClick={() => openNote(note)}>
      <span className={styles['title']}>
        <Icon of={note.paperId === null ? FileText : NotebookPen} small />
        <span className={styles['name']}>{nameOf({ note, paperTitle }, words)}</span>
        <span className={styles['date']}>
          {lines.length > 1 ? `${words('mention.times', { count: lines.length })} · ` : ''}
          {formatDate(note.changedAt)}
        </span>
      </span>
      {line === undefined ? null : (
        <span className={styles['line']}>
          {line.before}
          <b className={styles['label']}>{line.label}</b>
          {line.after}
        </span>
      )}
    </button>
  );
}

function nameOf({ note, paperTitle }: MentioningNote, words: Words): string {
  if (paperTitle === null) return nameNote(note) || words('mention.untitled');
  return words('mention.noteOn', { title: paperTitle || words('mention.untitled') });
}

/** With the caret in it: whoever follows a mention wants to read on there. */
function openNote({ id, paperId }: MentioningNote['note']): void {
  if (paperId === null) return showNote(id);
  showPaper(paperId);
  useScreen.setState({ noteWanted: paperId });
}
