import './app/styles';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { ErrorBoundary } from './app/ErrorBoundary';
import { logError, watchErrors } from './app/log';
import { loadSettings } from './app/settings';
import { sendShellWords } from './app/shell-words';
import { start } from './app/start';
import { answerClosing } from './app/use-bridge-events';
import { getBridge } from './clients/bridge';
import { findLocale, getWords, startI18n } from './i18n/start-i18n';
import { notify, notifyError } from './shell/notices';

const WORDS_LIMIT_MS = 500;

async function main(): Promise<void> {
  startI18n(findLocale(window.location.search));
  const bridge = getBridge();
  watchErrors(bridge);
  answerClosing(bridge);
  // The library opens while settings are read: neither needs the other, and the reader waits for both.
  void start(bridge);
  try {
    // Before the first frame, so that neither theme nor panes jump.
    for (const { text } of await loadSettings(bridge)) notify({ text, stays: true });
  } catch (error) {
    notifyError(error);
  }
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no root');
  createRoot(root).render(
    <ErrorBoundary onError={(error) => logError(bridge, error)}>
      <App bridge={bridge} />
    </ErrorBoundary>,
  );
  // Nobody needs them before there is something to see.
  requestIdleCallback(
    () => void sendShellWords(bridge, getWords()).catch((error: unknown) => logError(bridge, error)),
    {
      timeout: WORDS_LIMIT_MS,
    },
  );
}

void main();
