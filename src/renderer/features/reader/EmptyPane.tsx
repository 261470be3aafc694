import type { ActionId } from '../../../shared/actions/actions';
import { useWords } from '../../i18n/start-i18n';
import { keysOf } from '../../shell/actions';
import { Kbd } from '../../ui/Kbd';
import styles from './EmptyPane.module.css';

const TAUGHT = [
  'list.next',
  'status.to-read',
  'paper.tag',
  'note.focus',
  'list.filter',
] as const satisfies readonly ActionId[];

/** No paper under the cursor: the keys that matter most stand here meanwhile. */
export function EmptyPane() {
  const words = useWords();
  return (
    <div className={styles['empty']}>
      <p className={styles['title']}>{words('reader.empty.title')}</p>
      <p className={styles['text']}>{words('reader.empty.text')}</p>
      <dl className={styles['keys']}>
        {TAUGHT.map((id) => (
          <div key={id} className={styles['key']}>
            <dt>
              <Kbd keys={keysOf(id) ?? ''} />
            </dt>
            <dd>{words(`action.${id}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
