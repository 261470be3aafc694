import { Undo2 } from 'lucide-react';
import { findMath } from '../../../shared/text/tex';
import { plainShownText } from '../../../shared/text/segment-text';
import { restorePapers } from '../../commands/commands';
import { formatDate } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { keysOf } from '../../shell/actions';
import { useRunCommand } from '../../shell/run-command';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { EmptyState } from '../../ui/EmptyState';
import { NonePane, OpenPane, PaneScroll } from '../../ui/Pane';
import { readingStyles } from '../../ui/reading-styles';
import { useTrash } from './trash-screen';
import styles from './Trash.module.css';

/** The right pane of the place Trash: enough of a paper to know it, and the way back. Nothing is edited here. */
export function TrashPane() {
  const words = useWords();
  const run = useRunCommand();
  const { trash, open } = useTrash();
  if (trash === undefined) return null;
  if (open === null) {
    return (
      <NonePane>
        <EmptyState title={words('trash.paneNone')} />
      </NonePane>
    );
  }
  const { paper, notes } = open;
  const note = notes.map((one) => one.text).join('\n\n');
  return (
    <OpenPane>
      <div className={styles['toolbar']}>
        <Button
          icon={Undo2}
          keys={keysOf('paper.restore')}
          onClick={() => void run((library) => restorePapers(library, [open.id]))}
        >
          {words('action.paper.restore')}
        </Button>
        <span className={styles['when']}>
          {words(open.mergedInto === null ? 'trash.when' : 'trash.merged', { when: formatDate(open.trashedAt) })}
        </span>
      </div>
      <PaneScroll className={styles['scroll']} label={words('trash.text')}>
        <h1 className={readingStyles.title}>{paper.title === '' ? words('list.untitled') : readable(paper.title)}</h1>
        <p className={cx(readingStyles.text, styles['text'])}>{readable(paper.abstract)}</p>
        {note !== '' && (
          <section className={styles['note']}>
            <h2 className={styles['noteHead']}>{words('trash.note')}</h2>
            <p className={styles['noteText']}>{note}</p>
          </section>
        )}
      </PaneScroll>
    </OpenPane>
  );
}

/** Formulas stay as they are written: this is no place to read in. */
function readable(text: string): string {
  return plainShownText(text, findMath(text));
}
