import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PaperId } from '../../shared/model/id';
import { createFakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { readLibraryRows } from '../storage/library-rows';
import * as commands from './commands';
import { checkChange } from './replay.cases';
import { titledList } from './sample-papers.cases';
import { wantText } from './wanted.cases';

let library: Library;
let ids: PaperId[];

beforeEach(async () => {
  library = await openTestLibrary();
  const { bridge } = createFakeMain(library.databaseName);
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  await commands.importFiles(library, bridge, wantText(titledList([0, 1, 2]), 'list.txt'), options);
  ids = (await readLibraryRows(library.db)).map((row) => row.id);
});
afterEach(() => library.close());

async function priorities(): Promise<(number | undefined)[]> {
  return (await readLibraryRows(library.db)).map((row) => row.priority);
}

test('several papers get a priority as one change, and lose it without a trace', async () => {
  await checkChange(library, () => commands.setPriority(library, ids.slice(0, 2), 1));
  expect(await priorities()).toEqual([1, 1, undefined]);
  expect((await commands.setPriority(library, ids.slice(0, 2), 1)).seq).toBeNull();
  await checkChange(library, () => commands.setPriority(library, ids, null));
  expect(await priorities()).toEqual([undefined, undefined, undefined]);
  expect(Object.keys((await library.db.papers.get(ids[0] ?? '')) ?? {})).not.toContain('priority');
  await commands.undo(library);
  expect(await priorities()).toEqual([1, 1, undefined]);
});

test.each([0, 4, 1.5, -1])('%d is none', async (priority) => {
  await expect(commands.setPriority(library, ids, priority)).rejects.toMatchObject({ code: 'row-invalid' });
});
