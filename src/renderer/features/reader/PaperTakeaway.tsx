import { Lightbulb } from 'lucide-react';
import type { Paper } from '../../../shared/model/paper';
import { useWords } from '../../i18n/start-i18n';
import { keysOf } from '../../shell/actions';
import { openTakeaway } from '../../shell/takeaway';
import { useLibrary } from '../../storage/library-context';
import { ariaKeys } from '../../ui/Kbd';
import { Icon } from '../../ui/Icon';
import styles from './PaperTakeaway.module.css';

/** What the reader took away, where the paper is seen first. A press edits it. */
export function PaperTakeaway({ paper }: { paper: Paper }) {
  const words = useWords();
  const { readOnly } = useLibrary();
  if (paper.takeaway === undefined) return null;
  const line = (
    <>
      <Icon of={Lightbulb} small />
      <span>{paper.takeaway}</span>
    </>
  );
  if (readOnly) return <p className={styles['takeaway']}>{line}</p>;
  return (
    <button
      type="button"
      className={styles['takeaway']}
      title={words('takeaway.edit')}
      aria-keyshortcuts={ariaKeys(keysOf('paper.takeaway'))}
      onClick={() => openTakeaway(paper.id)}
    >
      {line}
    </button>
  );
}
