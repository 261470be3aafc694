import { useRef } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import type { PaperId } from '../../../shared/model/id';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { showPaper } from '../../shell/screen-state';
import { useLibrary } from '../../storage/library-context';
import { readPapers } from '../../storage/papers';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useImportName } from './ImportList';
import { useImportScreen, type AskedRemoval } from './import-screen';
import { remove } from './remove-import';
import styles from './ImportList.module.css';

/** Before an import is removed: which of its papers carry the reader's work, and whether they go too. */
export function RemovalDialog({ removal: { one, worked } }: { removal: AskedRemoval }) {
  const words = useWords();
  const library = useLibrary();
  const name = useImportName()(one);
  const keep = useRef<HTMLButtonElement>(null);
  const count = { count: worked.length, shown: formatCount(worked.length) };
  function removeWith(withWorked: boolean): void {
    close();
    void remove(library, one, withWorked);
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={words('import.worked.title', { name })}
      closeLabel={words('app.close')}
      width={560}
      initialFocus={keep}
      actions={
        <>
          <Button kind="quiet" keys="Escape" onClick={close}>
            {words('app.cancel')}
          </Button>
          <Button kind="danger" onClick={() => removeWith(true)}>
            {words('import.worked.remove', count)}
          </Button>
          <Button ref={keep} kind="main" onClick={() => removeWith(false)}>
            {words('import.worked.keep', count)}
          </Button>
        </>
      }
    >
      <p className={styles['workedAbout']}>{words('import.worked.about', count)}</p>
      <WorkedPapers ids={worked} />
    </Dialog>
  );
}

function close(): void {
  useImportScreen.setState({ removal: null });
}

// As many as a person looks through; the rest is counted.
const TITLES_SHOWN = 50;

function WorkedPapers({ ids }: { ids: readonly PaperId[] }) {
  const words = useWords();
  const { db } = useLibrary();
  const papers = useLiveQuery(() => readPapers(db, ids.slice(0, TITLES_SHOWN)), [db, ids]);
  const more = ids.length - TITLES_SHOWN;
  return (
    <ul>
      {papers?.map((paper) => (
        <li key={paper.id} className={styles['worked']}>
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
      {more > 0 && (
        <li className={styles['workedMore']}>
          {words('import.worked.more', { count: more, shown: formatCount(more) })}
        </li>
      )}
    </ul>
  );
}
