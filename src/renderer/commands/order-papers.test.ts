import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PaperId } from '../../shared/model/id';
import { compareOrder } from '../../shared/model/order-key';
import { createFakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { readLibraryRows } from '../storage/library-rows';
import * as commands from './commands';
import { checkChange } from './replay.cases';
import { titledList } from './sample-papers.cases';
import { wantText } from './wanted.cases';

let library: Library;
let ids: [PaperId, PaperId, PaperId, PaperId, PaperId];

beforeEach(async () => {
  library = await openTestLibrary();
  const { bridge } = createFakeMain(library.databaseName);
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  await commands.importFiles(library, bridge, wantText(titledList([0, 1, 2, 3, 4]), 'list.txt'), options);
  ids = (await readLibraryRows(library.db)).map((row) => row.id) as typeof ids;
  await commands.setStatus(library, ids, 'to-read');
});
afterEach(() => library.close());

async function order(): Promise<number[]> {
  const rows = (await readLibraryRows(library.db)).filter((row) => row.status === 'to-read');
  return rows.sort(compareOrder).map((row) => ids.indexOf(row.id));
}

test('papers move together, as one change that undo takes back', async () => {
  await checkChange(library, () => commands.orderPapers(library, [ids[4], ids[2]], { before: ids[1] }));
  expect(await order()).toEqual([0, 2, 4, 1, 3]);
  await commands.undo(library);
  expect(await order()).toEqual([0, 1, 2, 3, 4]);
  await commands.redo(library);
  await checkChange(library, () => commands.orderPapers(library, [ids[3]], 'first'));
  expect(await order()).toEqual([3, 0, 2, 4, 1]);
});

test('onto itself, to where it stands, or of a paper that is not to be read, a move changes nothing', async () => {
  await commands.setStatus(library, [ids[4]], 'read');
  expect((await commands.orderPapers(library, [ids[1]], { before: ids[1] })).seq).toBeNull();
  expect((await commands.orderPapers(library, [ids[1]], { after: ids[0] })).seq).toBeNull();
  expect((await commands.orderPapers(library, [ids[4]], 'first')).seq).toBeNull();
});

test('a paper that comes back to be read has its old place, and a new one stands last', async () => {
  await commands.orderPapers(library, ids.slice(0, 4), 'first');
  await commands.orderPapers(library, [ids[3]], { after: ids[0] });
  await commands.setStatus(library, [ids[3]], 'reading');
  expect(await order()).toEqual([0, 1, 2, 4]);
  await commands.setStatus(library, [ids[3]], 'to-read');
  expect(await order()).toEqual([0, 3, 1, 2, 4]);
});

test('one that only made room does not count as touched', async () => {
  const before = (await library.db.papers.get(ids[0]))?.changedAt;
  await commands.orderPapers(library, [ids[1]], 'last');
  await commands.orderPapers(library, [ids[1]], { after: ids[0] });
  expect((await library.db.papers.get(ids[0]))?.changedAt).toBe(before);
});
