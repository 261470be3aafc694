import { app, session } from 'electron';
import { isArrayOf, isObject, isString } from '../shared/model/guard';
import { defaultSettings } from '../shared/model/settings';
import type { AppPaths } from './app-paths';
import type { Disk } from './files/disk';
import { createGrants } from './files/grants';
import { chooseFiles } from './import/choose-files';
import { createImportHandlers, startImportJobs } from './import/handlers';
import { createWaitingFiles, type WaitingFiles } from './import/waiting-files';
import { openGate } from './ipc/gate';
import { createLibraryHandlers } from './library/handlers';
import { libraryPlaces } from './library/library-places';
import { createLibraryService } from './library/library-service';
import { describeError, type Log } from './log/log';
import { showMenu } from './menu/show-menu';
import { createWords, type Words } from './menu/words';
import { serveApp } from './protocol/app-scheme';
import { APP_URL } from './protocol/answer-request';
import { hardenContents, hardenSession } from './security/harden';
import { createSettingsHandlers } from './settings/handlers';
import { createSettingsStore } from './settings/settings-store';
import { offerReload } from './windows/crash-dialog';
import { createMainWindow, type MainWindow } from './windows/main-window';
import { createShellHandlers } from './windows/shell-handlers';

export type StartOptions = { paths: AppPaths; log: Log; devUrl: string | null; files: string[]; disk: Disk };

/** Everything main is made of, in the order in which it comes up. */
export async function startApp({ paths, log, devUrl, files, disk }: StartOptions): Promise<void> {
  const url = devUrl ?? APP_URL;
  const places = libraryPlaces(paths.library);
  const words = createWords();
  const grants = createGrants(disk);
  const settings = createSettingsStore({ path: paths.settings, disk, now: Date.now });
  const library = createLibraryService({ places, disk, now: Date.now });
  const folders = { filesFolder: places.files, asideFolder: places.incoming };
  const jobs = startImportJobs(paths.importWorker, folders, disk);
  let window: MainWindow | null = null;
  const arriving = createWaitingFiles(grants, (grantsOf) => window?.send('files.arrived', grantsOf));

  listenForFiles(arriving, () => window?.bringForward());
  await arriving.arrive(files);
  app.on('web-contents-created', (_event, contents) => {
    hardenContents(contents, log);
  });
  app.on('window-all-closed', () => {
    void stopApp([() => jobs.cancelAll(), () => settings.flush(), () => library.close()], log);
  });

  // These two read the disk while Electron gets ready. The window asks for both again and shows what went wrong.
  void library.require().catch((error: unknown) => {
    log.write('error', `library: ${describeError(error)}`);
  });
  const readSettings = settings.read().catch((error: unknown) => {
    log.write('error', `settings: ${describeError(error)}`);
    return { settings: defaultSettings };
  });
  await app.whenReady();

  const requests = hardenSession(session.defaultSession, devUrl, log);
  serveApp(paths.renderer, async (sha256) => (await library.require()).files.read(sha256));
  const choose = (id: string): void => window?.send('action.chosen', { id });
  showMenu(words, choose);
  openGate(
    {
      handlers: {
        ...createLibraryHandlers(library),
        ...createSettingsHandlers(settings),
        ...createImportHandlers({
          grants,
          jobs,
          choose: () => chooseFiles(words),
          takeWaiting: () => arriving.take(),
          samplePath: paths.sample,
        }),
        ...createShellHandlers({
          window: () => window,
          requests,
          libraryFolder: paths.library,
          log,
          onWords: (given) => {
            words.set(given);
            showMenu(words, choose);
          },
        }),
      },
      preloadHandlers: { 'import.grantPaths': ({ paths: dropped }) => grants.grant(dropped) },
      log,
      now: () => performance.now(),
    },
    url,
  );

  window = createMainWindow({
    url,
    preload: paths.preload,
    settings: (await readSettings).settings,
    onBounds: (bounds) => {
      // A place that could not be remembered is not worth a word; the log has it.
      settings.save({ window: bounds }).catch((error: unknown) => {
        log.write('warn', `window bounds: ${describeError(error)}`);
      });
    },
    onCrash: (reason) => {
      log.write('error', `the window's process is gone: ${reason}`);
      arriving.stopListening();
      void jobs.cancelAll();
      void recover(() => window?.reload(), words, log);
    },
    onCloseTimeout: () => {
      log.write('warn', 'the window did not answer when it was to close');
    },
  });
}

function listenForFiles(arriving: WaitingFiles, bringForward: () => void): void {
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    bringForward();
    // Sent by our own second start, which knew its folder and arguments; anybody may connect, so it is looked at.
    const files = isObject(data) ? data['files'] : null;
    if (isArrayOf(isString)(files)) void arriving.arrive(files);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    bringForward();
    void arriving.arrive([path]);
  });
}

async function recover(reload: () => void, words: Words, log: Log): Promise<void> {
  try {
    if ((await offerReload(words)) === 'quit') app.quit();
    else reload();
  } catch (error) {
    log.write('error', `no way to ask about the crash: ${describeError(error)}`);
  }
}

/** Each step is tried, whatever became of the one before; the app ends in any case. */
async function stopApp(steps: readonly (() => Promise<void>)[], log: Log): Promise<void> {
  for (const step of steps) {
    await step().catch((error: unknown) => {
      log.write('error', `stop: ${describeError(error)}`);
    });
  }
  app.quit();
}
