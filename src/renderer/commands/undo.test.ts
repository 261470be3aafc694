import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { statuses } from '../../shared/model/paper';
import type { FolderId, PaperId, SourceId, TagId } from '../../shared/model/id';
import type { Draft } from '../../shared/model/note';
import { createFakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { createClock, createFiles, dumpTables, openTestLibrary } from '../storage/library.cases';
import { readLibraryRows } from '../storage/library-rows';
import * as commands from './commands';
import { markSteps } from './mark-steps.cases';
import { checkChange } from './replay.cases';
import { titledList, untitledList } from './sample-papers.cases';
import { pairUp } from './told-apart';
import { wantText } from './wanted.cases';

let library: Library;
const files = createFiles();
afterEach(() => library.close());

function importText(text: string) {
  const main = createFakeMain(library.databaseName);
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  return commands.importFiles(library, main.bridge, wantText(text, 'list.txt'), options);
}
async function begin(count = 3): Promise<PaperId[]> {
  library = await openTestLibrary({ files });
  await importText(titledList(Array.from({ length: count }, (_, n) => n)));
  return (await readLibraryRows(library.db)).map((row) => row.id);
}
async function reopen(): Promise<void> {
  const { databaseName } = library;
  await library.close();
  library = await openTestLibrary({ databaseName, files, now: createClock(1_800_000_000_000) });
}

describe('undo', () => {
  it('takes back the last first, and redo does them again in order', async () => {
    const [id] = (await begin()) as [PaperId];
    await commands.setStatus(library, [id], 'read');
    await commands.setRating(library, [id], 4);
    expect(await commands.findUndo(library)).toMatchObject({ key: 'change.setRating' });
    await commands.undo(library);
    await commands.undo(library);
    expect(await library.db.papers.get(id)).toMatchObject({ status: 'inbox', rating: 0 });
    expect(await commands.findRedo(library)).toMatchObject({ key: 'change.setStatus' });
    await commands.redo(library);
    expect(await library.db.papers.get(id)).toMatchObject({ status: 'read', rating: 0 });
    await commands.redo(library);
    expect(await library.db.papers.get(id)).toMatchObject({ status: 'read', rating: 4 });
    expect(await commands.redo(library)).toBeNull();
  });

  it('goes on after a restart, down to the first import', async () => {
    const [id] = (await begin()) as [PaperId];
    await commands.setStatus(library, [id], 'read');
    await commands.setRating(library, [id], 4);
    await commands.undo(library);
    await reopen();
    expect(await commands.findRedo(library)).toMatchObject({ key: 'change.setRating' });
    expect(await commands.findUndo(library)).toMatchObject({ key: 'change.setStatus' });
    await commands.undo(library);
    await commands.undo(library);
    expect(await library.db.papers.count()).toBe(0);
    expect(await commands.undo(library)).toBeNull();
    await reopen();
    for (let n = 0; n < 3; n += 1) await commands.redo(library);
    expect(await library.db.papers.get(id)).toMatchObject({ status: 'read', rating: 4 });
  });

  it('a new command clears redo', async () => {
    const ids = await begin();
    await commands.setRating(library, ids, 4);
    await commands.undo(library);
    await commands.setRating(library, ids, 2);
    expect(await commands.findRedo(library)).toBeNull();
    expect(await commands.redo(library)).toBeNull();
  });

  it('writes only where the value is still the one the command left, and lists the others', async () => {
    const [first, second] = (await begin()) as [PaperId, PaperId];
    await commands.setStatus(library, [first, second], 'read');
    await library.db.papers.update(first, { status: 'maybe' });
    const result = await commands.undo(library);
    expect(result?.conflicts).toEqual([{ table: 'papers', id: first, field: 'status' }]);
    expect(await library.db.papers.get(first)).toMatchObject({ status: 'maybe' });
    expect(await library.db.papers.get(second)).toMatchObject({ status: 'inbox' });
  });

  it('of an import keeps a paper that is no longer as it came', async () => {
    const [first] = (await begin()) as [PaperId];
    await library.db.papers.update(first, { rating: 5 });
    const result = await commands.undo(library);
    expect(result?.conflicts).toEqual([{ table: 'papers', id: first, field: null }]);
    expect(await library.db.papers.toCollection().primaryKeys()).toEqual([first]);
  });

  it('appends what it really did, so that a replay does the same', async () => {
    const ids = await begin();
    await commands.setStatus(library, ids, 'read');
    await library.db.papers.update(ids[0] ?? '', { status: 'maybe' });
    await checkChange(library, () => commands.undo(library));
  });

  it('by a toast acts only while its change is the last', async () => {
    const ids = await begin();
    const { seq } = await commands.setRating(library, ids, 4);
    await commands.setRating(library, ids, 2);
    expect(await commands.undoChange(library, seq ?? 0)).toBeNull();
    await commands.undo(library);
    expect(await commands.undoChange(library, seq ?? 0)).not.toBeNull();
    expect(await commands.undoChange(library, seq ?? 0)).toBeNull();
  });

  it('reads packed effects of a large command', async () => {
    const ids = await begin(260);
    await commands.setStatus(library, ids, 'dismissed');
    const last = await library.db.changes.toCollection().last();
    expect(Array.isArray(last?.effects)).toBe(false);
    await reopen();
    expect(await commands.undo(library)).toMatchObject({ conflicts: [] });
    expect(await library.db.papers.filter((paper) => paper.status === 'inbox').count()).toBe(260);
  });

  it('of a change by a newer build refuses and changes nothing', async () => {
    const ids = await begin();
    const { seq } = await commands.setRating(library, ids, 4);
    await library.db.changes.update(seq ?? 0, { schema: 99 });
    const before = await dumpTables(library.db);
    await expect(commands.undo(library)).rejects.toMatchObject({ code: 'change-newer' });
    expect(await dumpTables(library.db)).toEqual(before);
  });
});

describe('a command', () => {
  it('that changes nothing leaves no change', async () => {
    const ids = await begin();
    expect((await commands.setStatus(library, ids, 'inbox')).seq).toBeNull();
    expect((await commands.setRating(library, [], 4)).seq).toBeNull();
    expect((await commands.editTitle(library, ids[0] as PaperId, '   ')).seq).toBeNull();
    expect((await commands.acceptTitle(library, ids[0] as PaperId)).seq).toBeNull();
    expect(await library.db.changes.count()).toBe(1);
  });

  it('waits for the one before, so that both count', async () => {
    const ids = await begin();
    await Promise.all([commands.addTag(library, ids, 'rivers'), commands.addTag(library, ids, 'rivers')]);
    expect(await library.db.tags.count()).toBe(1);
    expect((await library.db.changes.toArray()).map((change) => change.seq)).toEqual([1, 2]);
  });

  it('in a read-only library refuses', async () => {
    const ids = await begin();
    library.readOnly = true;
    await expect(commands.setRating(library, ids, 4)).rejects.toMatchObject({ code: 'storage-read-only' });
    await expect(commands.undo(library)).rejects.toMatchObject({ code: 'storage-read-only' });
    await expect(importText(titledList([9]))).rejects.toMatchObject({ code: 'storage-read-only' });
  });

  it('writes nothing at all where storage is full in its middle, and the next one runs', async () => {
    const ids = await begin();
    const before = await dumpTables(library.db, ['papers', 'tags', 'changes']);
    const add = IDBObjectStore.prototype.add;
    // The rows are written, then the change does not fit any more.
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'changes') throw new DOMException('no room', 'QuotaExceededError');
      return add.apply(this, args);
    });
    await expect(commands.addTag(library, ids, 'rivers')).rejects.toMatchObject({ code: 'storage-full' });
    full.mockRestore();
    expect(await dumpTables(library.db, ['papers', 'tags', 'changes'])).toEqual(before);
    expect((await commands.addTag(library, ids, 'rivers')).seq).toBe(2);
  });

  it('that plans on a row which changed behind its back stops instead of writing', async () => {
    const ids = await begin();
    const before = await library.db.changes.count();
    const bulkGet = library.db.papers.bulkGet.bind(library.db.papers);
    const stale = vi
      .spyOn(library.db.papers, 'bulkGet')
      .mockImplementationOnce(((keys: string[]) =>
        bulkGet(keys).then((papers) => papers.map((paper) => paper && { ...paper, status: 'read' }))) as never);
    await expect(commands.setStatus(library, ids, 'maybe')).rejects.toThrow('stale');
    stale.mockRestore();
    expect(await library.db.changes.count()).toBe(before);
  });

  it('refuses a row that is none', async () => {
    const ids = await begin();
    await expect(commands.setStatus(library, ids, 'eaten' as never)).rejects.toMatchObject({ code: 'row-invalid' });
    expect(await library.db.changes.count()).toBe(1);
  });
});

type Step = { command: string; a: number; b: number };
const NAMES = ['rivers', 'Streams', 'brooks', 'RIVERS'];
const NOTES = ['01HF000000000000000000NTE1', '01HF000000000000000000NTE2'];

async function pickTag(n: number): Promise<TagId> {
  const ids = await library.db.tags.toCollection().primaryKeys();
  return (ids[n % Math.max(ids.length, 1)] ?? 'none') as TagId;
}

async function runStep({ command, a, b }: Step): Promise<unknown> {
  const all = (await library.db.papers.toCollection().primaryKeys()) as PaperId[];
  const ids = all.filter((_, index) => (a >> (index % 8)) % 2 === 1);
  const one = all[a % Math.max(all.length, 1)];
  const trashed = (await library.db.trash.toCollection().primaryKeys()) as PaperId[];
  const imports = await library.db.sources.toArray();
  const name = NAMES[b % NAMES.length] ?? '';
  switch (command) {
    case 'setStatus':
      return commands.setStatus(library, ids, statuses[b % statuses.length] ?? 'inbox');
    case 'setRating':
      return commands.setRating(library, ids, b % 6);
    case 'addTag':
      return commands.addTag(library, ids, name);
    case 'createTag':
      return commands.createTag(library, library.nextId<TagId>(), name);
    case 'removeTag':
      return commands.removeTag(library, ids, await pickTag(b));
    case 'renameTag':
      return commands.renameTag(library, await pickTag(a), name);
    case 'setTagColour':
      return commands.setTagColour(library, await pickTag(a), (b % 8) + 1);
    case 'mergeTags':
      return commands.mergeTags(library, [await pickTag(a), await pickTag(a + 1)], await pickTag(b));
    case 'deleteTag':
      return commands.deleteTag(library, await pickTag(a));
    case 'deleteTags':
      return commands.deleteTags(library, [await pickTag(a), await pickTag(b)]);
    case 'giveTag':
      return commands.giveTag(library, ids, await pickTag(a));
    case 'moveTag':
      return commands.moveTag(library, await pickTag(a), b === 0 ? null : await pickTag(b));
    case 'setTagAliases':
      return commands.setTagAliases(library, await pickTag(a), b === 0 ? [] : [`also ${await pickTag(a)}`]);
    case 'describeTag':
      return commands.describeTag(library, await pickTag(a), b === 0 ? '' : `About ${b}`);
    case 'editTitle':
      return one && commands.editTitle(library, one, `Title ${b}`);
    case 'acceptTitle':
      return one && commands.acceptTitle(library, one);
    case 'trashPapers':
      return commands.trashPapers(library, ids);
    case 'restorePapers':
      return commands.restorePapers(library, trashed.slice(0, b));
    case 'emptyTrash':
      return commands.emptyTrash(library);
    case 'saveNote':
      return commands.saveNote(library, createDraft(one ?? null, b));
    case 'restoreNoteVersion': {
      const versions = await library.db.noteVersions.toArray();
      const version = versions[b % Math.max(versions.length, 1)];
      return version && commands.restoreNoteVersion(library, version.id, one ?? null);
    }
    case 'createLooseNote':
      return (await library.db.notes.get(looseId(b))) === undefined
        ? commands.createLooseNote(library, looseId(b), await pickFolder(a))
        : undefined;
    case 'renameNote':
      return commands.renameNote(library, looseId(b), `Name ${a}`);
    case 'moveNote':
      return commands.moveNote(library, looseId(b), await pickFolder(a));
    case 'deleteNote':
      return commands.deleteNote(library, looseId(b));
    case 'createFolder':
      return commands.createFolder(library, `Folder ${b}`, await pickFolder(a));
    case 'renameFolder':
      return commands.renameFolder(library, await pickFolder(a), `Folder ${b}`);
    case 'moveFolder':
      return commands.moveFolder(library, await pickFolder(a), await pickFolder(b));
    case 'deleteFolder':
      return commands.deleteFolder(library, await pickFolder(a));
    case 'emptyHistory':
      return commands.emptyHistory(library, (NOTES[b % NOTES.length] ?? '') as Draft['noteId']);
    case 'importFiles':
      return importText(b % 2 === 0 ? titledList([a % 9, b % 9]) : untitledList([a % 9, b % 9]));
    case 'removeImport':
      return commands.removeImport(library, (imports[a % Math.max(imports.length, 1)]?.importId ?? 'none') as SourceId);
    case 'mergePapers':
      return one && commands.mergePapers(library, one, ids.slice(0, 3));
    case 'mergeGroups':
      return commands.mergeGroups(library, mergesOf(ids));
    case 'joinFamily':
      return commands.joinFamily(library, ids.slice(0, 3));
    case 'joinFamilies':
      return commands.joinFamilies(library, [ids.slice(0, 2), ids.slice(b % 4)]);
    case 'takeApart':
      return one && commands.takeApart(library, { paperId: one });
    case 'sayNotSame':
      return commands.sayNotSame(library, pairUp(ids.slice(0, 3)));
    default:
      return runMarkStep(command, a, b);
  }
}

function runMarkStep(command: string, a: number, b: number): Promise<unknown> {
  const run = markSteps[command];
  if (run === undefined) throw new Error(`no step for ${command}`);
  return run(library, a, b);
}

function looseId(n: number): Draft['noteId'] {
  return (NOTES[n % NOTES.length] ?? '') as Draft['noteId'];
}
async function pickFolder(n: number): Promise<FolderId> {
  const folders = await library.db.folders.toArray();
  return folders[n % Math.max(folders.length, 1)]?.id ?? ('none' as FolderId);
}

/** Groups of two, so that no paper is in both. */
function mergesOf([a, b, c, d]: readonly PaperId[]): commands.MergeGroup[] {
  return [
    ...(a === undefined || b === undefined ? [] : [{ keepId: a, otherIds: [b] }]),
    ...(c === undefined || d === undefined ? [] : [{ keepId: c, otherIds: [d] }]),
  ];
}

function createDraft(paperId: PaperId | null, n: number): Draft {
  const content = n % 5 === 0 ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: `Words ${n}` }] }];
  const noteId = (NOTES[n % NOTES.length] ?? '') as Draft['noteId'];
  const doc = { type: 'doc', content };
  return { noteId, paperId, baseChangedAt: null, doc, noteVersion: 1, text: `Words ${n}`, schema: 1, typedAt: n };
}

// What takes a bridge of its own (importSample), is undo itself or writes nothing is tried elsewhere.
const elsewhere = [
  'importSample',
  'findUndo',
  'findRedo',
  'undo',
  'redo',
  'undoChange',
  'previewImport',
  'discardPreview',
  'findWorkedPapers',
  'previewRules',
];
const stepCommands = Object.keys(commands).filter((name) => !elsewhere.includes(name));
const step: fc.Arbitrary<Step> = fc.record({
  command: fc.constantFrom(...stepCommands),
  a: fc.nat(255),
  b: fc.nat(40),
});

describe('any row of commands', () => {
  it('undone to the last is what was there at the start, and redone what was there at the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        library = await openTestLibrary({ files });
        await importText(titledList([0, 1, 2, 3]));
        await importText(untitledList([4, 5]));
        const start = await dumpTables(library.db);
        const first = await library.db.changes.count();
        for (const one of steps) await runStep(one);
        const end = await dumpTables(library.db);
        const count = (await library.db.changes.count()) - first;
        for (let n = 0; n < count; n += 1) expect(await commands.undo(library)).toMatchObject({ conflicts: [] });
        expect(await dumpTables(library.db)).toEqual(start);
        await reopen();
        for (let n = 0; n < count; n += 1) expect(await commands.redo(library)).toMatchObject({ conflicts: [] });
        expect(await dumpTables(library.db)).toEqual(end);
        expect(await commands.redo(library)).toBeNull();
        await library.close();
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
