import type { Handlers } from '../shared/ipc/calls';
import type { AppPaths } from './app-paths';
import type { Parts } from './create-parts';
import { addToSystemRecents } from './files/system-recents';
import { chooseFiles } from './import/choose-files';
import { createImportHandlers } from './import/handlers';
import type { PreloadHandlers } from './ipc/answer';
import { createLibraryHandlers } from './library/handlers';
import { describeError, type Log } from './log/log';
import type { RequestCount } from './security/refuse-requests';
import { createSettingsHandlers } from './settings/handlers';
import { createShellHandlers } from './windows/shell-handlers';

export type HandlersOptions = { parts: Parts; paths: AppPaths; log: Log; requests: RequestCount };

/** Each part answers its own calls; a call that nobody answers does not compile. */
export function createHandlers({ parts, paths, log, requests }: HandlersOptions): {
  handlers: Handlers;
  preloadHandlers: PreloadHandlers;
} {
  const { shown, words, grants, settings, library, jobs, held, arriving, recent, menu } = parts;
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
        recent,
        onOpened: (named) => {
          addToSystemRecents(named);
          // What cannot be remembered is not worth a word to the person, who has what was opened; the log has it.
          recent.add(named).catch((error: unknown) => {
            log.write('warn', `recent files: ${describeError(error)}`);
          });
        },
        openRecent: (path) => arriving.arrive([path]),
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
          menu.setKeys(own);
        },
      }),
    },
    preloadHandlers: { 'import.grantPaths': ({ paths: dropped }) => grants.grant(dropped) },
  };
}
