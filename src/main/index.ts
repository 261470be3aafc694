import { app } from 'electron';
import { realDisk } from './files/disk';
import { readAppPaths } from './app-paths';
import { findNamedFiles } from './import/named-files';
import { createLog, describeError } from './log/log';
import { watchProcess } from './log/watch-process';
import { registerAppScheme } from './protocol/app-scheme';
import { hardenCommandLine } from './security/harden';
import { startApp } from './start-app';
import { limitWindowMemory } from './windows/window-memory';

// The order matters: names and paths, then what must be said before Electron is ready, then one copy of the app only.
app.setName('Postil');
const paths = readAppPaths(import.meta.dirname);
const log = createLog(paths.logs);
watchProcess(log);

// Set by `npm run dev` and never looked at in a packaged app.
const devUrl = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
registerAppScheme();
hardenCommandLine(devUrl !== null);
limitWindowMemory();

const files = findNamedFiles({
  argv: process.argv,
  cwd: process.cwd(),
  env: process.env,
  isDefaultApp: process.defaultApp === true,
});
if (app.requestSingleInstanceLock({ files })) {
  startApp({ paths, log, devUrl, files, disk: realDisk }).catch((error: unknown) => {
    log.write('error', `start: ${describeError(error)}`);
    process.stderr.write(`Postil could not start. What went wrong stands in ${log.file}\n`);
    app.exit(1);
  });
} else {
  process.stderr.write('Postil is already running. Its window was brought forward, with the files you named.\n');
  app.quit();
}
