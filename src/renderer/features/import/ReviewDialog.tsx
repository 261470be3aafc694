import { useRef, useState } from 'react';
import { undoChange, type ImportOutcome } from '../../commands/commands';
import { describeLabel } from '../../i18n/describe';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { notify, notifyError } from '../../shell/notices';
import { goTo, showPaper } from '../../shell/screen-state';
import { useLibrary } from '../../storage/library-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ImportReview } from './ImportReview';
import { selectImport, useImportScreen } from './import-screen';
import { reviewFiles } from './review-files';
import styles from './ImportReview.module.css';

// Three columns: files, what became of their lines, and the lines themselves.
const WIDTH = 1080;

/** After an import: what became of every line. Closing it keeps the import; Undo takes it back as one step. */
export function ReviewDialog({ outcome }: { outcome: ImportOutcome }) {
  const words = useWords();
  const library = useLibrary();
  const done = useRef<HTMLButtonElement>(null);
  const [undoing, setUndoing] = useState(false);
  const close = (): void => useImportScreen.setState({ outcome: null });
  const [first] = outcome.sources;
  async function undo(seq: number): Promise<void> {
    setUndoing(true);
    try {
      const result = await undoChange(library, seq);
      close();
      notify({
        text:
          result === null
            ? words('change.notLast')
            : words('change.undone', { what: describeLabel(words, result.label) }),
      });
    } catch (error) {
      setUndoing(false);
      notifyError(error);
    }
  }
  return (
    <Dialog
      open
      bare
      onOpenChange={(open) => !open && close()}
      title={words('import.review.title')}
      about={<span role="status">{describeOutcome(words, outcome)}</span>}
      closeLabel={words('app.close')}
      width={WIDTH}
      initialFocus={done}
      actions={
        <>
          {first !== undefined && (
            <Button
              kind="quiet"
              className={styles['start'] ?? ''}
              onClick={() => {
                selectImport(first.importId);
                goTo({ kind: 'imports' });
                close();
              }}
            >
              {words('import.review.openImports')}
            </Button>
          )}
          {outcome.seq !== null && (
            <Button disabled={undoing} onClick={() => outcome.seq !== null && void undo(outcome.seq)}>
              {words('import.review.undo')}
            </Button>
          )}
          <Button ref={done} kind="main" keys="Escape" onClick={close}>
            {words('import.review.done')}
          </Button>
        </>
      }
    >
      <div className={styles['inDialog']}>
        <ImportReview
          files={reviewFiles(outcome)}
          onOpenPaper={(id) => {
            showPaper(id);
            close();
          }}
        />
      </div>
    </Dialog>
  );
}

/** "103 new papers. 4 were already here. 1 place was not understood." */
function describeOutcome(words: ReturnType<typeof useWords>, { counts, sources, same }: ImportOutcome): string {
  const known = counts.merged + counts.same;
  const part = (key: 'added' | 'known' | 'problems', count: number): string[] =>
    count === 0 ? [] : [words(`import.review.${key}`, { count, shown: formatCount(count) })];
  const nothing = counts.added === 0 && sources.length + same.length > 0;
  return [
    ...(nothing || sources.length + same.length === 0 ? [words('import.review.nothing')] : []),
    ...part('added', counts.added),
    ...part('known', known),
    ...part('problems', counts.problems),
  ].join(' ');
}
