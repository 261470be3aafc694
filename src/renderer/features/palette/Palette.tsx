import { Command } from 'cmdk';
import { useLiveQuery } from 'dexie-react-hooks';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { RecentFile } from '../../../shared/ipc/calls';
import { callMain, getBridge } from '../../clients/bridge';
import { showWordList } from '../../commands/commands';
import { useWords } from '../../i18n/start-i18n';
import { runAction, useActions } from '../../shell/actions';
import { useLibraryRows } from '../../shell/library-rows';
import { giveFocusBack } from '../../shell/overlay';
import { focusPane } from '../../shell/panes';
import { notifyError, runCommand } from '../../shell/notices';
import { goTo, showPaper } from '../../shell/screen-state';
import type { Library } from '../../storage/library';
import { useLibrary } from '../../storage/library-context';
import { readWordLists } from '../../storage/word-lists';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { Kbd } from '../../ui/Kbd';
import { readAloud } from '../../ui/read-aloud';
import { findEntries, type Entry, type EntryKind } from './entries';
import { EntryRow } from './EntryRow';
import styles from './Palette.module.css';

const HEADS = {
  paper: 'palette.papers',
  command: 'palette.commands',
  place: 'palette.places',
  tag: 'palette.tags',
  layer: 'palette.layers',
  file: 'palette.files',
} as const satisfies Record<EntryKind, string>;

export function Palette() {
  const words = useWords();
  const library = useLibrary();
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // What was chosen runs when the dialog has gone and given the focus back: an action may want to take it.
  const chosen = useRef<Entry | null>(null);
  useActions({ 'app.palette': () => setOpen(true) });

  function choose(entry: Entry): void {
    chosen.current = entry;
    setOpen(false);
  }
  function finish(): void {
    const entry = chosen.current;
    chosen.current = null;
    if (entry !== null) runEntry(entry, library);
  }
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      onClosed={finish}
      title={words('palette.title')}
      hideTitle
      closeLabel={words('app.close')}
      width={620}
      top={96}
      bare
      initialFocus={input}
    >
      <Content input={input} onChoose={choose} />
    </Dialog>
  );
}

function runEntry(entry: Entry, library: Library): void {
  if (entry.kind === 'command') runAction(entry.action);
  else if (entry.kind === 'layer') void runCommand(showWordList(library, entry.list.id, !entry.list.isOn));
  else if (entry.kind === 'file') callMain(getBridge(), 'import.openRecent', { id: entry.id }).catch(notifyError);
  else if (entry.kind === 'paper') {
    showPaper(entry.row.id);
    giveFocusBack(() => focusPane('list'));
  } else {
    goTo(entry.place);
    giveFocusBack(() => focusPane('list'));
  }
}

type ContentProps = { input: RefObject<HTMLInputElement | null>; onChoose: (entry: Entry) => void };

function Content({ input, onChoose }: ContentProps) {
  const words = useWords();
  const library = useLibraryRows();
  const { db, readOnly } = useLibrary();
  const layers = useLiveQuery(async () => (readOnly ? [] : readWordLists(db)), [db, readOnly]);
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLDivElement>(null);
  // The list brings only the chosen row into view; what was typed next begins at the top, with its head.
  useEffect(() => {
    // Newer engines answer a promise here, which an effect must not.
    void list.current?.scrollTo({ top: 0 });
  }, [typed]);
  const files = useRecentFiles();
  const sections = findEntries(typed, words, library, { layers: layers ?? [], files });
  const count = sections.reduce((sum, section) => sum + section.entries.length, 0);
  return (
    // It only walks the list with the keys: what is found, and in which order, is decided by findEntries.
    <Command shouldFilter={false} label={words('palette.title')} loop className={styles['palette']}>
      <div className={styles['ask']}>
        <Icon of={Search} />
        <Command.Input
          ref={input}
          value={typed}
          onValueChange={setTyped}
          placeholder={words('palette.ask')}
          spellCheck={false}
        />
      </div>
      <Command.List ref={list} className={styles['results']} label={words('palette.results', { count })}>
        {count === 0 ? <p className={styles['none']}>{words('palette.none', { text: typed })}</p> : null}
        {sections.map(({ kind, entries }) => (
          <Command.Group key={kind} heading={words(HEADS[kind])} className={styles['section']}>
            {entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} onChoose={() => onChoose(entry)} />
            ))}
          </Command.Group>
        ))}
      </Command.List>
      <p className={readAloud} role="status">
        {typed === '' ? '' : words('palette.results', { count })}
      </p>
      <footer className={styles['foot']}>
        <Hint keys="Enter" text={words('palette.open')} />
        <Hint keys=">" text={words('palette.commandsOnly')} />
        <Hint keys="#" text={words('palette.tagsOnly')} />
      </footer>
    </Command>
  );
}

/** Asked for once, as the palette opens; a list that cannot be read is in the log of main, and nothing to stop here for. */
function useRecentFiles(): readonly RecentFile[] {
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  useEffect(() => {
    let isOpen = true;
    callMain(getBridge(), 'import.recent', undefined).then(
      (found) => isOpen && setFiles(found),
      () => undefined,
    );
    return () => {
      isOpen = false;
    };
  }, []);
  return files;
}

function Hint({ keys, text }: { keys: string; text: string }) {
  return (
    <span className={styles['hint']}>
      <Kbd keys={keys} />
      {text}
    </span>
  );
}
