import { TextCursorInput } from 'lucide-react';
import { useWords } from '../i18n/start-i18n';
import type { Relink } from '../shell/relink';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import styles from './RelinkStrip.module.css';

type RelinkStripProps = {
  relink: Relink;
  /** How words are chosen in this text. */
  how: string;
  onLeave: () => void;
};

/** Above a text while the words of a highlight are chosen anew in it: whose they are, and how to choose them. */
export function RelinkStrip({ relink, how, onLeave }: RelinkStripProps) {
  const words = useWords();
  return (
    <div className={styles['strip']} role="status">
      <Icon of={TextCursorInput} small />
      <p className={styles['ask']}>
        <span>{words('highlight.link.ask')}</span> <q className={styles['quote']}>{relink.quote}</q>
        <span className={styles['how']}>{how}</span>
      </p>
      <Button kind="quiet" keys="Escape" onClick={onLeave}>
        {words('highlight.link.leave')}
      </Button>
    </div>
  );
}
