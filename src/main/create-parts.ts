import type { AppPaths } from './app-paths';
import type { Disk } from './files/disk';
import { createGrants, type Grants } from './files/grants';
import { startImportJobs } from './import/handlers';
import { createHeldTexts, type HeldTexts } from './import/held-texts';
import type { ImportJobs } from './import/import-jobs';
import { createWaitingFiles, type WaitingFiles } from './import/waiting-files';
import { libraryPlaces } from './library/library-places';
import { createLibraryService, type LibraryService } from './library/library-service';
import { createWords, type Words } from './menu/words';
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
  /** An action chosen in the menu; the window does it. */
  chooseAction: (id: string) => void;
};

export function createParts({ paths, disk }: { paths: AppPaths; disk: Disk }): Parts {
  const shown: Parts['shown'] = { window: null };
  const places = libraryPlaces(paths.library);
  const folders = { filesFolder: places.files, asideFolder: places.incoming };
  const grants = createGrants(disk);
  return {
    shown,
    words: createWords(),
    grants,
    settings: createSettingsStore({ path: paths.settings, disk, now: Date.now }),
    library: createLibraryService({ places, disk, now: Date.now }),
    jobs: startImportJobs(paths.importWorker, folders, disk),
    held: createHeldTexts(places.incoming, disk),
    arriving: createWaitingFiles(grants, (files) => shown.window?.send('files.arrived', files)),
    chooseAction: (id) => shown.window?.send('action.chosen', { id }),
  };
}
