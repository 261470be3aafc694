import { app, shell } from 'electron';
import { AppError } from '../../shared/app-error';
import type { OwnKeys } from '../../shared/actions/keys';
import type { Handlers } from '../../shared/ipc/calls';
import type { Log } from '../log/log';
import { requireWebLink } from '../security/check-link';
import type { RequestCount } from '../security/refuse-requests';
import type { MainWindow } from './main-window';
import { openLink, showFolder } from './open-outside';

export type ShellHandlers = Pick<Handlers, Extract<keyof Handlers, `shell.${string}` | `log.${string}`>>;
export type ShellPart = {
  window: () => MainWindow | null;
  requests: RequestCount;
  libraryFolder: string;
  settingsFile: string;
  log: Log;
  onWords: (words: Record<string, string>, keys: OwnKeys) => void;
};

export function createShellHandlers(part: ShellPart): ShellHandlers {
  const { window, requests, libraryFolder, settingsFile, log, onWords } = part;
  return {
    'shell.openLink': async ({ url }) => {
      const link = requireWebLink(url);
      // Only behind a click or a key: a page that goes bad cannot open tabs by itself.
      if ((await window()?.hasUserActivation()) !== true) throw new AppError('link-refused', { url: link });
      await openLink(shell, link);
    },
    'shell.setWords': async ({ words, keys }) => {
      onWords(words, keys);
    },
    'shell.showFolder': () => showFolder(shell, libraryFolder),
    'shell.readyToClose': async () => {
      window()?.confirmClose();
    },
    'shell.showProgress': async ({ done }) => {
      window()?.showProgress(done);
    },
    'shell.about': async () => ({
      version: app.getVersion(),
      refusedRequests: requests.refused,
      libraryFolder,
      settingsFile,
    }),
    'log.write': async ({ level, text }) => {
      log.write(level, `window: ${text}`);
    },
  };
}
