import type { PaperId } from '../../../shared/model/id';
import type { Deck, Said } from '../../../shared/triage/deck';
import { useWords } from '../../i18n/start-i18n';
import { keysOf, runAction } from '../../shell/actions';
import { cx } from '../../ui/cx';
import { Kbd } from '../../ui/Kbd';
import { lookAt } from './sitting';
import { tellSaid } from './triage-words';
import type { ShownPapers } from './use-shown-papers';
import { VerdictIcon } from './VerdictIcon';
import styles from './Triage.module.css';

type DecidedListProps = {
  deck: Deck;
  /** The latest first. */
  past: readonly (readonly [PaperId, Said])[];
  shown: ShownPapers;
  canUndo: boolean;
};

/** What was decided, the latest on top with the way to take it back. A click looks at a paper once more. */
export function DecidedList({ deck, past, shown, canUndo }: DecidedListProps) {
  const words = useWords();
  return (
    <aside className={cx(styles['side'], styles['past'])} aria-label={words('triage.past')}>
      <h2 className={styles['sideHead']}>{words('triage.past')}</h2>
      {past.length === 0 ? <p className={styles['hint']}>{words('triage.nothingPast')}</p> : null}
      <ul>
        {past.map(([id, said], at) => {
          const isLast = at === 0 && canUndo;
          return (
            <li key={id} className={cx(styles['decided'], isLast && styles['last'])}>
              <VerdictIcon verdict={said.verdict} />
              <div>
                <button type="button" tabIndex={-1} className={styles['title']} onClick={() => lookAt(id)}>
                  {shown.get(id)?.paper.title || words('list.untitled')}
                </button>
                <span className={styles['what']}>{tellSaid(words, said, deck.decisions)}</span>
                {isLast ? (
                  <button
                    type="button"
                    tabIndex={-1}
                    className={styles['undo']}
                    onClick={() => runAction('triage.undo')}
                  >
                    <Kbd keys={keysOf('triage.undo') ?? 'z'} silent />
                    {words('triage.undo')}
                  </button>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
