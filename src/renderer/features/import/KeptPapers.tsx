import { useLiveQuery } from 'dexie-react-hooks';
import type { PaperId } from '../../../shared/model/id';
import { useWords } from '../../i18n/start-i18n';
import { showPaper } from '../../shell/screen-state';
import { useLibrary } from '../../storage/library-context';
import { readPapers } from '../../storage/papers';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useImportScreen } from './import-screen';
import styles from './ImportList.module.css';

/** What "remove this import" left, by title. */
export function KeptPapers({ ids }: { ids: readonly PaperId[] }) {
  const words = useWords();
  const { db } = useLibrary();
  const papers = useLiveQuery(() => readPapers(db, ids), [db, ids]);
  const close = (): void => useImportScreen.setState({ keptIds: [] });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={words('import.kept.title')}
      closeLabel={words('app.close')}
    >
      <p className={styles['keptAbout']}>{words('import.kept.about')}</p>
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
