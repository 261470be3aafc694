import type { Handlers } from '../shared/ipc/calls';
import type { AppPaths } from './app-paths';
import type { Parts } from './create-parts';
import { chooseFiles } from './import/choose-files';
import { createImportHandlers } from './import/handlers';
import type { PreloadHandlers } from './ipc/answer';
import { createLibraryHandlers } from './library/handlers';
import type { Log } from './log/log';
import { showMenu } from './menu/show-menu';
import type { RequestCount } from './security/refuse-requests';
import { createSettingsHandlers } from './settings/handlers';
import { createShellHandlers } from './windows/shell-handlers';

export type HandlersOptions = { parts: Parts; paths: AppPaths; log: Log; requests: RequestCount };

/** Each part answers its own calls; a call that nobody answers does not compile. */
export function createHandlers({ parts, paths, log, requests }: HandlersOptions): {
  handlers: Handlers;
  preloadHandlers: PreloadHandlers;
} {
  const { shown, words, grants, settings, library, jobs, held, arriving, chooseAction } = parts;
  return {
    handlers: {
      ...createLibraryHandlers(library),
      ...createSettingsHandlers(settings),
      ...createImportHandlers({
        grants,
        jobs,
        held,
        choose: (what) => chooseFiles(words, what),
        takeWaiting: () => arriving.take(),
        samplePath: paths.sample,
      }),
      ...createShellHandlers({
        window: () => shown.window,
        requests,
        libraryFolder: paths.library,
        settingsFile: paths.settings,
        log,
        onWords: (given, own) => {
          words.set(given);
          showMenu(words, chooseAction, own);
        },
      }),
    },
    preloadHandlers: { 'import.grantPaths': ({ paths: dropped }) => grants.grant(dropped) },
  };
}
