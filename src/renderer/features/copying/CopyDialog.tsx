import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState, type KeyboardEvent } from 'react';
import { copyFormats, type CopyFormat } from '../../../shared/model/copy-format';
import type { PaperId } from '../../../shared/model/id';
import { writeCopy } from '../../../shared/export/copy-formats';
import { useWords } from '../../i18n/start-i18n';
import { useLibrary } from '../../shell/library';
import { useScreen } from '../../shell/screen-state';
import { readPapers } from '../../storage/papers';
import { Button } from '../../ui/Button';
import { CursorList } from '../../ui/CursorList';
import { Dialog } from '../../ui/Dialog';
import { Kbd } from '../../ui/Kbd';
import { copyPapers } from './copy-papers';
import styles from './CopyDialog.module.css';

// Enough to see the form of a list; of thousands of papers nobody reads more here.
const MAX_PREVIEW = 3;
const ROW_HEIGHT = 36;

/** Which form the papers are copied in. A figure copies at once, the arrows show first. */
export function CopyDialog({ ids, onClose }: { ids: readonly PaperId[]; onClose: () => void }) {
  const words = useWords();
  const library = useLibrary();
  const list = useRef<HTMLElement>(null);
  const [format, setFormat] = useState<CopyFormat>(useScreen.getState().copyAs);
  function holdList(place: HTMLDivElement | null): void {
    list.current = place?.querySelector<HTMLElement>('[role="listbox"]') ?? null;
  }
  function copy(as: CopyFormat): void {
    onClose();
    void copyPapers(library, ids, as);
  }
  function press({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
    const chosen = copyFormats[Number(key) - 1];
    if (chosen !== undefined && !ctrlKey && !metaKey && !altKey) copy(chosen);
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words('copying.title')}
      about={words('copying.about', { count: ids.length })}
      closeLabel={words('app.close')}
      width={560}
      bare
      initialFocus={list}
      actions={
        <Button kind="main" keys="Enter" onClick={() => copy(format)}>
          {words('copying.copy')}
        </Button>
      }
    >
      <div ref={holdList} className={styles['formats']} onKeyDown={press}>
        <CursorList
          label={words('copying.formats')}
          items={copyFormats}
          keyOf={(one) => one}
          rowHeight={ROW_HEIGHT}
          cursor={copyFormats.indexOf(format)}
          onCursor={(index) => setFormat(copyFormats[index] ?? format)}
          onOpen={copy}
          renderRow={(one) => <Row format={one} />}
        />
      </div>
      <Preview ids={ids} format={format} />
    </Dialog>
  );
}

function Row({ format }: { format: CopyFormat }) {
  const words = useWords();
  return (
    <span className={styles['row']}>
      <span className={styles['name']}>{words(`copying.${format}`)}</span>
      <span className={styles['about']}>{words(`copying.${format}.about`)}</span>
      <Kbd keys={String(copyFormats.indexOf(format) + 1)} />
    </span>
  );
}

function Preview({ ids, format }: { ids: readonly PaperId[]; format: CopyFormat }) {
  const words = useWords();
  const { db } = useLibrary();
  const papers = useLiveQuery(() => readPapers(db, ids.slice(0, MAX_PREVIEW)), [db, ids]) ?? [];
  const name =
    ids.length > MAX_PREVIEW ? words('copying.previewFirst', { count: MAX_PREVIEW }) : words('copying.preview');
  return (
    <section className={styles['preview']}>
      <h3 className={styles['label']}>{name}</h3>
      <pre className={styles['text']} tabIndex={0} role="group" aria-label={name}>
        {writeCopy(papers, format)}
      </pre>
    </section>
  );
}
