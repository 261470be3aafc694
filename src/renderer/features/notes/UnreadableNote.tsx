import { Lock } from 'lucide-react';
import { isObject } from '../../../shared/model/guard';
import { copyText } from '../../ui/copy-text';
import { plainText } from '../../editor/plain-text';
import { describeError } from '../../i18n/describe';
import { useWords } from '../../i18n/start-i18n';
import { notify } from '../../shell/notices';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import type { NoteView } from './note-desk';
import styles from './NotePanel.module.css';

/** A note that cannot be read whole: its words and what is stored, for reading and copying, and nothing to type into. */
export function UnreadableNote({ view }: { view: NoteView }) {
  const words = useWords();
  if (view.kind === 'failed') {
    return (
      <p className={styles['refused']} role="alert">
        {words('note.openFailed')} {describeError(words, view.error)}
      </p>
    );
  }
  if (view.kind !== 'unreadable' && view.kind !== 'newer') return null;
  const text = findText(view.json);
  const copy = () => {
    if (!copyText(view.json)) notify({ text: words('note.copyFailed'), tone: 'error' });
  };
  return (
    <div className={styles['unreadable']}>
      <p className={styles['refused']}>
        <Icon of={Lock} small />
        <span>
          {words(view.kind === 'newer' ? 'error.note-newer' : 'error.note-unreadable')}
          {view.kind === 'unreadable' ? ` ${words('note.unreadable.what', { name: view.name })}` : null}
        </span>
      </p>
      {text === '' ? null : (
        <>
          <h3 className={styles['label']}>{words('note.unreadable.text')}</h3>
          <p className={styles['words']}>{text}</p>
        </>
      )}
      <h3 className={styles['label']}>
        {words('note.unreadable.stored')}
        <Button kind="link" onClick={copy}>
          {words('note.unreadable.copy')}
        </Button>
      </h3>
      <pre className={styles['stored']} tabIndex={0}>
        {view.json}
      </pre>
    </div>
  );
}

/** The words can be had of any document, also of one whose nodes nobody knows. */
function findText(json: string): string {
  try {
    const doc: unknown = JSON.parse(json);
    return isObject(doc) && typeof doc['type'] === 'string' ? plainText({ ...doc, type: doc['type'] }) : '';
  } catch {
    // Nested too deep to have been printed: what is stored is shown as far as it goes.
    return '';
  }
}
