import { dirname, join } from 'node:path';
import { app } from 'electron';

export type AppPaths = {
  library: string;
  settings: string;
  recentFiles: string;
  logs: string;
  renderer: string;
  preload: string;
  importWorker: string;
  sample: string;
};

/** @param here the folder of the built entry, `out/main`: the rest of the build and `resources` lie beside it. */
export function readAppPaths(here: string): AppPaths {
  const out = dirname(here);
  const userData = app.getPath('userData');
  return {
    library: join(userData, 'library'),
    settings: join(userData, 'settings.json'),
    recentFiles: join(userData, 'recent-files.json'),
    logs: join(userData, 'logs'),
    renderer: join(out, 'renderer'),
    preload: join(out, 'preload', 'index.cjs'),
    importWorker: join(here, 'import-worker.js'),
    sample: join(dirname(out), 'resources', 'sample-library', 'sample-library.json'),
  };
}
