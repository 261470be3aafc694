import { useRef, type KeyboardEvent } from 'react';
import { formatBytes, formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/start-i18n';
import { useLibrary } from '../../storage/library-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useImportScreen } from './import-screen';
import { startImport } from './start-import';
import styles from './PasteDialog.module.css';

/** Counted as main will count it: characters of one byte each are a lie for most of the world. */
function byteLength(text: string): number {
  return new Blob([text]).size;
}

export function PasteDialog() {
  const words = useWords();
  const library = useLibrary();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useImportScreen((state) => state.pasted);
  const lines = text === '' ? 0 : text.split(/\r\n|\n|\r/).length;
  const close = (): void => useImportScreen.setState({ pasting: false });
  function read(): void {
    if (text.trim() === '') return;
    useImportScreen.setState({ pasting: false });
    // Turning back from the review must not lose what was typed; what has been imported is not asked for again.
    const forget = (): void => useImportScreen.setState(({ pasted }) => (pasted === text ? { pasted: '' } : {}));
    void startImport(library, [{ text, name: words('import.paste.name') }], forget);
  }
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    read();
  }
  const size = words('import.paste.size', {
    size: formatBytes(byteLength(text)),
    lines: words('import.paste.lines', { count: lines, shown: formatCount(lines) }),
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={words('import.paste.title')}
      closeLabel={words('app.close')}
      width={680}
      initialFocus={field}
      actions={
        <>
          <span className={styles['size']} role="status">
            {text === '' ? '' : size}
          </span>
          <Button keys="Escape" onClick={close}>
            {words('app.cancel')}
          </Button>
          <Button kind="main" keys="Mod+Enter" disabled={text.trim() === ''} onClick={read}>
            {words('import.paste.import')}
          </Button>
        </>
      }
    >
      <p className={styles['about']}>{words('import.paste.about')}</p>
      <textarea
        ref={field}
        className={styles['field']}
        aria-label={words('import.paste.field')}
        spellCheck={false}
        value={text}
        onChange={(event) => useImportScreen.setState({ pasted: event.target.value })}
        onFocus={(event) => event.target.select()}
        onKeyDown={press}
      />
    </Dialog>
  );
}
