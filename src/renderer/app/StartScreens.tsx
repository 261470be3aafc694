import { useEffect, useState } from 'react';
import { AppError } from '../../shared/app-error';
import { useWords } from '../i18n/start-i18n';
import { formatDateTime } from '../i18n/format';
import { describeError } from '../i18n/describe';
import { Button } from '../ui/Button';
import styles from './StartScreens.module.css';

// Words that flash by are read by nobody, and to lay them out takes a start a frame.
const OPENING_MS = 250;

/** A rebuild cannot tell how far it is, so no bar pretends to. */
export function OpeningScreen() {
  const words = useWords();
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), OPENING_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className={styles['screen']} aria-busy="true">
      {isLate ? (
        <p className={styles['opening']} role="status">
          {words('app.opening')}
        </p>
      ) : null}
    </main>
  );
}

export type FailedScreenProps = { error: unknown; onRetry: () => void; onShowFolder: () => void };

/** The library did not open. What happened, what to do, and nothing was changed. */
export function FailedScreen({ error, onRetry, onShowFolder }: FailedScreenProps) {
  const words = useWords();
  return (
    <main className={styles['screen']}>
      <div className={styles['sheet']} role="alert">
        <h1>{words('app.failed.title')}</h1>
        <p>{isFull(error) ? words('app.failed.full') : describeError(words, error)}</p>
        <div className={styles['actions']}>
          <Button kind="main" autoFocus onClick={onRetry}>
            {words('app.tryAgain')}
          </Button>
          <Button onClick={onShowFolder}>{words('app.failed.folder')}</Button>
        </div>
      </div>
    </main>
  );
}

/** The words of a full disk speak of changes, of which there are none before a library is open. */
function isFull(error: unknown): boolean {
  return error instanceof AppError && error.code === 'disk-full';
}

export type ConflictScreenProps = {
  papers: number;
  databaseAt: number | null;
  journalAt: number | null;
  /** The journal can be read to its end, so that the library could go on with it. */
  journalWhole: boolean;
  busy: boolean;
  onUseDatabase: () => void;
  onUseJournal: () => void;
  onLook: () => void;
};

/**
 * Two histories that contradict one another, or one that could not be read whole: all is kept, and only the reader can say what goes on.
 */
export function ConflictScreen(props: ConflictScreenProps) {
  const words = useWords();
  const when = (at: number | null): string => (at === null ? '–' : formatDateTime(at));
  return (
    <main className={styles['screen']}>
      <div className={styles['sheet']}>
        <h1>{words(props.journalWhole ? 'app.conflict.title' : 'app.conflict.part.title')}</h1>
        <p>{words(props.journalWhole ? 'app.conflict.text' : 'app.conflict.part.text')}</p>
        <div className={styles['choice']}>
          <p>{words('app.conflict.databaseAbout', { count: props.papers, when: when(props.databaseAt) })}</p>
          <Button disabled={props.busy} onClick={props.onUseDatabase}>
            {words(props.journalWhole ? 'app.conflict.database' : 'app.conflict.part.database')}
          </Button>
        </div>
        {props.journalWhole && (
          <div className={styles['choice']}>
            <p>{words('app.conflict.journalAbout', { when: when(props.journalAt) })}</p>
            <Button disabled={props.busy} onClick={props.onUseJournal}>
              {words('app.conflict.journal')}
            </Button>
          </div>
        )}
        <div className={styles['choice']}>
          <Button kind="quiet" disabled={props.busy} onClick={props.onLook}>
            {words('app.conflict.look')}
          </Button>
        </div>
      </div>
    </main>
  );
}
