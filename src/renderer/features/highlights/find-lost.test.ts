import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFakeMain } from '../../clients/fake-main.cases';
import { addHighlight, editTitle, importFiles, undo } from '../../commands/commands';
import { abstractOf, titledList } from '../../commands/sample-papers.cases';
import { wantText } from '../../commands/wanted.cases';
import type { Library } from '../../storage/library';
import { openTestLibrary } from '../../storage/library.cases';
import { readLibraryRows } from '../../storage/library-rows';
import { findLost } from './find-lost';

let library: Library;
beforeEach(async () => {
  library = await openTestLibrary();
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const { bridge } = createFakeMain(library.databaseName);
  await importFiles(library, bridge, wantText(titledList([0]), 'list.txt'), options);
});
afterEach(() => library.close());

it('words that were edited away are lost until undo brings them back, and those of another text never are', async () => {
  let paused = 0;
  const find = () => findLost(library.db, () => Promise.resolve(void (paused += 1)));
  const [row] = await readLibraryRows(library.db);
  if (row === undefined) throw new Error('no paper');
  const { id, title } = row;
  const inTitle = { target: { kind: 'paper', id, field: 'title' }, paperId: id, text: title, start: 0 } as const;
  const inText = { ...inTitle, target: { kind: 'paper', id, field: 'abstract' }, text: abstractOf(0) } as const;
  const marked = (await addHighlight(library, { ...inTitle, end: title.length }, 'claim')).id;
  await addHighlight(library, { ...inText, end: 20 }, 'claim');
  expect(await find()).toEqual(new Map());
  expect(paused).toBe(2);
  await editTitle(library, id, 'Zzz qqq xxx');
  expect(await find()).toEqual(new Map([[marked, 'orphan']]));
  await undo(library);
  expect(await find()).toEqual(new Map());
  await library.db.papers.delete(id);
  expect([...(await find()).values()]).toEqual(['gone', 'gone']);
});
