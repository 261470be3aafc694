import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaperId, TagId } from '../../shared/model/id';
import { createFakeMain, type FakeMain } from '../clients/fake-main.cases';
import * as commands from '../commands/commands';
import { titledList, untitledList } from '../commands/sample-papers.cases';
import { wantText } from '../commands/wanted.cases';
import { PostilDatabase } from './database';
import type { Library } from './library';
import { openTestLibrary } from './library.cases';
import { readLibraryRows, type ListRow } from './library-rows';

let library: Library;
let main: FakeMain;

beforeEach(async () => {
  library = await openTestLibrary();
  main = createFakeMain(library.databaseName);
});
afterEach(() => library.close());

function importText(text: string, name = 'list.txt') {
  const quiet = { signal: new AbortController().signal, onProgress: () => undefined };
  return commands.importFiles(library, main.bridge, wantText(text, name), quiet);
}

/** What a window that has just been opened reads. */
async function readFresh(): Promise<ListRow[]> {
  const db = new PostilDatabase(library.databaseName);
  try {
    return await readLibraryRows(db);
  } finally {
    db.close();
  }
}

describe('rows of the list', () => {
  it('that followed the changes are those that are read anew, whatever was done', async () => {
    await importText(titledList([0, 1, 2, 3]));
    const ids = (await readLibraryRows(library.db)).map((row) => row.id);
    const [one, two, three] = ids as [PaperId, PaperId, PaperId];
    const draft = { baseChangedAt: null, noteVersion: 1, text: 'x', schema: 1, typedAt: 1, paperId: two };
    const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }] };
    const steps: (() => Promise<unknown>)[] = [
      () => commands.setStatus(library, [one, two], 'read'),
      () => commands.addTag(library, [one, three], 'first'),
      () => commands.addTag(library, [one], 'second'),
      () => commands.mergeTags(library, tagIds('first').slice(0, 1), tagIds('second')[0]),
      () => commands.undo(library),
      () => commands.deleteTag(library, tagIds('first')[0]),
      () => commands.saveNote(library, { ...draft, noteId: library.nextId(), doc }),
      () => commands.trashPapers(library, [three]),
      () => importText(untitledList([4, 5])),
      () => importText(titledList(Array.from({ length: 300 }, (_, n) => n)), 'long.txt'),
      () => importText(titledList(Array.from({ length: 1_200 }, (_, n) => n + 200)), 'longer.txt'),
      () => commands.restorePapers(library, [three]),
      () => commands.undo(library),
      () => commands.undo(library),
      () => commands.redo(library),
      () => commands.editTitle(library, two, 'Another title'),
    ];
    let names = new Map<string, TagId>();
    function tagIds(...wanted: string[]): [TagId, TagId] {
      return wanted.map((name) => names.get(name)) as [TagId, TagId];
    }
    for (const step of steps) {
      names = new Map((await library.db.tags.toArray()).map((tag) => [tag.name, tag.id]));
      await step();
      expect(await readLibraryRows(library.db)).toEqual(await readFresh());
    }
  }, 60_000);

  it('of papers that did not change stay the same objects', async () => {
    await importText(titledList([0, 1, 2]));
    const before = await readLibraryRows(library.db);
    await commands.setRating(library, [before[1]?.id as PaperId], 4);
    const after = await readLibraryRows(library.db);
    expect(after.map((row, at) => row === before[at])).toEqual([true, false, true]);
  });

  it('reach a live query after each command', async () => {
    await importText(titledList([0, 1]));
    const seen: number[] = [];
    const subscription = liveQuery(() => readLibraryRows(library.db)).subscribe((rows) => {
      seen.push(rows.reduce((sum, row) => sum + row.rating, 0));
    });
    await expect.poll(() => seen.at(-1)).toBe(0);
    const ids = (await readLibraryRows(library.db)).map((row) => row.id);
    await commands.setRating(library, ids, 3);
    await expect.poll(() => seen.at(-1)).toBe(6);
    await commands.undo(library);
    await expect.poll(() => seen.at(-1)).toBe(0);
    subscription.unsubscribe();
  });
});
