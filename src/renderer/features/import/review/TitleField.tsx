import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '../../../i18n/start-i18n';
import styles from './RecordTable.module.css';

/** Enter keeps, Escape leaves as it was, and leaving the field keeps too: words that were typed are not lost by a click. */
export function TitleField({ title, onDone }: { title: string; onDone: (title: string | null) => void }) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(title);
  const done = useRef(false);
  useEffect(() => field.current?.select(), []);
  // A field that is taken away loses the focus, which must not be taken for a second answer.
  function finish(answer: string | null): void {
    if (done.current) return;
    done.current = true;
    onDone(answer);
  }
  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // Escape leaves the field and not the review.
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    finish(event.key === 'Enter' ? typed : null);
  }
  return (
    <input
      ref={field}
      autoFocus
      className={styles['field']}
      aria-label={words('review.titleField')}
      dir="auto"
      spellCheck={false}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={press}
      onBlur={() => finish(typed)}
      onMouseDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
