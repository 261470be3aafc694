import type { AppPaths } from './app-paths';
import type { Disk } from './files/disk';
import { createGrants, type Grants } from './files/grants';
import { createRecentFiles, type RecentFiles } from './files/recent-files';
import { clearSystemRecents } from './files/system-recents';
import { startImportJobs } from './import/handlers';
import { createHeldTexts, type HeldTexts } from './import/held-texts';
import type { ImportJobs } from './import/import-jobs';
import { createWaitingFiles, type WaitingFiles } from './import/waiting-files';
import { libraryPlaces } from './library/library-places';
import { createLibraryService, type LibraryService } from './library/library-service';
import { createAppMenu, type AppMenu } from './menu/app-menu';
import { createWords, type Words } from './menu/words';
import { describeError, type Log } from './log/log';
import { createSettingsStore, type SettingsStore } from './settings/settings-store';
import type { MainWindow } from './windows/main-window';

/** What main is made of. None of it touches the disk or the screen before it is asked. */
export type Parts = {
  /** Null until the window is made, and the same one from then on. */
  shown: { window: MainWindow | null };
  words: Words;
  grants: Grants;
  settings: SettingsStore;
  library: LibraryService;
  jobs: ImportJobs;
  held: HeldTexts;
  arriving: WaitingFiles;
  recent: RecentFiles;
  menu: AppMenu;
};

export function createParts({ paths, disk, log }: { paths: AppPaths; disk: Disk; log: Log }): Parts {
  const shown: Parts['shown'] = { window: null };
  const places = libraryPlaces(paths.library);
  const folders = { filesFolder: places.files, asideFolder: places.incoming };
  const grants = createGrants(disk);
  const words = createWords();
  const arriving = createWaitingFiles(grants, (files) => shown.window?.send('files.arrived', files));
  const recent = createRecentFiles({
    ...{ path: paths.recentFiles, disk, now: Date.now },
    onChange: (files) => {
      menu.setRecent(files);
      if (files.length === 0) clearSystemRecents();
    },
  });
  const menu = createAppMenu(words, {
    // The window does it.
    act: (id) => shown.window?.send('action.chosen', { id }),
    openRecent: (id) => void arriving.arrive([recent.require(id)]),
    forgetRecent: () => {
      recent.forget().catch((error: unknown) => {
        log.write('error', `recent files: ${describeError(error)}`);
      });
    },
  });
  return {
    shown,
    words,
    grants,
    recent,
    menu,
    settings: createSettingsStore({ path: paths.settings, disk, now: Date.now }),
    library: createLibraryService({ places, disk, now: Date.now }),
    jobs: startImportJobs(paths.importWorker, folders, disk),
    held: createHeldTexts(places.incoming, disk),
    arriving,
  };
}
