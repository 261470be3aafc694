import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/app-error';
import type { Change } from '../../../shared/model/change';
import type { PaperId } from '../../../shared/model/id';
import type { Draft } from '../../../shared/model/note';
import type { Failure } from '../../../shared/result';
import { createFakeMain, type FakeMain } from '../../clients/fake-main.cases';
import * as commands from '../../commands/commands';
import { titledList } from '../../commands/sample-papers.cases';
import { saveDraft } from '../../storage/drafts';
import { createClock, createLocks, createRandomBytes, dumpLibrary, freshName } from '../../storage/library.cases';
import type { Library } from '../../storage/library';
import { readLibraryRows } from '../../storage/library-rows';
import { saveMeta } from '../../storage/meta';
import { REBUILDING, SCHEMA_STAMP } from '../../storage/meta-row';
import { startLibrary, type StartedLibrary } from './start-library';
import type { Pace, Schedule } from './timers';
import { writeSnapshot } from './write-snapshot';
import { wantText } from '../../commands/wanted.cases';

let main: FakeMain;
let locks: ReturnType<typeof createLocks>;
let troubles: [string, Failure['code'] | null][];
let waiting: Set<() => void>;
let open: StartedLibrary[];
let paced: number;
const now = createClock();
const randomBytes = createRandomBytes(7);

const schedule: Schedule = (run) => {
  waiting.add(run);
  return () => void waiting.delete(run);
};
const pace: Pace = () => {
  paced += 1;
  return Promise.resolve();
};
/** Everything that waits for its time has come. Sending goes on in the background, and is awaited by `flush`. */
function passTime(): void {
  for (const run of [...waiting]) {
    waiting.delete(run);
    run();
  }
}

beforeEach(() => {
  main = createFakeMain(freshName());
  locks = createLocks();
  troubles = [];
  waiting = new Set();
  open = [];
  paced = 0;
});
afterEach(async () => {
  for (const one of open) await one.close().catch(() => undefined);
});

async function start(): Promise<StartedLibrary> {
  function onTrouble(part: string, error: Failure | null): void {
    troubles.push([part, error?.code ?? null]);
  }
  const started = await startLibrary({ bridge: main.bridge, locks, now, randomBytes, onTrouble, schedule, pace });
  open.push(started);
  return started;
}
const quiet = { signal: new AbortController().signal, onProgress: () => undefined };

async function work(library: Library, from = 0): Promise<void> {
  const text = titledList([from, from + 1, from + 2]);
  await commands.importFiles(library, main.bridge, wantText(text, 'list.txt'), quiet);
  const rows = await readLibraryRows(library.db);
  const ids = rows.map((row) => row.id);
  await commands.setStatus(library, ids.slice(0, 2), 'to-read');
  await commands.addTag(library, ids, `tag ${from}`);
  await commands.setRating(library, ids.slice(1), 3);
  await commands.trashPapers(library, ids.slice(-1));
  await commands.undo(library);
  const draft = createDraft(ids[0] ?? null, `a note ${from}`, 1);
  await commands.saveNote(library, draft);
}

function createDraft(paperId: PaperId | null, text: string, typedAt: number): Draft {
  const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  const noteId = '01HF000000000000000000NTE1' as Draft['noteId'];
  return { noteId, paperId, baseChangedAt: null, doc, noteVersion: 1, text, schema: 1, typedAt };
}

/** A library that was worked on and closed as a killed app leaves it: what is sent is sent. */
async function closeWorked(): Promise<ReturnType<typeof dumpLibrary>> {
  const started = await start();
  await work(started.library);
  const dump = await dumpLibrary(started.library.db);
  await started.close();
  return dump;
}

describe('a start', () => {
  it('in a new folder has nothing to say', async () => {
    const started = await start();
    expect(started).toMatchObject({ notices: [], conflict: null });
    expect(started.library.readOnly).toBe(false);
  });

  it('over an intact library changes nothing and has nothing to say', async () => {
    const dump = await closeWorked();
    const started = await start();
    expect(started).toMatchObject({ notices: [], conflict: null });
    expect(await dumpLibrary(started.library.db)).toEqual(dump);
  });

  it('refuses a second window', async () => {
    await start();
    await expect(start()).rejects.toMatchObject({ code: 'library-in-use' });
  });
});

describe('a deleted database', () => {
  it('is rebuilt from the journal alone, with its undo stack', async () => {
    const dump = await closeWorked();
    main.snapshots = [];
    await Dexie.delete(main.databaseName);
    const started = await start();
    expect(started.notices).toEqual([{ kind: 'rebuilt', why: 'missing', papers: 3, refused: 0 }]);
    expect(await dumpLibrary(started.library.db)).toEqual(dump);
    expect(await commands.findUndo(started.library)).toMatchObject({ key: 'change.saveNote' });
  });

  it('is rebuilt from a snapshot and what the journal has after it', async () => {
    const first = await start();
    await work(first.library);
    await writeSnapshot(first.library, main.bridge);
    await work(first.library, 5);
    const dump = await dumpLibrary(first.library.db);
    await first.close();
    main.snapshots.splice(1);
    expect(main.snapshots[0]?.head.seq).toBeLessThan(main.journal.length);
    await Dexie.delete(main.databaseName);
    const started = await start();
    expect(await dumpLibrary(started.library.db)).toEqual(dump);
    expect(started.notices).toEqual([{ kind: 'rebuilt', why: 'missing', papers: 6, refused: 0 }]);
  });

  it('is rebuilt from a snapshot that was read while commands went on', async () => {
    const first = await start();
    await work(first.library);
    const call = main.bridge.call;
    let isBusy = false;
    main.bridge.call = async (name, input) => {
      if (name === 'snapshot.write' && !isBusy) {
        isBusy = true;
        await work(first.library, 5);
        isBusy = false;
        main.bridge.call = call;
      }
      return call(name, input);
    };
    await writeSnapshot(first.library, main.bridge);
    const dump = await dumpLibrary(first.library.db);
    await first.close();
    main.snapshots.splice(1);
    await Dexie.delete(main.databaseName);
    expect(await dumpLibrary((await start()).library.db)).toEqual(dump);
  });

  it('is rebuilt from the journal where the snapshot cannot be read', async () => {
    const dump = await closeWorked();
    main.failing.set('snapshot.read', new AppError('snapshot-damaged'));
    await Dexie.delete(main.databaseName);
    expect(await dumpLibrary((await start()).library.db)).toEqual(dump);
  });

  it('comes back with ids above those it had', async () => {
    await closeWorked();
    await Dexie.delete(main.databaseName);
    const { library } = await start();
    const highest = await library.db.papers.toCollection().lastKey();
    expect(library.nextId() > String(highest)).toBe(true);
  });

  it('comes back as far as the journal can be read, and is not written to then', async () => {
    await closeWorked();
    main.snapshots = [];
    await Dexie.delete(main.databaseName);
    const whole = main.journal;
    const call = main.bridge.call;
    main.bridge.call = (name, input) => {
      if (name === 'journal.read' && (input as { after: number }).after >= 2) {
        main.failing.set('journal.read', new AppError('journal-damaged', { seq: 3 }));
      } else if (name === 'journal.read') main.journal = whole.slice(0, 2);
      return call(name, input);
    };
    const started = await start();
    expect(started.notices).toMatchObject([
      { kind: 'rebuilt-in-part', seq: 3, papers: 3, error: { code: 'journal-damaged' } },
    ]);
    expect(started.conflict).toMatchObject({ why: 'part', database: { seq: 2 } });
    await expect(commands.setRating(started.library, [], 1)).rejects.toMatchObject({ code: 'storage-read-only' });
    // The reader says: go on with what came back. The journal of before is kept.
    main.bridge.call = call;
    main.failing.clear();
    const resolved = await started.resolve('database');
    await work(resolved.library, 5);
    await resolved.flush();
    expect(main.setAside).toHaveLength(1);
    expect(main.journal.map((change) => change.seq)).toEqual(main.journal.map((_, index) => index + 1));
    const dump = await dumpLibrary(resolved.library.db);
    await resolved.close();
    expect((await start()).conflict).toBeNull();
    await open.at(-1)?.close();
    await Dexie.delete(main.databaseName);
    expect(await dumpLibrary((await start()).library.db)).toEqual(dump);
  });
});

describe('an unreadable database', () => {
  it('is set aside under its name and rebuilt under another', async () => {
    const dump = await closeWorked();
    const former = main.databaseName;
    const broken = new Dexie(former);
    await broken.open();
    await broken.table('meta').delete(SCHEMA_STAMP);
    broken.close();
    const starting = start();
    const timer = setInterval(passTime, 5);
    const started = await starting;
    clearInterval(timer);
    expect(main.databaseName).not.toBe(former);
    expect(started.notices).toEqual([{ kind: 'rebuilt', why: 'unreadable', papers: 3, refused: 0 }]);
    expect(await dumpLibrary(started.library.db)).toEqual(dump);
    expect(await Dexie.exists(former)).toBe(true);
  });
});

describe('a rebuild that was killed', () => {
  it('begins again at the next start', async () => {
    const dump = await closeWorked();
    await Dexie.delete(main.databaseName);
    // The process ends in the middle: the next call to main never answers, and the window is gone.
    const call = main.bridge.call;
    let reads = 0;
    main.bridge.call = (name, input) => {
      reads += name === 'snapshot.read' ? 1 : 0;
      if (reads === 3) throw new Error('killed');
      return call(name, input);
    };
    await expect(start()).rejects.toThrow();
    main.bridge.call = call;
    const started = await start();
    expect(started.notices).toEqual([{ kind: 'rebuilt', why: 'interrupted', papers: 3, refused: 0 }]);
    expect(await dumpLibrary(started.library.db)).toEqual(dump);
  });

  it('also where half of it looks like a library', async () => {
    const dump = await closeWorked();
    const half = await start();
    await saveMeta(half.library.db, REBUILDING, 'missing');
    await half.library.db.papers.clear();
    await half.library.close();
    open = [];
    expect(await dumpLibrary((await start()).library.db)).toEqual(dump);
  });
});

describe('journal and database', () => {
  it('the rest is sent where the journal is behind, as after a torn line', async () => {
    await closeWorked();
    const whole = main.journal;
    main.journal = whole.slice(0, 3);
    const started = await start();
    await started.flush();
    expect(started.conflict).toBeNull();
    expect(main.journal).toEqual(whole);
  });

  it('what is still being written when the window is to close is waited for, and sent', async () => {
    const started = await start();
    await work(started.library);
    const papers = (await readLibraryRows(started.library.db)).map(({ id }) => id);
    await started.flush();
    const before = main.journal.length;
    const asked = [4, 5].map((rating) => commands.setRating(started.library, papers.slice(0, 1), rating));
    await started.flush();
    expect(main.journal).toHaveLength(before + 2);
    await Promise.all(asked);
  });

  it('the database is brought up where the journal is ahead', async () => {
    const first = await start();
    await work(first.library);
    await first.flush();
    const old = await copyDatabase(first.library);
    await work(first.library, 5);
    const dump = await dumpLibrary(first.library.db);
    await first.close();
    await putBack(old);
    const started = await start();
    expect(started.conflict).toBeNull();
    expect(started.notices).toEqual([{ kind: 'caught-up', changes: 6 }]);
    expect(await dumpLibrary(started.library.db)).toEqual(dump);
  });

  for (const [name, alter] of [
    ['another epoch', (change: Change): Change => ({ ...change, epoch: 'other' })],
    ['another change at the same number', (change: Change): Change => ({ ...change, at: change.at + 1 })],
  ] as const) {
    for (const cut of [0, 2]) {
      it(`with ${name} (journal ${cut} behind) make the library read-only, and both are kept`, async () => {
        const dump = await closeWorked();
        main.journal = main.journal.map(alter).slice(0, main.journal.length - cut);
        const journal = [...main.journal];
        const started = await start();
        expect(started.conflict).not.toBeNull();
        expect(started.library.readOnly).toBe(true);
        await expect(commands.undo(started.library)).rejects.toMatchObject({ code: 'storage-read-only' });
        await started.flush();
        expect(main.journal).toEqual(journal);
        expect(await dumpLibrary(started.library.db)).toEqual(dump);
      });
    }
  }

  it('go on with the database where the reader chooses it', async () => {
    const dump = await closeWorked();
    main.journal = main.journal.map((change) => ({ ...change, epoch: 'other' }));
    const started = await (await start()).resolve('database');
    open.push(started);
    await started.flush();
    expect(started.library.readOnly).toBe(false);
    expect(main.setAside).toHaveLength(1);
    expect(main.journal).toHaveLength(dump['changes']?.length ?? 0);
    expect(new Set(main.journal.map((change) => change.epoch)).size).toBe(1);
    expect(main.journal[0]?.epoch).not.toBe('other');
    const expected = await dumpLibrary(started.library.db);
    await started.close();
    await Dexie.delete(main.databaseName);
    expect(await dumpLibrary((await start()).library.db)).toEqual(expected);
  });

  it('go on with the journal where the reader chooses it, and the database is kept', async () => {
    await closeWorked();
    main.snapshots = [];
    main.journal = main.journal.slice(0, 3).map((change) => ({ ...change, epoch: 'other' }));
    const first = await start();
    const former = main.databaseName;
    const started = await first.resolve('journal');
    open = [started];
    expect(started).toMatchObject({ conflict: null, notices: [{ kind: 'rebuilt', why: 'chosen', papers: 3 }] });
    expect(await started.library.db.changes.count()).toBe(3);
    expect(await Dexie.exists(former)).toBe(true);
    expect(main.databaseName).not.toBe(former);
  });

  it('a damaged journal beside a whole database is kept and written anew', async () => {
    const dump = await closeWorked();
    main.journal = main.journal.slice(0, 2);
    main.notices = [{ kind: 'journal-damaged', seq: 2, file: 'e-000000000001-s1.ndjson' }];
    const started = await start();
    expect(started.notices.map((notice) => notice.kind)).toEqual(['journal-damaged', 'journal-renewed']);
    await started.flush();
    expect(main.journal).toHaveLength(dump['changes']?.length ?? 0);
    expect(main.setAside).toHaveLength(1);
  });
});

describe('the mirror', () => {
  it('sends each change in order, soon after its commit', async () => {
    const { library, flush } = await start();
    passTime();
    await work(library);
    passTime();
    await flush();
    expect(main.journal).toEqual(JSON.parse(JSON.stringify(await library.db.changes.toArray())));
  });

  it('lets the database go on when the disk is full, says so once, and catches up', async () => {
    const { library, flush } = await start();
    main.failing.set('journal.append', new AppError('disk-full'));
    await work(library);
    passTime();
    await flush();
    await work(library, 5);
    passTime();
    await flush();
    expect(troubles.filter(([part]) => part === 'journal')).toEqual([['journal', 'disk-full']]);
    expect(main.journal).toEqual([]);
    main.failing.clear();
    passTime();
    await flush();
    expect(troubles.filter(([part]) => part === 'journal').at(-1)).toEqual(['journal', null]);
    expect(main.journal).toHaveLength(await library.db.changes.count());
  });
});

describe('snapshots', () => {
  it('one is written after the first import, once the reader rests', async () => {
    const started = await start();
    passTime();
    expect(main.snapshots).toHaveLength(0);
    await work(started.library);
    passTime();
    await started.flush();
    expect(main.snapshots).toHaveLength(1);
    await commands.setRating(started.library, [], 1);
    await started.close();
    expect(main.snapshots).toHaveLength(1);
  });

  it('the next one is due after an import of more than a thousand rows', async () => {
    const started = await start();
    await work(started.library);
    passTime();
    await started.flush();
    const text = titledList(Array.from({ length: 1_100 }, (_, n) => n + 20));
    await commands.importFiles(started.library, main.bridge, wantText(text, 'long.txt'), quiet);
    passTime();
    await started.flush();
    expect(main.snapshots).toHaveLength(2);
    expect(main.snapshots[1]?.head.rows).toBeGreaterThan(1_100);
  });

  it('lets what the reader does go first while it is written, but not when the window is to close', async () => {
    const started = await start();
    await work(started.library);
    passTime();
    await started.flush();
    expect(main.snapshots).toHaveLength(1);
    expect(paced).toBeGreaterThan(0);
    paced = 0;
    const text = titledList(Array.from({ length: 1_100 }, (_, n) => n + 20));
    await commands.importFiles(started.library, main.bridge, wantText(text, 'long.txt'), quiet);
    await started.close();
    expect(main.snapshots).toHaveLength(2);
    expect(paced).toBe(0);
  });

  it('holds nothing that an import has only staged', async () => {
    const { library } = await start();
    await work(library);
    const before = await dumpLibrary(library.db);
    await commands
      .importFiles(
        library,
        {
          ...main.bridge,
          call: async (name, input) => {
            if (name === 'import.next' && (await library.db.papers.count()) > 500) {
              await writeSnapshot(library, main.bridge);
              return { ok: false, error: { code: 'file-changed', params: {} } };
            }
            return main.bridge.call(name, input);
          },
        },
        wantText(titledList(Array.from({ length: 1_600 }, (_, n) => n + 20)), 'long.txt'),
        quiet,
      )
      .catch(() => undefined);
    const rows = main.snapshots[0]?.parts.flatMap((part) => (part.table === 'papers' ? part.rows : []));
    expect(rows).toEqual(before['papers']);
  });
});

describe('drafts', () => {
  it('one that a kill left is there again and told', async () => {
    const first = await start();
    await saveDraft(first.library.db, createDraft(null, 'half a sentence', 5));
    await first.close();
    const started = await start();
    expect(started.notices).toMatchObject([{ kind: 'draft-restored', typedAt: 5 }]);
    expect(await started.library.db.drafts.count()).toBe(1);
  });

  it('one that was mirrored survives the loss of the database', async () => {
    await closeWorked();
    const mirrored = createDraft(null, 'half a sentence', 2_000_000_000_000);
    main.drafts.set(mirrored.noteId, mirrored);
    await Dexie.delete(main.databaseName);
    const started = await start();
    expect(started.notices.map((notice) => notice.kind)).toEqual(['rebuilt', 'draft-restored']);
    expect(await started.library.db.drafts.toArray()).toEqual([mirrored]);
  });

  it('that cannot be listed do not keep the library closed, and are there at the next start', async () => {
    await closeWorked();
    const mirrored = createDraft(null, 'half a sentence', 2_000_000_000_000);
    main.drafts.set(mirrored.noteId, mirrored);
    main.failing.set('drafts.list', new AppError('internal'));
    const started = await start();
    expect(started).toMatchObject({ notices: [], conflict: null });
    await started.close();
    main.failing.clear();
    expect((await start()).notices).toMatchObject([{ kind: 'draft-restored' }]);
  });

  it('one that became its note is not restored, and main forgets it', async () => {
    await closeWorked();
    const stale = createDraft(null, 'a note 0', 1);
    main.drafts.set(stale.noteId, stale);
    const started = await start();
    expect(started.notices).toEqual([]);
    expect(main.drafts.size).toBe(0);
  });
});

/** A database as it was at some moment, to be put back: what a restored backup of the profile is. */
async function copyDatabase(library: Library): Promise<Map<string, unknown[]>> {
  const copy = new Map<string, unknown[]>();
  for (const table of library.db.tables) copy.set(table.name, await table.toArray());
  return copy;
}
async function putBack(copy: Map<string, unknown[]>): Promise<void> {
  const db = new Dexie(main.databaseName);
  await db.open();
  for (const [name, rows] of copy) {
    await db.table(name).clear();
    await db.table(name).bulkPut(rows);
  }
  db.close();
}
