import { AppError } from '../../shared/app-error';
import { piecesOf } from '../../shared/model/change';
import type { Sha256 } from '../../shared/model/id';
import { readLastChange, searchChangesBack } from '../storage/changes';
import type { Library, LibraryFiles } from '../storage/library';

/** The packed effects that an import saves before any change can name them. */
export type ImportPieces = {
  /** Those of the library; what is saved through them is noted. */
  files: LibraryFiles;
  /** Those that were saved past `files`. */
  note(names: readonly Sha256[]): void;
  /**
   * The import came to nothing: deletes what it saved and nothing names. From now on nothing more is saved through `files`.
   * @param stopped when nobody else saves any more; that it may fail is for others to tell
   */
  discard(stopped: Promise<void>): Promise<void>;
};

export async function createImportPieces(library: Library): Promise<ImportPieces> {
  const before = (await readLastChange(library.db))?.seq ?? 0;
  const saved = new Set<Sha256>();
  let saving: Promise<unknown> = Promise.resolve();
  let isOver = false;
  return {
    files: {
      ...library.files,
      save: (bytes) => {
        // A batch that was under way when the reader turned away.
        if (isOver) return Promise.reject(new AppError('cancelled'));
        const one = library.files.save(bytes);
        const noted = one.then(
          (name) => saved.add(name),
          () => undefined,
        );
        saving = Promise.all([saving, noted]);
        return one;
      },
    },
    note: (names) => {
      for (const name of names) saved.add(name);
    },
    discard: async (stopped) => {
      isOver = true;
      const stopping = await Promise.allSettled([stopped, saving]);
      // In the queue, where no change is half way between its files and its row.
      if (saved.size > 0) await library.enqueue(() => discardUnnamed(library, saved, before));
      if (stopping[0].status === 'rejected') throw stopping[0].reason;
    },
  };
}

/**
 * An import may fail after its change was committed, so what names a file is looked up. Changes before the import need not be asked: main
 * deletes only what was not there before.
 */
async function discardUnnamed({ db, files }: Library, saved: ReadonlySet<Sha256>, before: number): Promise<void> {
  const unnamed = new Set(saved);
  await searchChangesBack(db, ({ seq, effects }) => {
    for (const piece of piecesOf(effects)) unnamed.delete(piece);
    return seq <= before;
  });
  for (const { sha256 } of await db.sources.toArray()) if (sha256 !== null) unnamed.delete(sha256);
  if (unnamed.size > 0) await files.discard([...unnamed]);
}
