import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Draft } from '../../shared/model/note';
import { isUlid, type NoteId } from '../../shared/model/id';
import { realDisk } from '../files/disk';
import { createFaultyDisk } from '../files/faulty-disk.cases';
import { hashBytes, libraryFilePath } from '../files/library-files';
import { makeFolder } from '../files/temp-folder.cases';
import { createChange, createChanges } from '../journal/journal.cases';
import { createLibraryHandlers } from './handlers';
import { openLibrary, type OpenLibrary } from './library';
import { libraryPlaces, type LibraryPlaces } from './library-places';
import { createLibraryService } from './library-service';

let places: LibraryPlaces;
const now = (): number => 1_700_000_000_000;

beforeEach(async () => {
  places = libraryPlaces(join(await makeFolder(), 'library'));
});
function open(disk = realDisk): Promise<OpenLibrary> {
  return openLibrary({ places, disk, now });
}

test('a new folder gets a name that stays', async () => {
  const first = await (await open()).state();
  expect(first).toMatchObject({ isNew: true, folder: places.folder, journal: null, snapshot: null, notices: [] });
  expect(isUlid(first.libraryId)).toBe(true);
  expect(first.databaseName).toBe(`postil-${first.libraryId}`);
  expect(await (await open()).state()).toEqual({ ...first, isNew: false });
});

test('what the journal and snapshots hold stands in the state', async () => {
  const library = await open();
  await library.journal().append(createChanges(1, 3));
  const name = await library.snapshots.begin({ epoch: 'epochone', seq: 2, schema: 1 });
  await library.snapshots.write(name, { table: 'papers', rows: [{ id: 'a' }] });
  await library.snapshots.commit(name, 1);
  await library.close();
  const state = await (await open()).state();
  expect(state.journal).toMatchObject({ epoch: 'epochone', seq: 3, last: createChange(3) });
  expect(state.snapshot).toMatchObject({ name, seq: 2, rows: 1 });
});

describe('the name card of the folder', () => {
  const card = (): string => join(places.folder, 'library.json');
  test('of a newer build is refused, and nothing is touched', async () => {
    await open();
    const text = JSON.stringify({ ...(JSON.parse(await readFile(card(), 'utf8')) as object), format: 2 });
    await writeFile(card(), text);
    await expect(open()).rejects.toMatchObject({ code: 'library-folder-newer' });
    expect(await readFile(card(), 'utf8')).toBe(text);
  });
  test.each(['{"format":1,"libr', '{}', '{"format":1,"libraryId":"../x","databaseName":"y"}'])(
    'that cannot be read is kept aside, and the journal is still there: %s',
    async (text) => {
      const first = await open();
      await first.journal().append(createChanges(1, 2));
      await first.close();
      await writeFile(card(), text);
      const state = await (await open()).state();
      expect(state).toMatchObject({ isNew: false, journal: { seq: 2 } });
      expect(await readFile(join(places.folder, `library.broken-${String(now())}.json`), 'utf8')).toBe(text);
    },
  );
  test('that is gone does not make an old library new', async () => {
    const first = await open();
    await first.journal().append(createChanges(1, 2));
    await first.close();
    await rm(card());
    expect(await (await open()).state()).toMatchObject({ isNew: false, journal: { seq: 2 } });
  });
});

test('a fresh database gets a name that no database had', async () => {
  const library = await open();
  const { databaseName } = await library.state();
  const names = [databaseName, await library.renewDatabase(), await library.renewDatabase()];
  expect(names).toEqual([databaseName, `${databaseName}-2`, `${databaseName}-3`]);
  expect((await (await open()).state()).databaseName).toBe(names[2]);
});

test('an empty folder becomes that of the database which was found, and one that holds a library does not', async () => {
  const other = 'postil-01HF0000000000000000000000-2';
  const library = await open();
  await expect(library.adoptDatabase('postil-../x')).rejects.toMatchObject({ code: 'call-refused' });
  await library.adoptDatabase(other);
  const adopted = { libraryId: '01HF0000000000000000000000', databaseName: other };
  expect(await library.state()).toMatchObject(adopted);
  expect(await (await open()).state()).toMatchObject(adopted);
  expect(await library.renewDatabase()).toBe('postil-01HF0000000000000000000000-3');
  await library.journal().append(createChanges(1, 2));
  await expect(library.adoptDatabase('postil-01HF0000000000000000000001')).rejects.toMatchObject({
    code: 'call-refused',
  });
  await library.close();
});

test('a journal that is set aside makes room and is kept', async () => {
  const library = await open();
  await library.journal().append(createChanges(1, 2));
  const name = await library.setJournalAside();
  expect((await library.state()).journal).toBeNull();
  expect(await readdir(join(places.folder, name))).toHaveLength(1);
  await library.journal().append([createChange(9, { epoch: 'next' })]);
  await library.close();
  expect((await (await open()).state()).journal).toMatchObject({ epoch: 'next', seq: 9 });
});

test('a folder that cannot be written to is said, and opens once it can', async () => {
  const disk = createFaultyDisk();
  const service = createLibraryService({ places, disk, now });
  disk.fail('open', 'EACCES');
  await expect(service.require()).rejects.toMatchObject({ code: 'disk-unwritable' });
  disk.mend();
  expect((await (await service.require()).state()).isNew).toBe(true);
  await service.close();
});

test('half copies of a killed start are swept', async () => {
  await open();
  await writeFile(join(places.incoming, 'abc-0'), 'half');
  await open();
  expect(await readdir(places.incoming)).toEqual([]);
});

describe('drafts', () => {
  const noteId = '01ARZ3NDEKTSV4RRFFQ69G5FAV' as NoteId;
  const draft: Draft = {
    noteId,
    paperId: null,
    baseChangedAt: null,
    doc: { type: 'doc' },
    noteVersion: 1,
    text: 'half a thought',
    schema: 1,
    typedAt: 5,
  };
  test('come back after a kill, and are gone once they are a change', async () => {
    const { drafts } = await open();
    await drafts.mirror({ ...draft, text: 'half' });
    await drafts.mirror(draft);
    const { drafts: next } = await open();
    expect(await next.list()).toEqual([draft]);
    await Promise.all([next.mirror(draft), next.remove(noteId)]);
    expect(await next.list()).toEqual([]);
    await next.remove(noteId);
  });
  test('that cannot be read are kept under another name, and the others come', async () => {
    const { drafts } = await open();
    await drafts.mirror(draft);
    await writeFile(join(places.drafts, 'torn.json'), '{"noteId":');
    expect(await drafts.list()).toEqual([draft]);
    expect((await readdir(places.drafts)).sort()).toEqual([`${noteId}.json`, `torn.json.broken-${String(now())}`]);
  });
  test('cannot name a file outside their folder', async () => {
    const handlers = createLibraryHandlers(createLibraryService({ places, disk: realDisk, now }));
    await expect(handlers['drafts.remove']({ noteId: '../library' })).rejects.toMatchObject({ code: 'call-invalid' });
    expect(await readdir(places.folder).catch(() => [])).not.toContain('drafts.json');
  });
  test('on a full disk are told, and the former one stays', async () => {
    const disk = createFaultyDisk();
    const { drafts } = await open(disk);
    await drafts.mirror(draft);
    disk.fail('write', 'ENOSPC', 5);
    await expect(drafts.mirror({ ...draft, text: 'more' })).rejects.toMatchObject({ code: 'disk-full' });
    expect(await drafts.list()).toEqual([draft]);
  });
});

describe('files of the library', () => {
  const bytes = Buffer.from('packed effects');
  const sha256 = hashBytes(bytes);
  test('are named by what is in them, and saved once', async () => {
    const { files } = await open();
    expect(await files.save(bytes)).toBe(sha256);
    expect(await files.save(bytes)).toBe(sha256);
    expect(await files.read(sha256)).toEqual(bytes);
    expect(await readdir(join(places.files, sha256.slice(0, 2)))).toEqual([sha256]);
  });
  test('that are gone or are no longer what they were are missing, and can be saved again', async () => {
    const { files } = await open();
    await expect(files.read(sha256)).rejects.toMatchObject({ code: 'file-missing-in-library' });
    await files.save(bytes);
    await writeFile(libraryFilePath(places.files, sha256), 'other bytes');
    await expect(files.read(sha256)).rejects.toMatchObject({ code: 'file-missing-in-library' });
    await files.save(bytes);
    expect(await files.read(sha256)).toEqual(bytes);
  });
  test('that came to nothing are deleted, and none that was there before, was damaged, or that something names', async () => {
    const [before, damaged, named, fresh] = ['before', 'damaged', 'named', 'fresh'].map((text) => Buffer.from(text));
    if (!before || !damaged || !named || !fresh) throw new Error('four files');
    const first = (await open()).files;
    for (const one of [before, damaged]) await first.save(one);
    await writeFile(libraryFilePath(places.files, hashBytes(damaged)), 'other bytes');
    const { files } = await open();
    const all = [before, damaged, named, fresh];
    for (const one of all) await files.save(one);
    files.hold([hashBytes(named)]);
    await files.discard(all.map(hashBytes));
    for (const one of [before, damaged, named]) expect(await files.read(hashBytes(one))).toEqual(one);
    await expect(files.read(hashBytes(fresh))).rejects.toMatchObject({ code: 'file-missing-in-library' });
    // Saved once more it is fresh once more.
    await files.save(fresh);
    await files.discard([hashBytes(fresh)]);
    await expect(files.read(hashBytes(fresh))).rejects.toMatchObject({ code: 'file-missing-in-library' });
  });
  test('that a change in the journal names are not discarded any more', async () => {
    const service = createLibraryService({ places, disk: realDisk, now });
    const handlers = createLibraryHandlers(service);
    const file = await handlers['files.save']({ bytes });
    const more = [await handlers['files.save']({ bytes: Buffer.from('a second piece') })];
    await handlers['journal.append']({ changes: [createChange(1, { effects: { file, more, count: 2 } })] });
    await handlers['files.discard']({ names: [file, ...more] });
    for (const name of [file, ...more]) expect(await handlers['files.read']({ sha256: name })).toBeTruthy();
    await service.close();
  });
  test.each(['write', 'sync', 'rename'] as const)(
    'on a disk full at %s are an error and leave nothing',
    async (operation) => {
      const disk = createFaultyDisk();
      const { files } = await open(disk);
      disk.fail(operation, 'ENOSPC');
      await expect(files.save(bytes)).rejects.toMatchObject({ code: 'disk-full' });
      expect(await readdir(join(places.files, sha256.slice(0, 2))).catch(() => [])).toEqual([]);
    },
  );
});
