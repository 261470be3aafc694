import { useRef } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { trashPapers, undoChange } from '../../commands/commands';
import { describeLabel } from '../../i18n/describe';
import { useWords } from '../../i18n/start-i18n';
import { notify, notifyError, runCommand } from '../../shell/notices';
import { showPaper } from '../../shell/screen-state';
import { useLibrary } from '../../storage/library-context';
import { readPapers } from '../../storage/papers';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useImportScreen, type KeptAfterRemoval } from './import-screen';
import styles from './ImportList.module.css';

/** After "remove this import": papers that stayed, by title, and the way to let them go too. */
export function KeptPapers({ kept: { ids, seq, what } }: { kept: KeptAfterRemoval }) {
  const words = useWords();
  const library = useLibrary();
  const keep = useRef<HTMLButtonElement>(null);
  const papers = useLiveQuery(() => readPapers(library.db, ids), [library, ids]);
  const close = (): void => useImportScreen.setState({ kept: null });
  async function undo(): Promise<void> {
    close();
    try {
      const undone = seq === null ? null : await undoChange(library, seq);
      const text =
        undone === null
          ? words('change.notLast')
          : words('change.undone', { what: describeLabel(words, undone.label) });
      notify({ text });
    } catch (error) {
      notifyError(error);
    }
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={words('import.kept.title')}
      closeLabel={words('app.close')}
      initialFocus={keep}
      actions={
        <>
          {seq !== null && (
            <Button kind="quiet" onClick={() => void undo()}>
              {words('import.kept.undo')}
            </Button>
          )}
          <Button
            kind="danger"
            onClick={() => {
              close();
              void runCommand(trashPapers(library, [...ids]));
            }}
          >
            {words('import.kept.trash', { count: ids.length })}
          </Button>
          <Button ref={keep} kind="main" keys="Escape" onClick={close}>
            {words('import.kept.keep')}
          </Button>
        </>
      }
    >
      <p className={styles['keptAbout']}>{words('import.removed', { what, count: ids.length })}</p>
      <ul>
        {papers?.map((paper) => (
          <li key={paper.id} className={styles['kept']}>
            <Button
              kind="link"
              onClick={() => {
                showPaper(paper.id);
                close();
              }}
            >
              {paper.title === '' ? words('list.untitled') : paper.title}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
