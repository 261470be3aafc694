import type { Editor } from '@tiptap/core';
import { ArrowDown, ArrowUp, CaseSensitive, X } from 'lucide-react';
import { useEffect, useReducer, useRef, useState, type KeyboardEvent } from 'react';
import {
  closeFind,
  readFind,
  replaceAllFound,
  replaceFound,
  setFind,
  stepFind,
  type FindState,
} from '../../editor/note-find';
import { useWords } from '../../i18n/start-i18n';
import { Button, IconButton } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import styles from './NoteFind.module.css';

/** Stands over the text while something is looked for in it. */
export function NoteFind({ editor }: { editor: Editor }) {
  const find = useFind(editor);
  return find.open ? <FindBar editor={editor} find={find} /> : null;
}

function useFind(editor: Editor): FindState {
  const [, look] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let before = readFind(editor.state);
    const changed = () => {
      const now = readFind(editor.state);
      if (now !== before) look();
      before = now;
    };
    editor.on('transaction', changed);
    return () => {
      editor.off('transaction', changed);
    };
  }, [editor]);
  return readFind(editor.state);
}

function FindBar({ editor, find }: { editor: Editor; find: FindState }) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [by, setBy] = useState('');
  const [replaced, setReplaced] = useState<number | null>(null);
  const none = find.matches.length === 0;
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [find.asked]);
  const replaceAll = () => setReplaced(replaceAllFound(editor, by));
  const press = (event: KeyboardEvent) => {
    if (!pressed(event, event.target === field.current)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const pressed = ({ key, shiftKey, ctrlKey, metaKey, nativeEvent }: KeyboardEvent, inFind: boolean): boolean => {
    const inField = document.activeElement instanceof HTMLInputElement;
    const mod = ctrlKey || metaKey;
    if (nativeEvent.isComposing) return false;
    if (key === 'Escape') closeFind(editor);
    else if (key === 'F3') stepFind(editor, shiftKey ? -1 : 1);
    else if (mod && key.toLowerCase() === 'f') field.current?.select();
    else if (key !== 'Enter' || !inField) return false;
    else if (inFind) stepFind(editor, shiftKey ? -1 : 1);
    else if (mod) replaceAll();
    else replaceFound(editor, by);
    return true;
  };
  return (
    <div className={styles['bar']} role="search" aria-label={words('note.find')} onKeyDown={press}>
      <span className={styles['row']}>
        <TextField
          ref={field}
          className={styles['field']}
          label={words('note.find')}
          value={find.query}
          onChange={(query) => {
            setReplaced(null);
            setFind(editor, { query });
          }}
        />
        <IconButton
          small
          label={words('note.find.case')}
          icon={CaseSensitive}
          pressed={find.caseSensitive}
          onClick={() => setFind(editor, { caseSensitive: !find.caseSensitive })}
        />
        <IconButton
          small
          label={words('note.find.previous')}
          keys="Shift+Enter"
          icon={ArrowUp}
          disabled={none}
          onClick={() => stepFind(editor, -1)}
        />
        <IconButton
          small
          label={words('note.find.next')}
          keys="Enter"
          icon={ArrowDown}
          disabled={none}
          onClick={() => stepFind(editor, 1)}
        />
        <span className={styles['count']} role="status">
          {countText()}
        </span>
        <IconButton small label={words('note.find.close')} keys="Escape" icon={X} onClick={() => closeFind(editor)} />
      </span>
      {editor.isEditable ? <ReplaceRow editor={editor} by={by} onBy={setBy} none={none} onAll={replaceAll} /> : null}
    </div>
  );

  function countText(): string {
    if (replaced !== null && replaced > 0) return words('note.find.replaced', { count: replaced });
    if (find.query === '') return '';
    if (none) return words('note.find.none');
    return words('note.find.count', { at: find.current + 1, count: find.matches.length });
  }
}

type ReplaceProps = { editor: Editor; by: string; onBy: (by: string) => void; none: boolean; onAll: () => void };

function ReplaceRow({ editor, by, onBy, none, onAll }: ReplaceProps) {
  const words = useWords();
  return (
    <span className={styles['row']}>
      <TextField className={styles['field']} label={words('note.find.by')} value={by} onChange={onBy} />
      <Button kind="quiet" keys="Enter" disabled={none} onClick={() => replaceFound(editor, by)}>
        {words('note.find.replace')}
      </Button>
      <Button kind="quiet" keys="Mod+Enter" disabled={none} onClick={onAll}>
        {words('note.find.replaceAll')}
      </Button>
    </span>
  );
}
