import { app, session } from 'electron';
import { AppError } from '../shared/app-error';
import { isArrayOf, isObject, isString } from '../shared/model/guard';
import { defaultSettings, type Settings } from '../shared/model/settings';
import type { AppPaths } from './app-paths';
import { createHandlers } from './create-handlers';
import { createParts, type Parts } from './create-parts';
import type { Disk } from './files/disk';
import { openGate } from './ipc/gate';
import { describeError, type Log } from './log/log';
import { APP_URL } from './protocol/answer-request';
import { serveApp } from './protocol/app-scheme';
import { hardenContents, hardenSession } from './security/harden';
import { offerReload } from './windows/crash-dialog';
import { createMainWindow, type MainWindow } from './windows/main-window';

export type StartOptions = { paths: AppPaths; log: Log; devUrl: string | null; files: string[]; disk: Disk };

/** Everything comes up in this order; nothing that a window could ask for starts after the window. */
export async function startApp(options: StartOptions): Promise<void> {
  const { paths, log, devUrl, files } = options;
  const url = devUrl ?? APP_URL;
  const parts = createParts(options);

  listenForFiles(parts);
  await parts.arriving.arrive(files);
  listenForEnd(parts, log);
  app.on('web-contents-created', (_event, contents) => {
    hardenContents(contents, log);
  });

  // These two read the disk while Electron gets ready. The window asks for both again and shows what went wrong.
  void parts.library.require().catch((error: unknown) => {
    log.write('error', `library: ${describeError(error)}`);
  });
  const settings = readSettings(parts, log);
  await app.whenReady();

  const requests = hardenSession(session.defaultSession, devUrl, log);
  serveApp(paths.renderer, {
    readLibraryFile: async (sha256) => (await parts.library.require()).files.read(sha256),
    readBatch: (job) => parts.jobs.next(job),
    savePiece: async (job, bytes) => {
      if (!parts.jobs.isCurrent(job)) throw new AppError('job-unknown');
      return (await parts.library.require()).files.save(bytes);
    },
  });
  parts.menu.show();
  parts.recent.list().then(parts.menu.setRecent, (error: unknown) => {
    log.write('warn', `recent files: ${describeError(error)}`);
  });
  openGate(
    {
      ...createHandlers({ parts, paths, log, requests }),
      log,
      now: () => performance.now(),
    },
    url,
  );
  parts.shown.window = openWindow({ url, preload: paths.preload, settings: await settings, parts, log });
}

async function readSettings({ settings }: Parts, log: Log): Promise<Settings> {
  try {
    return (await settings.read()).settings;
  } catch (error) {
    log.write('error', `settings: ${describeError(error)}`);
    return defaultSettings;
  }
}

type WindowOptions = { url: string; preload: string; settings: Settings; parts: Parts; log: Log };

function openWindow({ url, preload, settings, parts, log }: WindowOptions): MainWindow {
  return createMainWindow({
    url,
    preload,
    settings,
    onBounds: (bounds) => {
      // A place that could not be remembered is not worth a word to the person; the log has it.
      parts.settings.save({ window: bounds }).catch((error: unknown) => {
        log.write('warn', `window bounds: ${describeError(error)}`);
      });
    },
    onCrash: (reason) => {
      log.write('error', `the window's process is gone: ${reason}`);
      parts.arriving.stopListening();
      void parts.jobs.cancelAll();
      void recover(parts, log);
    },
    onCloseTimeout: () => {
      log.write('warn', 'the window did not answer when it was to close');
    },
  });
}

function listenForFiles({ arriving, shown }: Parts): void {
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    shown.window?.bringForward();
    // Sent by our own second start, which knew its folder and arguments; anybody may connect, so it is looked at.
    const files = isObject(data) ? data['files'] : null;
    if (isArrayOf(isString)(files)) void arriving.arrive(files);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    shown.window?.bringForward();
    void arriving.arrive([path]);
  });
}

/** One window is the app, on a Mac too: a library without a window has nothing to do. */
function listenForEnd({ jobs, settings, library }: Parts, log: Log): void {
  const steps = [() => jobs.cancelAll(), () => settings.flush(), () => library.close()];
  async function stop(): Promise<void> {
    // Each is tried, whatever became of the one before; the app ends in any case.
    for (const step of steps) {
      await step().catch((error: unknown) => {
        log.write('error', `stop: ${describeError(error)}`);
      });
    }
    app.quit();
  }
  app.on('window-all-closed', () => void stop());
}

async function recover({ shown, words }: Parts, log: Log): Promise<void> {
  try {
    if ((await offerReload(words)) === 'quit') app.quit();
    else shown.window?.reload();
  } catch (error) {
    log.write('error', `no way to ask about the crash: ${describeError(error)}`);
  }
}
