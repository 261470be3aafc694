import { CSPProvider } from '@base-ui/react/csp-provider';
import { useEffect } from 'react';
import type { Bridge } from '../../shared/ipc/bridge';
import { callMain } from '../clients/bridge';
import { useWords } from '../i18n/start-i18n';
import { LibraryProvider } from '../shell/library';
import { NOTICE_MS, notifyError, openNotices, toasts } from '../shell/notices';
import { Toasts } from '../ui/Toasts';
import { TooltipProvider } from '../ui/Tooltip';
import { isJournalWhole } from './library/notices';
import { useShortcuts } from './shortcuts/use-shortcuts';
import { askAgain, choose, lookOnly, start, useStart } from './start';
import { ConflictScreen, FailedScreen, OpeningScreen } from './StartScreens';
import { useReading } from './use-reading';
import { useTheme } from './theme';
import { Workspace } from './Workspace';

export function App({ bridge }: { bridge: Bridge }) {
  const words = useWords();
  useTheme();
  useReading();
  useShortcuts();
  // Effects of what stands below have run by then: the notices' place listens.
  useEffect(openNotices, []);
  return (
    // The policy of the page allows no style elements; base.css has what they would say.
    <CSPProvider disableStyleElements>
      <TooltipProvider>
        <Screen bridge={bridge} />
        <Toasts manager={toasts} label={words('app.notices')} closeLabel={words('app.dismiss')} timeoutMs={NOTICE_MS} />
      </TooltipProvider>
    </CSPProvider>
  );
}

function Screen({ bridge }: { bridge: Bridge }) {
  const state = useStart((store) => store.state);
  if (state.kind === 'opening') return <OpeningScreen />;
  if (state.kind === 'failed') {
    return (
      <FailedScreen
        error={state.error}
        onRetry={() => void start(bridge)}
        onShowFolder={() => void callMain(bridge, 'shell.showFolder', undefined).catch(notifyError)}
      />
    );
  }
  if (state.kind === 'conflict') {
    const { conflict } = state.started;
    return (
      <ConflictScreen
        papers={state.papers}
        databaseAt={conflict?.database.at ?? null}
        journalAt={conflict?.journal.at ?? null}
        journalWhole={conflict === null || isJournalWhole(conflict)}
        busy={state.busy}
        onUseDatabase={() => void choose(bridge, 'database')}
        onUseJournal={() => void choose(bridge, 'journal')}
        onLook={lookOnly}
      />
    );
  }
  const { library, conflict } = state.started;
  return (
    // A library that was rebuilt is another one: nothing on screen may go on with the old.
    <LibraryProvider key={library.databaseName} library={library}>
      <Workspace bridge={bridge} readOnly={conflict !== null} onChoose={() => void askAgain()} />
    </LibraryProvider>
  );
}
