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
import { tellRow } from '../../shared/list/list.cases';
import { packList, unpackList, type PackedList } from '../../shared/list/pack-list';
import {
  isWorthKeeping,
  keepLibraryList,
  readLibraryList,
  readLibraryRows,
  takeKept,
  type ListRow,
  type ListRanks,
} from './library-rows';

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
    return (await readLibraryRows(db)).map(tellRow);
  } finally {
    db.close();
  }
}

/** What a worker does at rest. */
async function keepAside(): Promise<ListRanks> {
  const db = new PostilDatabase(library.databaseName);
  try {
    await db.open();
    return await keepLibraryList(db);
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
    for (const [at, step] of steps.entries()) {
      names = new Map((await library.db.tags.toArray()).map((tag) => [tag.name, tag.id]));
      await step();
      const followed = (await readLibraryRows(library.db)).map(tellRow);
      // From the list that was laid aside some steps before, and then from the papers alone.
      expect(followed).toEqual(await readFresh());
      const kept = await library.db.derived.get('list');
      await library.db.derived.clear();
      expect(followed).toEqual(await readFresh());
      if (at % 3 === 0) await keepAside();
      else if (kept !== undefined) await library.db.derived.put(kept);
    }
  }, 60_000);

  it('of a decision on more papers than a change holds are followed and not read anew', async () => {
    await importText(titledList(Array.from({ length: 260 }, (_, n) => n)));
    const before = await readLibraryRows(library.db);
    const ids = before.map((row) => row.id);
    await commands.setStatus(library, ids.slice(0, 250), 'maybe');
    const steps = [
      () => commands.undo(library),
      () => commands.redo(library),
      () => commands.trashPapers(library, ids.slice(1, 240)),
    ];
    for (const step of [() => Promise.resolve(), ...steps]) {
      await step();
      const after = await readLibraryRows(library.db);
      expect(after.map(tellRow)).toEqual(await readFresh());
      // Rows that it did not touch are the same objects, which they would not be after a reading of all.
      expect(after.slice(-10).map((row, at) => row === before[250 + at])).toEqual(Array(10).fill(true));
    }
  });

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

describe('a list that was laid aside', () => {
  /** Written past every command: only who does not read the paper misses it. */
  async function editUnseen(title: string): Promise<void> {
    await library.db.papers.toCollection().modify({ title });
  }
  async function readTitles(): Promise<string[]> {
    return (await readFresh()).map((row) => row.title);
  }

  it('spares the next start the papers, all but those that changed since', async () => {
    await importText(titledList([0, 1]));
    const titles = await readTitles();
    await keepAside();
    await editUnseen('not read');
    expect(await readTitles()).toEqual(titles);
    const [id] = (await readLibraryRows(library.db)).map((row) => row.id);
    await commands.setRating(library, [id as PaperId], 4);
    expect(await readTitles()).toEqual(['not read', titles[1]]);
  });

  it('is thrown away where it is damaged, of another history, or of another schema', async () => {
    await importText(titledList([0, 1]));
    await keepAside();
    await editUnseen('read anew');
    const kept = (await library.db.derived.get('list'))?.value as ArrayBuffer;
    const wrong: ((list: PackedList) => ArrayBuffer)[] = [
      (list) => packList(list).slice(0, -8),
      (list) => packList({ ...list, stamp: { ...list.stamp, epoch: 'another' } }),
      (list) => packList({ ...list, stamp: { ...list.stamp, seq: list.stamp.seq + 1 } }),
      (list) => packList({ ...list, stamp: { ...list.stamp, schema: list.stamp.schema + 1 } }),
    ];
    for (const spoil of wrong) {
      const list = unpackList(kept) as PackedList;
      await library.db.derived.put({ key: 'list', value: spoil(list) });
      expect(await readTitles()).toEqual(['read anew', 'read anew']);
    }
    await library.db.derived.put({ key: 'list', value: { not: 'a list' } });
    expect(await readTitles()).toEqual(['read anew', 'read anew']);
  });

  it('is worth it in a large library that was read anew, and again after many changes', async () => {
    await importText(titledList([0, 1]));
    expect(await isWorthKeeping(library.db)).toBe(false);
    await importText(titledList(Array.from({ length: 1_000 }, (_, n) => n + 2)), 'long.txt');
    expect(await isWorthKeeping(library.db)).toBe(true);
    await takeKept(library.db, await keepAside());
    expect(await isWorthKeeping(library.db)).toBe(false);
    const [id] = (await readLibraryRows(library.db)).map((row) => row.id);
    for (let n = 0; n < 100; n += 1) await commands.setRating(library, [id as PaperId], (n % 2) + 1);
    expect(await isWorthKeeping(library.db)).toBe(true);
  });

  it('tells the order of titles only to the library that it was made of', async () => {
    await importText(titledList([0, 1, 2]));
    const before = await readLibraryList(library.db);
    const kept = await keepAside();
    await takeKept(library.db, { ...kept, seq: kept.seq + 1 });
    expect(before.store.ranks.title).toHaveLength(0);
    await takeKept(library.db, kept);
    expect([...before.store.ranks.title].sort()).toEqual([0, 1, 2]);
  });
});
