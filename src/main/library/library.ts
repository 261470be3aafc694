import { join } from 'node:path';
import { AppError } from '../../shared/app-error';
import type { LibraryState } from '../../shared/ipc/calls';
import { parseDatabaseName } from '../../shared/model/database-name';
import { createDraftMirror, type DraftMirror } from '../drafts/draft-mirror';
import { readNames, type Disk } from '../files/disk';
import { asDiskError } from '../files/disk-error';
import { createLibraryFiles, type LibraryFiles } from '../files/library-files';
import { removeQuietly } from '../files/save-atomic';
import { openJournal, setJournalAside, type Journal } from '../journal/journal';
import { createSnapshots, sweepSnapshots, type Snapshots } from '../snapshots/snapshots';
import { createLibraryFile, readLibraryFile, renameDatabase, saveLibraryFile, type LibraryFile } from './library-file';
import { lockLibrary } from './library-lock';
import type { LibraryPlaces } from './library-places';

export type OpenLibrary = {
  state: () => Promise<LibraryState>;
  renewDatabase: () => Promise<string>;
  /** @throws AppError `call-refused` where the folder holds a library already */
  adoptDatabase: (databaseName: string) => Promise<void>;
  setJournalAside: () => Promise<string>;
  journal: () => Journal;
  snapshots: Snapshots;
  files: LibraryFiles;
  drafts: DraftMirror;
  close: () => Promise<void>;
};
export type LibraryOptions = { places: LibraryPlaces; disk: Disk; now: () => number };

/** @throws AppError `library-held`, `library-folder-newer`, `disk-unwritable`, `disk-full` */
export async function openLibrary({ places, disk, now }: LibraryOptions): Promise<OpenLibrary> {
  await makeFolders(disk, places);
  const release = await lockLibrary(disk, places.folder, now);
  try {
    return await openLocked({ places, disk, now }, release);
  } catch (error) {
    await release();
    throw error;
  }
}

async function openLocked({ places, disk, now }: LibraryOptions, release: () => Promise<void>): Promise<OpenLibrary> {
  const found = await readLibraryFile(disk, places.folder, now);
  // A folder that has a journal but lost its name card is an old library under a new name.
  const isNew = found === null && (await readNames(disk, places.journal)).length === 0;
  let file: LibraryFile = found ?? createLibraryFile(now);
  if (found === null) await saveLibraryFile(disk, places.folder, file);
  let journal = await openJournal({ folder: places.journal, disk });
  const snapshots = createSnapshots({ folder: places.snapshots, disk, now });
  await sweep(disk, places);

  async function state(): Promise<LibraryState> {
    const head = journal.head();
    const snapshot = await snapshots.head(head?.epoch ?? null);
    const { libraryId, databaseName } = file;
    const notices = [...journal.notices(), ...snapshots.notices()];
    return { libraryId, databaseName, folder: places.folder, isNew, journal: head, snapshot, notices };
  }
  async function renewDatabase(): Promise<string> {
    const renamed = renameDatabase(file);
    await saveLibraryFile(disk, places.folder, renamed);
    file = renamed;
    return file.databaseName;
  }
  async function adoptDatabase(databaseName: string): Promise<void> {
    const { journal: head, snapshot } = await state();
    const named = parseDatabaseName(databaseName);
    if (named === null || head !== null || snapshot !== null) throw new AppError('call-refused');
    const adopted = { ...file, libraryId: named.libraryId, databaseName };
    await saveLibraryFile(disk, places.folder, adopted);
    file = adopted;
  }
  async function beginJournal(): Promise<string> {
    await journal.close();
    const name = await setJournalAside(disk, places.journal, `journal-aside-${String(now())}`);
    journal = await openJournal({ folder: places.journal, disk });
    return name;
  }
  return {
    state,
    renewDatabase,
    adoptDatabase,
    setJournalAside: beginJournal,
    journal: () => journal,
    snapshots,
    files: createLibraryFiles(places.files, disk),
    drafts: createDraftMirror({ folder: places.drafts, disk, now }),
    close: async () => {
      await snapshots.close();
      await journal.close();
      await release();
    },
  };
}

async function makeFolders(disk: Disk, places: LibraryPlaces): Promise<void> {
  for (const folder of Object.values(places)) {
    await disk.mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw asDiskError(error, folder);
    });
  }
}

/** Half copies and half snapshots of a start that was killed. */
async function sweep(disk: Disk, places: LibraryPlaces): Promise<void> {
  const half = await readNames(disk, places.incoming);
  await Promise.all(half.map((name) => removeQuietly(disk, join(places.incoming, name))));
  await sweepSnapshots(disk, places.snapshots);
}
