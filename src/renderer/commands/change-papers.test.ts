import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPacked } from '../../shared/model/change';
import type { PaperId } from '../../shared/model/id';
import { createPaper } from '../../shared/model/paper';
import { createNote } from '../../shared/model/note';
import { tellRow } from '../../shared/list/list.cases';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { PostilDatabase } from '../storage/database';
import { readLastChange } from '../storage/changes';
import { readLibraryRows } from '../storage/library-rows';
import { MANY_PAPERS } from './change-papers';
import { redo, setStatus, addTag, trashPapers, undo } from './commands';

const COUNT = MANY_PAPERS + 300;
let library: Library;
let ids: PaperId[];

/** More than are changed at once, and a note. */
beforeEach(async () => {
  library = await openTestLibrary();
  ids = Array.from({ length: COUNT }, () => library.nextId<PaperId>());
  const papers = ids.map((id, at) =>
    createPaper({
      id,
      title: `On stones ${String(at)}`,
      abstract: 'They lie.',
      sources: [],
      fieldFrom: {},
      keys: [],
      addedAt: at,
    }),
  );
  await library.db.papers.bulkAdd(papers);
  const note = createNote({
    id: library.nextId(),
    paperId: ids[7] ?? null,
    title: '',
    doc: { type: 'doc' },
    text: 'x',
    createdAt: 1,
  });
  await library.db.notes.add(note);
});
afterEach(() => library.close());

async function readAll() {
  const { db } = library;
  return {
    papers: await db.papers.toArray(),
    notes: await db.notes.toArray(),
    trash: await db.trash.toArray(),
    tags: await db.tags.toArray(),
  };
}

async function expectListIsFresh(): Promise<void> {
  const followed = (await readLibraryRows(library.db)).map(tellRow);
  const db = new PostilDatabase(library.databaseName);
  try {
    expect(followed).toEqual((await readLibraryRows(db)).map(tellRow));
  } finally {
    db.close();
  }
}

describe('a command on very many papers', () => {
  it('is one change, packed, and one undo brings back each as it was', async () => {
    await readLibraryRows(library.db);
    const before = await readAll();
    const progress: [number, number][] = [];
    const done = await setStatus(library, ids, 'maybe', { onProgress: (...told) => progress.push(told) });
    expect(done.label).toEqual({ key: 'change.setStatus', params: { status: 'maybe', count: COUNT } });
    const last = await readLastChange(library.db);
    expect(last !== null && isPacked(last.effects)).toBe(true);
    expect(await library.db.papers.filter(({ status }) => status === 'maybe').count()).toBe(COUNT);
    expect(progress.at(-1)).toEqual([COUNT, COUNT]);
    await expectListIsFresh();
    const after = await readAll();
    expect((await undo(library))?.conflicts).toEqual([]);
    expect(await readAll()).toEqual(before);
    await expectListIsFresh();
    await redo(library);
    expect(await readAll()).toEqual(after);
  });

  it('gives a new tag to all, and throws all away with their notes', async () => {
    await readLibraryRows(library.db);
    await addTag(library, ids, 'stones');
    expect(await library.db.papers.filter(({ tagIds }) => tagIds.length === 1).count()).toBe(COUNT);
    const before = await readAll();
    await trashPapers(library, ids);
    expect(await library.db.papers.count()).toBe(0);
    expect(await library.db.notes.count()).toBe(0);
    expect((await library.db.trash.get(ids[7] ?? ''))?.notes).toHaveLength(1);
    await expectListIsFresh();
    await undo(library);
    expect(await readAll()).toEqual(before);
    await expectListIsFresh();
  });

  it('leaves what was done since, and says so', async () => {
    await setStatus(library, ids, 'maybe');
    await setStatus(library, ids.slice(0, 2), 'read');
    await undo(library);
    await library.db.papers.update(ids[3] ?? '', { status: 'reading' });
    const undone = await undo(library);
    expect(undone?.conflicts).toEqual([{ table: 'papers', id: ids[3], field: 'status' }]);
    expect((await library.db.papers.get(ids[4] ?? ''))?.status).toBe('inbox');
  });

  it('is small where most were so already', async () => {
    await library.db.papers.where('id').anyOf(ids.slice(2)).modify({ status: 'maybe' });
    const done = await setStatus(library, ids, 'maybe');
    expect(done.label.params).toEqual({ status: 'maybe', count: 2 });
    const last = await readLastChange(library.db);
    expect(last !== null && isPacked(last.effects)).toBe(false);
  });

  it.each([0, 1, 600])('changes nothing where it is cancelled after %i rows', async (rows) => {
    const before = await readAll();
    const cancel = new AbortController();
    const running = setStatus(library, ids, 'maybe', {
      signal: cancel.signal,
      onProgress: (done) => {
        if (done >= rows) cancel.abort();
      },
    });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(await readAll()).toEqual(before);
    expect(await readLastChange(library.db)).toBeNull();
    // And the queue goes on.
    expect((await setStatus(library, ids, 'maybe')).seq).toBe(1);
  });

  it('leaves nothing where a row would be no row', async () => {
    const before = await readAll();
    await expect(setStatus(library, ids, 'nonsense' as 'maybe')).rejects.toMatchObject({ code: 'row-invalid' });
    expect(await readAll()).toEqual(before);
  });
});
