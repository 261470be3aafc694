import { densities, themes } from '../../shared/model/settings';
import type { Bridge } from '../../shared/ipc/bridge';
import { callMain } from '../clients/bridge';
import { redo, undo, undoChange, type CommandResult } from '../commands/commands';
import { describeLabel } from '../i18n/describe';
import { getWords, useWords } from '../i18n/start-i18n';
import { useEffect } from 'react';
import { useActions } from '../shell/actions';
import { flushWords } from '../shell/flush';
import { useLibrary } from '../shell/library';
import { dropUndoNotice, notify, notifyError, setUndoer } from '../shell/notices';
import { giveFocusBack } from '../shell/overlay';
import { focusNextPane, focusPane } from '../shell/panes';
import { withProgress } from '../shell/run-command';
import { setPanes, useScreen } from '../shell/screen-state';

function nextOf<T>(all: readonly T[], present: T): T | undefined {
  return all[(all.indexOf(present) + 1) % all.length];
}

let closeView: (() => void) | null = null;

/** Only the last of them holds: whoever goes through all themes would pile up what is true no more. */
function sayView(text: string): void {
  closeView?.();
  closeView = notify({ text });
}

function cycleTheme(): void {
  const theme = nextOf(themes, useScreen.getState().theme);
  if (theme === undefined) return;
  useScreen.setState({ theme });
  sayView(getWords()(`theme.${theme}`));
}

function cycleDensity(): void {
  const density = nextOf(densities, useScreen.getState().density);
  if (density === undefined) return;
  useScreen.setState({ density });
  sayView(getWords()(`density.${density}`));
}

function togglePane(pane: 'placesShown' | 'listShown'): void {
  const shown = !useScreen.getState().panes[pane];
  setPanes({ [pane]: shown });
  // The focus must not stay in a pane that is gone.
  giveFocusBack(() => focusPane(shown ? (pane === 'listShown' ? 'list' : 'places') : 'paper') || focusPane('list'));
}

/** What stays in the way of an undo is counted, not hidden. */
function say(key: 'change.undone' | 'change.redone', result: CommandResult): void {
  const words = getWords();
  const what = words(key, { what: describeLabel(words, result.label) });
  const count = result.conflicts?.length ?? 0;
  dropUndoNotice();
  notify({ text: count === 0 ? what : words('change.conflicts', { what, count }) });
}

export function useAppActions(bridge: Bridge): void {
  const library = useLibrary();
  const words = useWords();
  useEffect(() => {
    setUndoer((seq) => {
      withProgress((long) => undoChange(library, seq, long)).then(
        (result) => (result === null ? notify({ text: words('change.notLast') }) : say('change.undone', result)),
        notifyError,
      );
    });
    return () => setUndoer(null);
  }, [library, words]);
  useActions({
    'edit.undo': () => {
      const undone = flushWords().then(() => withProgress((long) => undo(library, long)));
      undone.then(
        (result) => (result === null ? notify({ text: words('change.nothingToUndo') }) : say('change.undone', result)),
        notifyError,
      );
    },
    'edit.redo': () => {
      const redone = flushWords().then(() => withProgress((long) => redo(library, long)));
      redone.then(
        (result) => (result === null ? notify({ text: words('change.nothingToRedo') }) : say('change.redone', result)),
        notifyError,
      );
    },
    'view.theme': cycleTheme,
    'view.density': cycleDensity,
    'view.places': () => togglePane('placesShown'),
    'view.list': () => togglePane('listShown'),
    'pane.next': () => focusNextPane(1),
    'pane.previous': () => focusNextPane(-1),
    'app.showFolder': () => void callMain(bridge, 'shell.showFolder', undefined).catch(notifyError),
  });
}
