import { removeImport } from '../../commands/commands';
import { describeLabel } from '../../i18n/describe';
import { formatDateTime } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { notifyChange, notifyError } from '../../shell/notices';
import { showPaper } from '../../shell/screen-state';
import { useLibrary } from '../../storage/library-context';
import type { Import } from '../../storage/sources';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { isRemoved, useImportName } from './ImportList';
import { ImportReview } from './ImportReview';
import { useImportScreen } from './import-screen';
import { useImports } from './use-imports';
import styles from './ImportList.module.css';

/** The right pane of the place Imports: the import under the cursor, line by line. */
export function ImportPane() {
  const words = useWords();
  const { imports, open } = useImports();
  if (imports === undefined) return null;
  if (open === null) {
    return (
      <div className={styles['none']}>
        <EmptyState title={words('import.pane.none')}>{words('import.pane.noneText')}</EmptyState>
      </div>
    );
  }
  return <OpenImport key={open.importId} one={open} />;
}

function OpenImport({ one }: { one: Import }) {
  const words = useWords();
  const name = useImportName()(one);
  const remove = useRemove();
  const removed = isRemoved(one);
  return (
    <div className={styles['open']}>
      <header className={styles['head']}>
        <div className={styles['headText']}>
          <h1 className={styles['title']}>{name}</h1>
          <p className={styles['when']}>
            {removed
              ? words('import.pane.removed')
              : words('import.pane.when', { when: formatDateTime(one.importedAt) })}
          </p>
        </div>
        {!removed && (
          <Button kind="danger" onClick={() => void remove(one)}>
            {words('import.pane.remove')}
          </Button>
        )}
      </header>
      <div className={styles['body']}>
        <ImportReview sources={one.sources} onOpenPaper={(id) => showPaper(id)} />
      </div>
    </div>
  );
}

/** What stayed is listed: the reader worked on it, and says whether it may go too. */
function useRemove(): (one: Import) => Promise<void> {
  const words = useWords();
  const library = useLibrary();
  return async (one) => {
    try {
      const { kept, ...result } = await removeImport(library, one.importId);
      if (kept.length === 0) return notifyChange(result);
      const what = describeLabel(words, result.label);
      useImportScreen.setState({ kept: { ids: kept, seq: result.seq, what } });
    } catch (error) {
      notifyError(error);
    }
  };
}
