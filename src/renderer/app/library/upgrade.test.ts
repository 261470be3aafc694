import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/app-error';
import type { Change } from '../../../shared/model/change';
import { firstRows, presentRows } from '../../../shared/schema/first-rows.cases';
import { SCHEMA_VERSION } from '../../../shared/schema/upgrade';
import { createFakeMain, type FakeMain } from '../../clients/fake-main.cases';
import * as commands from '../../commands/commands';
import { createFirstDatabase, firstChange } from '../../storage/first-library.cases';
import { createClock, createLocks, createRandomBytes, dumpLibrary, freshName } from '../../storage/library.cases';
import { openNative } from '../../storage/native';
import { readRowsAfter } from '../../storage/read-rows';
import { startLibrary, type StartedLibrary } from './start-library';

let main: FakeMain;
let open: StartedLibrary[];
beforeEach(async () => {
  main = createFakeMain(freshName());
  open = [];
  await createFirstDatabase(main.databaseName);
  main.journal.push(firstChange);
});
afterEach(async () => {
  for (const one of open) await one.close();
});

async function start(): Promise<StartedLibrary> {
  const started = await startLibrary({
    bridge: main.bridge,
    locks: createLocks(),
    now: createClock(),
    randomBytes: createRandomBytes(3),
    onTrouble: () => undefined,
    schedule: () => () => undefined,
    pace: () => Promise.resolve(),
  });
  open.push(started);
  return started;
}
async function stop(): Promise<void> {
  for (const one of open.splice(0)) await one.close();
}

describe('a library that an older build wrote', () => {
  it('is saved as it is before it is brought up to date', async () => {
    const { library, conflict, notices } = await start();
    const [snapshot] = main.snapshots;
    const saved = Object.fromEntries((snapshot?.parts ?? []).map((part) => [part.table, part.rows]));
    expect(saved).toEqual({ ...firstRows, changes: [firstChange] });
    expect(snapshot).toMatchObject({ schema: 1, head: { epoch: firstChange.epoch, seq: 1 } });
    expect(await dumpLibrary(library.db)).toEqual({ ...presentRows, changes: [firstChange] });
    expect([conflict, notices]).toEqual([null, []]);
  });

  it('stays as it was, and says so, where it cannot be saved', async () => {
    for (const call of ['snapshot.begin', 'snapshot.write', 'snapshot.commit'] as const) {
      main.failing.set(call, new AppError('disk-full'));
      await expect(start()).rejects.toMatchObject({ code: 'upgrade-unsaved' });
      main.failing.clear();
    }
    const older = await openNative(main.databaseName);
    expect(older.version).toBe(10);
    expect(await readRowsAfter(older, 'papers', null, 10)).toEqual(firstRows['papers']);
    older.close();
    await start();
    expect(main.snapshots).toHaveLength(1);
  });

  it('is saved once', async () => {
    await start();
    await stop();
    await start();
    expect(main.snapshots.filter(({ schema }) => schema === 1)).toHaveLength(1);
  });

  it('comes back the same from that snapshot and from the journal alone, when the database is lost', async () => {
    const { library } = await start();
    const id = firstRows['papers']?.[0]?.['id'] as never;
    await commands.setStatus(library, [id], 'read');
    const before = await dumpLibrary(library.db);
    await stop();
    // The one from before the upgrade; closing wrote another.
    main.snapshots = main.snapshots.filter(({ schema }) => schema === 1);
    await Dexie.delete(main.databaseName);
    expect(await dumpLibrary((await start()).library.db)).toEqual(before);
    await stop();
    await Dexie.delete(main.databaseName);
    main.snapshots = [];
    expect(await dumpLibrary((await start()).library.db)).toEqual(before);
  });

  it('comes back the same also where the older build changed keys alone, which a row function cannot renew', async () => {
    const paper = firstRows['papers']?.[0];
    const keys = paper?.['keys'] as string[];
    const second: Change = {
      ...firstChange,
      seq: 2,
      effects: [
        {
          kind: 'set',
          table: 'papers',
          id: String(paper?.['id']),
          field: 'keys',
          before: keys,
          after: [...keys, 'doi:10.5555/b'],
        },
      ],
    };
    const older = new Dexie(main.databaseName);
    await older.open();
    await older.table('papers').update(String(paper?.['id']), { keys: [...keys, 'doi:10.5555/b'] });
    await older.table('changes').add(second);
    older.close();
    main.journal.push(second);
    const before = await dumpLibrary((await start()).library.db);
    await stop();
    main.snapshots = [];
    await Dexie.delete(main.databaseName);
    expect(await dumpLibrary((await start()).library.db)).toEqual(before);
    expect(SCHEMA_VERSION).toBeGreaterThan(1);
  });

  it('lets go of a paper that two of its imports made, keys and all', async () => {
    const paper = firstRows['papers']?.[0];
    const at = { table: 'papers', id: String(paper?.['id']) } as const;
    const [keys, ids] = [paper?.['keys'] as string[], paper?.['ids'] as Record<string, string>];
    const more = { ids: { ...ids, acl: '2020.acl-main.1' }, keys: [...keys, 'acl:2020.acl-main.1'] };
    const second: Change = {
      ...firstChange,
      seq: 2,
      effects: [
        { kind: 'set', ...at, field: 'ids', before: ids, after: more.ids },
        { kind: 'set', ...at, field: 'keys', before: keys, after: more.keys },
      ],
    };
    const older = new Dexie(main.databaseName);
    await older.open();
    await older.table('papers').update(at.id, more);
    await older.table('changes').add(second);
    older.close();
    main.journal.push(second);
    const { library } = await start();
    expect((await library.db.papers.get(at.id))?.keys).toContain('acl:2020.acl-main.1');
    expect((await commands.undo(library))?.conflicts).toEqual([]);
    expect((await library.db.papers.get(at.id))?.keys).not.toContain('acl:2020.acl-main.1');
    expect((await commands.undo(library))?.conflicts).toEqual([]);
    expect(await library.db.papers.count()).toBe(0);
    await commands.redo(library);
    await commands.redo(library);
    expect(await library.db.papers.get(at.id)).toMatchObject({ ids: more.ids });
  });

  it('has its trash and its undo, which pass through the same functions', async () => {
    const { library } = await start();
    const [thrown] = firstRows['trash'] ?? [];
    await commands.restorePapers(library, [thrown?.['id'] as never]);
    expect(await library.db.papers.get(String(thrown?.['id']))).toMatchObject({ keys: ['title:phantomislands'] });
    await commands.undo(library);
    const undone = await commands.undo(library);
    expect(undone?.conflicts).toEqual([]);
    expect(await library.db.papers.count()).toBe(0);
  });
});
