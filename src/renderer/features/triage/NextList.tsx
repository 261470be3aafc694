import type { PaperId } from '../../../shared/model/id';
import { useWords } from '../../i18n/start-i18n';
import { cx } from '../../ui/cx';
import type { ShownPapers } from './use-shown-papers';
import styles from './Triage.module.css';

// Two lines of it are seen.
const LETTERS = 140;

export function NextList({ ids, shown, isLast }: { ids: readonly PaperId[]; shown: ShownPapers; isLast: boolean }) {
  const words = useWords();
  return (
    <aside className={cx(styles['side'], styles['next'])} aria-label={words('triage.future')}>
      <h2 className={styles['sideHead']}>{words('triage.future')}</h2>
      {ids.length === 0 && isLast ? <p className={styles['hint']}>{words('triage.nothingFuture')}</p> : null}
      <ul>
        {ids.map((id) => {
          const paper = shown.get(id)?.paper;
          return (
            <li key={id} className={styles['coming']}>
              <b>{paper === undefined ? ' ' : paper.title || words('list.untitled')}</b>
              <p>{paper?.abstract.slice(0, LETTERS)}</p>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
