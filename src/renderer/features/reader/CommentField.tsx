import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Highlight } from '../../../shared/model/highlight';
import { useWords } from '../../i18n/start-i18n';
import styles from './HighlightBar.module.css';

type CommentFieldProps = {
  row: Highlight;
  /** It takes the focus. */
  focused: boolean;
  onSave: (text: string) => void;
  /** Escape or Mod+Enter: the writer is done. */
  onLeave: () => void;
};

/** However it is left, what was written is saved, as one change. */
export function CommentField({ row, focused, onSave, onLeave }: CommentFieldProps) {
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useRef(row.commentText);
  const newest = useRef({ saved: row.commentText, onSave });
  useEffect(() => {
    newest.current = { saved: row.commentText, onSave };
  });
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  function save(): void {
    const text = draft.current.trim();
    if (text !== newest.current.saved) newest.current.onSave(text);
  }
  // The bar may be closed by a click beside it: the field then goes without losing the focus first.
  useEffect(() => {
    const latest = newest;
    return () => {
      const text = draft.current.trim();
      if (text !== latest.current.saved) latest.current.onSave(text);
    };
  }, []);
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  }
  return (
    <textarea
      ref={field}
      className={styles['comment']}
      aria-label={words('highlight.commentField')}
      placeholder={words('highlight.commentHint')}
      defaultValue={row.commentText}
      rows={2}
      spellCheck={false}
      onChange={(event) => (draft.current = event.target.value)}
      onKeyDown={press}
      onBlur={save}
    />
  );
}
