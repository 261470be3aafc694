import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AppError } from '../../shared/app-error';
import { createFakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { createFiles, openTestLibrary } from '../storage/library.cases';
import * as commands from './commands';
import type { ImportOptions } from './import-outcome';
import { titleOf } from './sample-papers.cases';
import { feedBridge, stateFile, wantStated } from './stated-papers.cases';

const take = { tags: false, keywords: false, notes: false, statuses: false, ratings: false };
let files: ReturnType<typeof createFiles>;
let library: Library;
beforeEach(async () => {
  files = createFiles();
  library = await openTestLibrary({ files });
});
afterEach(() => library.close());

// Papers long enough to fill several pieces before the end.
const PAPERS = 1_800;
const BODY = 'Words of a long paper. '.repeat(300);

function quiet(onProgress: ImportOptions['onProgress'] = () => undefined): ImportOptions {
  return { signal: new AbortController().signal, onProgress };
}
function importLong(into: Library, options: ImportOptions) {
  const papers = Array.from({ length: PAPERS }, (_, n) => ({ title: `${titleOf(n)} of ${String(n)}`, body: BODY }));
  const stated = { long: stateFile(...papers) };
  const bridge = feedBridge(createFakeMain(into.databaseName).bridge, stated, 300);
  return commands.importFiles(into, bridge, { items: wantStated(stated), take }, options);
}

it('of a cancelled import are deleted again, and those of other changes stay', async () => {
  await importLong(library, quiet());
  await commands.undo(library);
  const before = [...files.kept.keys()];
  const stop = new AbortController();
  let most = 0;
  const onProgress = ({ papers }: { papers: number }): void => {
    most = Math.max(most, files.kept.size);
    if (papers === PAPERS) stop.abort();
  };
  expect(await importLong(library, { signal: stop.signal, onProgress })).toMatchObject({ cancelled: true });
  await library.close();
  expect(before.length).toBeGreaterThan(1);
  expect(most).toBeGreaterThan(before.length);
  expect([...files.kept.keys()]).toEqual(before);
  library = await openTestLibrary({ databaseName: library.databaseName, files });
  await commands.redo(library);
  expect(await library.db.papers.count()).toBe(PAPERS);
}, 60_000);

it('of an import that fails are deleted again', async () => {
  let isSaved = false;
  const options = quiet(() => {
    isSaved ||= files.kept.size > 0;
    if (isSaved) throw new AppError('file-changed');
  });
  await expect(importLong(library, options)).rejects.toMatchObject({ code: 'file-changed' });
  await library.close();
  expect(isSaved).toBe(true);
  expect(files.kept.size).toBe(0);
  library = await openTestLibrary();
}, 60_000);

it('stay where the import fails after its change was committed', async () => {
  const failing: Library = { ...library, renewIds: () => Promise.reject(new AppError('storage-unreadable')) };
  await expect(importLong(failing, quiet())).rejects.toMatchObject({ code: 'storage-unreadable' });
  await library.close();
  library = await openTestLibrary({ databaseName: library.databaseName, files });
  expect(await library.db.papers.count()).toBe(PAPERS);
  await commands.undo(library);
  expect(await library.db.papers.count()).toBe(0);
}, 60_000);
