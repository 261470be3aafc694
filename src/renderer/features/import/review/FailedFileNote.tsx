import { describeFailure } from '../../../i18n/describe';
import { useWords } from '../../../i18n/start-i18n';
import type { FailedFile } from './tally';
import styles from './ReviewScreen.module.css';

/** Why a file was not taken, and what to do about it. */
export function FailedFileNote({ file }: { file: FailedFile }) {
  const words = useWords();
  const { code, params } = file.error;
  return (
    <main className={styles['failed']}>
      <h2 className={styles['failedName']}>{file.name}</h2>
      <p>{describeFailure(words, { code, params: { name: file.name, ...params } })}</p>
    </main>
  );
}
