import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../shared/app-error';
import type { LibraryId, NoteId, PaperId } from '../../../shared/model/id';
import type { Draft } from '../../../shared/model/note';
import { createFakeMain, type FakeMain } from '../../clients/fake-main.cases';
import * as commands from '../../commands/commands';
import { titledList } from '../../commands/sample-papers.cases';
import { createClock, createLocks, createRandomBytes, dumpLibrary, freshName } from '../../storage/library.cases';
import type { Library } from '../../storage/library';
import { readLibraryRows } from '../../storage/library-rows';
import { saveMeta } from '../../storage/meta';
import { REBUILDING } from '../../storage/meta-row';
import { findOrphan } from './adopt-database';
import { startLibrary, type StartedLibrary } from './start-library';
import { writeSnapshot } from './write-snapshot';
import { wantText } from '../../commands/wanted.cases';

let main: FakeMain;
let open: StartedLibrary[];
const now = createClock();
const randomBytes = createRandomBytes(11);
const quiet = { signal: new AbortController().signal, onProgress: () => undefined };

beforeEach(() => {
  main = createFakeMain(freshName());
  open = [];
});
afterEach(async () => {
  for (const one of open) await one.close().catch(() => undefined);
});

async function start(onTrouble: () => void = () => undefined): Promise<StartedLibrary> {
  const schedule = () => () => undefined;
  const locks = createLocks();
  const started = await startLibrary({ bridge: main.bridge, locks, now, randomBytes, onTrouble, schedule });
  open.push(started);
  return started;
}
async function addPapers(library: Library, ...numbers: number[]): Promise<void> {
  await commands.importFiles(library, main.bridge, wantText(titledList(numbers), 'list.txt'), quiet);
}

/** Two snapshots of two states, and a change after both. */
async function closeWithTwoSnapshots(): Promise<Awaited<ReturnType<typeof dumpLibrary>>> {
  const { library, close } = await start();
  await addPapers(library, 0, 1);
  await writeSnapshot(library, main.bridge);
  await addPapers(library, 2, 3);
  await writeSnapshot(library, main.bridge);
  await addPapers(library, 4);
  const dump = await dumpLibrary(library.db);
  await close();
  main.snapshots.splice(2);
  return dump;
}
function nameOf(at: number): string {
  return main.snapshots[at]?.head.name ?? '';
}

describe('a damaged snapshot', () => {
  it('gives way to the one before, from which the journal goes on', async () => {
    const dump = await closeWithTwoSnapshots();
    const damaged = nameOf(1);
    main.damaged.add(damaged);
    // Were it not for the older one, what stood in the first lines would be lost.
    main.journal = main.journal.slice(1);
    await Dexie.delete(main.databaseName);
    const started = await start();
    expect(started.notices).toEqual([
      { kind: 'snapshot-damaged', name: damaged },
      { kind: 'rebuilt', why: 'missing', papers: 5, refused: 0 },
    ]);
    expect(started.conflict).toBeNull();
    expect(await dumpLibrary(started.library.db)).toEqual(dump);
  });

  it('is no loss where all are damaged and the journal is whole', async () => {
    const dump = await closeWithTwoSnapshots();
    main.damaged = new Set([nameOf(0), nameOf(1)]);
    await Dexie.delete(main.databaseName);
    const started = await start();
    expect(started.notices.map(({ kind }) => kind)).toEqual(['snapshot-damaged', 'snapshot-damaged', 'rebuilt']);
    expect(await dumpLibrary(started.library.db)).toEqual(dump);
  });

  it('without a journal is not taken for an empty library', async () => {
    await closeWithTwoSnapshots();
    main.damaged = new Set([nameOf(0), nameOf(1)]);
    main.journal = [];
    await Dexie.delete(main.databaseName);
    const started = await start();
    expect(started.notices.at(-1)).toMatchObject({
      kind: 'rebuilt-in-part',
      papers: 0,
      error: { code: 'snapshot-damaged' },
    });
    expect(started.conflict).toMatchObject({ why: 'part' });
    await expect(addPapers(started.library, 9)).rejects.toMatchObject({ code: 'storage-read-only' });
  });
});

describe('a snapshot and a journal of the same epoch', () => {
  it('that tell different stories are both kept, and the reader is asked', async () => {
    await closeWithTwoSnapshots();
    main.journal = main.journal.slice(0, 1).map((change) => ({ ...change, at: change.at + 1 }));
    await Dexie.delete(main.databaseName);
    const started = await start();
    expect(started.conflict).toMatchObject({ why: 'change' });
    expect(started.library.readOnly).toBe(true);
  });
});

describe('a library folder that is gone', () => {
  const database = 'postil-01HF00000000000000000000F1';

  it('is written anew from the database, with a snapshot, and the reader is told', async () => {
    main.databaseName = database;
    main.libraryId = '01HF00000000000000000000F1' as LibraryId;
    const dump = await closeWithTwoSnapshots();
    main = createFakeMain('postil-01HF00000000000000000000F2');
    main.libraryId = '01HF00000000000000000000F2' as LibraryId;
    const started = await start();
    expect(started.notices).toEqual([{ kind: 'folder-lost', papers: 5 }]);
    expect([main.libraryId, main.databaseName]).toEqual(['01HF00000000000000000000F1', database]);
    expect(await dumpLibrary(started.library.db)).toEqual(dump);
    await started.close();
    expect(main.journal).toHaveLength(dump['changes']?.length ?? 0);
    expect(main.snapshots).toHaveLength(1);
    expect((await start()).notices).toEqual([]);
    await open.at(-1)?.close();
    await Dexie.delete(database);
  });

  it('is not guessed where there are two databases it could have been, and is not where its own is there', () => {
    const [one, two] = ['postil-01HF00000000000000000000F1', 'postil-01HF00000000000000000000F2'];
    expect(findOrphan([one, `${one}-10`, `${one}-9`, 'another-app'], 'new')).toBe(`${one}-10`);
    expect(findOrphan([one, two], 'new')).toBeNull();
    expect(findOrphan([one], '01HF00000000000000000000F1')).toBeNull();
    expect(findOrphan(['another-app', 'postil-', 'postil-x'], 'new')).toBeNull();
  });
});

describe('hostile text', () => {
  it('in titles, tags and notes is the same after a restart and after a rebuild, and no other history', async () => {
    const hostile = 'half \ud83d, other half \ude00, NUL \u0000, \u202eturned\u202c __proto__';
    const { library, close } = await start();
    await addPapers(library, 0, 1);
    const [row] = await readLibraryRows(library.db);
    const paperId = row?.id as PaperId;
    await commands.editTitle(library, paperId, `${hostile}${'é'.repeat(1_000_000)}`);
    await commands.addTag(library, [paperId], hostile.slice(0, 40));
    const doc = JSON.parse(`{"type":"doc","__proto__":{"polluted":true},"content":[]}`) as Draft['doc'];
    Object.assign(doc, { content: [{ type: 'table', attrs: { colwidth: [NaN, undefined, -0] }, text: hostile }] });
    const draft = { noteId: library.nextId<NoteId>(), paperId, doc, text: hostile, noteVersion: 1, schema: 1 };
    await commands.saveNote(library, { ...draft, baseChangedAt: null, typedAt: 1 });
    const dump = await dumpLibrary(library.db);
    await close();

    const again = await start();
    expect([again.conflict, again.notices]).toEqual([null, []]);
    await again.close();
    main.snapshots = [];
    await Dexie.delete(main.databaseName);
    const rebuilt = await start();
    expect(await dumpLibrary(rebuilt.library.db)).toEqual(dump);
    expect({}).not.toHaveProperty('polluted');
    while ((await commands.undo(rebuilt.library)) !== null);
    expect(await readLibraryRows(rebuilt.library.db)).toEqual([]);
  });
});

describe('a journal that cannot be read', () => {
  it('beside a database that is behind it leaves the library to look at, and offers no rebuild', async () => {
    const first = await start();
    await addPapers(first.library, 0);
    await first.flush();
    const { databaseName } = main;
    const changes = [...main.journal];
    await addPapers(first.library, 1);
    await first.close();
    // The database of an older backup: its last change is not the journal's last.
    const db = new Dexie(databaseName);
    await db.open();
    await db.table('changes').where('seq').above(changes.length).delete();
    db.close();
    main.failing.set('journal.read', new AppError('journal-damaged', { seq: 1 }));
    const started = await start();
    expect(started.conflict).toMatchObject({ why: 'part' });
    expect((await readLibraryRows(started.library.db)).length).toBeGreaterThan(0);
    await expect(started.resolve('journal')).rejects.toMatchObject({ code: 'journal-damaged' });
    expect(main.databaseName).toBe(databaseName);
    const resolved = await started.resolve('database');
    open.push(resolved);
    expect(resolved.library.readOnly).toBe(false);
  });
});

describe('a rebuild that was interrupted', () => {
  it('keeps what it brought back where there is nothing left to rebuild from', async () => {
    const dump = await closeWithTwoSnapshots();
    const { library, close } = await start();
    await saveMeta(library.db, REBUILDING, 'missing');
    await close();
    main.journal = [];
    main.snapshots = [];
    const started = await start();
    expect(await dumpLibrary(started.library.db)).toEqual(dump);
  });
});

describe('the mirror', () => {
  it('goes on where whoever it tells of trouble fails', async () => {
    const told = vi.fn(() => {
      throw new Error('a notice with a bug');
    });
    const { library, flush } = await start(told);
    main.failing.set('journal.append', new AppError('disk-full'));
    await addPapers(library, 0);
    await flush().catch(() => undefined);
    expect(told).toHaveBeenCalledOnce();
    main.failing.clear();
    await flush().catch(() => undefined);
    expect(main.journal).toHaveLength(1);
  });
});
