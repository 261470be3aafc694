import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '../i18n/start-i18n';
import { loadCommentEditor, loadedCommentEditor } from './load-comment-editor';
import type { CommentEditorProps } from './CommentEditor';
import styles from './CommentField.module.css';

/** The editor of a comment, once it is loaded: what is typed before that is kept for it, and is no key of the bar. */
export function CommentField(props: Omit<CommentEditorProps, 'typed' | 'isDone'>) {
  const words = useWords();
  const [loaded, setLoaded] = useState(loadedCommentEditor);
  const [typed, setTyped] = useState('');
  const [isDone, setIsDone] = useState(false);
  const waiting = useRef<HTMLTextAreaElement>(null);
  const { focused } = props;
  useEffect(() => {
    let isHere = true;
    if (loaded !== null) return undefined;
    void loadCommentEditor().then((part) => isHere && setLoaded(part));
    return () => {
      isHere = false;
    };
  }, [loaded]);
  useEffect(() => {
    if (focused) waiting.current?.focus();
  }, [focused]);
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') props.onLeave();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) setIsDone(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  if (loaded !== null)
    return (
      <div onKeyDown={keepKeys}>
        <loaded.CommentEditor {...props} typed={typed} isDone={isDone} />
      </div>
    );
  return (
    <textarea
      ref={waiting}
      className={styles['waiting']}
      aria-label={words('highlight.commentField')}
      aria-busy="true"
      rows={2}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={press}
    />
  );
}

/** What the editor has answered is not for the bar around it. */
function keepKeys(event: KeyboardEvent): void {
  if (event.key === 'Escape' || event.key === 'Enter') event.stopPropagation();
}
