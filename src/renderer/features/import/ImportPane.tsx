import { useState } from 'react';
import { formatDateTime } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { showPaper } from '../../shell/screen-state';
import { useLibrary } from '../../storage/library-context';
import type { Import } from '../../storage/sources';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { NonePane, OpenPane } from '../../ui/Pane';
import { isRemoved, useImportName } from './ImportList';
import { ImportReview } from './ImportReview';
import { askOrRemove } from './remove-import';
import { useImports } from './use-imports';
import styles from './ImportList.module.css';

/** The right pane of the place Imports: the import under the cursor, line by line. */
export function ImportPane() {
  const words = useWords();
  const { imports, open } = useImports();
  if (imports === undefined) return null;
  if (open === null) {
    return (
      <NonePane>
        <EmptyState title={words('import.pane.none')}>{words('import.pane.noneText')}</EmptyState>
      </NonePane>
    );
  }
  return <OpenImport key={open.importId} one={open} />;
}

function OpenImport({ one }: { one: Import }) {
  const words = useWords();
  const name = useImportName()(one);
  const library = useLibrary();
  // All papers are looked through before, which takes its time where they are many.
  const [looking, setLooking] = useState(false);
  const removed = isRemoved(one);
  async function remove(): Promise<void> {
    setLooking(true);
    await askOrRemove(library, one);
    setLooking(false);
  }
  return (
    <OpenPane>
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
          <Button kind="danger" disabled={looking || library.readOnly} onClick={() => void remove()}>
            {words('import.pane.remove')}
          </Button>
        )}
      </header>
      <div className={styles['body']}>
        <ImportReview sources={one.sources} onOpenPaper={(id) => showPaper(id)} />
      </div>
    </OpenPane>
  );
}
