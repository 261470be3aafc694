import type { PreviewRecord, RecordDecision } from '../../../commands/import-preview';
import { useWords } from '../../../i18n/start-i18n';
import type { WordKey } from '../../../i18n/words';
import { Kbd } from '../../../ui/Kbd';
import { happen, isRecord, isTaken, mayNameTitle, turnOf } from './happening';
import { TABLE_KEYS } from './table-keys';
import styles from './RecordTable.module.css';

type TableFootProps = { record: PreviewRecord | undefined; decision: RecordDecision | undefined };

/** The keys that do something for the row under the cursor. */
export function TableFoot({ record, decision }: TableFootProps) {
  const words = useWords();
  const hints: [keys: string, word: WordKey][] = [];
  if (record !== undefined && isRecord(record)) {
    const happening = happen(record, decision);
    hints.push([TABLE_KEYS.toggle, isTaken(record, happening) ? 'review.key.leaveOut' : 'review.key.take']);
    const turn = turnOf(record, decision);
    if (turn !== null) hints.push([TABLE_KEYS.turn, `review.turn.${turn}`]);
    if (mayNameTitle(happening)) hints.push([TABLE_KEYS.edit, 'review.key.edit']);
  }
  hints.push([TABLE_KEYS.search, 'review.key.search']);
  return (
    <div className={styles['keys']}>
      {hints.map(([keys, word]) => (
        <span key={word} className={styles['key']}>
          <Kbd keys={keys} />
          {words(word)}
        </span>
      ))}
    </div>
  );
}
