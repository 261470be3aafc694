import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PaperId } from '../../shared/model/id';
import { MAX_TAKEAWAY } from '../../shared/model/paper';
import { createFakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { readLibraryRows } from '../storage/library-rows';
import * as commands from './commands';
import { checkChange } from './replay.cases';
import { titledList } from './sample-papers.cases';
import { wantText } from './wanted.cases';

let library: Library;
let id: PaperId;

beforeEach(async () => {
  library = await openTestLibrary();
  const { bridge } = createFakeMain(library.databaseName);
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  await commands.importFiles(library, bridge, wantText(titledList([0]), 'list.txt'), options);
  id = (await readLibraryRows(library.db))[0]?.id ?? id;
});
afterEach(() => library.close());

const readTakeaway = async (): Promise<string | undefined> => (await readLibraryRows(library.db))[0]?.takeaway;

test('a takeaway is one line, the same again is no change, and none leaves no trace', async () => {
  await checkChange(library, () => commands.setTakeaway(library, id, '  Stones \n sink\t'));
  expect(await readTakeaway()).toBe('Stones sink');
  expect((await commands.setTakeaway(library, id, 'Stones  sink')).seq).toBeNull();
  await checkChange(library, () => commands.setTakeaway(library, id, ' \n'));
  expect(Object.keys((await library.db.papers.get(id)) ?? {})).not.toContain('takeaway');
  await commands.undo(library);
  expect(await readTakeaway()).toBe('Stones sink');
});

test('one that is no line any more is refused, and a paper that is gone changes nothing', async () => {
  await expect(commands.setTakeaway(library, id, 'x'.repeat(MAX_TAKEAWAY + 1))).rejects.toMatchObject({
    code: 'row-invalid',
  });
  await commands.trashPapers(library, [id]);
  expect((await commands.setTakeaway(library, id, 'Stones sink')).seq).toBeNull();
});
