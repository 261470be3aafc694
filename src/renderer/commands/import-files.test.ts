import 'fake-indexeddb/auto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../shared/app-error';
import type { Bridge } from '../../shared/ipc/bridge';
import { readEvents } from '../clients/read-events';
import { writeEvents } from '../clients/write-events.cases';
import type { PaperId, SourceId } from '../../shared/model/id';
import { createFakeMain, type FakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { createFiles, dumpTables, openTestLibrary } from '../storage/library.cases';
import { readLibraryRows } from '../storage/library-rows';
import { readImports } from '../storage/sources';
import { readTextVersions } from '../storage/text-versions';
import * as commands from './commands';
import type { ImportOutcome } from './import-outcome';
import { abstractOf, titledList, titleOf, untitledList } from './sample-papers.cases';
import { wantFiles, wantText } from './wanted.cases';

let library: Library;
let main: FakeMain;

beforeEach(async () => {
  library = await openTestLibrary();
  main = createFakeMain(library.databaseName);
});
afterEach(() => library.close());

function quiet() {
  return { signal: new AbortController().signal, onProgress: () => undefined };
}
function importText(text: string, name = 'list.txt'): Promise<ImportOutcome> {
  return commands.importFiles(library, main.bridge, wantText(text, name), quiet());
}
/** Several files as one request, by name. */
function importPicked(texts: { [name: string]: string | { code: 'file-unreadable'; params: object } }) {
  const grants = Object.entries(texts).map(([name, text]) => {
    main.picked.set(`grant ${name}`, { name, text: text as string });
    return `grant ${name}`;
  });
  return commands.importFiles(library, main.bridge, wantFiles(grants), quiet());
}
function titles(): Promise<string[]> {
  return readLibraryRows(library.db).then((rows) => rows.map((row) => row.title));
}
async function onlyPaper() {
  const papers = await library.db.papers.toArray();
  expect(papers).toHaveLength(1);
  return papers[0] as (typeof papers)[number];
}

describe('an import', () => {
  it('shows its papers in the order of the file, and counts what became of it', async () => {
    const outcome = await importText(`${titledList([0, 1, 2])}\n`);
    expect(await titles()).toEqual([0, 1, 2].map(titleOf));
    expect(outcome).toMatchObject({
      cancelled: false,
      failures: [],
      same: [],
      counts: { papers: 3, added: 3, merged: 0, same: 0, problems: 0, lines: 7, blank: 1 },
      label: { key: 'change.importFiles', params: { count: 3, name: 'list.txt', files: 1 } },
    });
    expect(outcome.sources).toMatchObject([{ state: 'live', format: 'title-abstract', fileName: 'list.txt' }]);
    expect(await library.db.papers.toArray()).toMatchObject([
      { sources: [{ first: 1, last: 2 }], status: 'inbox', rating: 0, fieldFrom: { title: 'file' } },
      { sources: [{ first: 3, last: 4 }] },
      { sources: [{ first: 5, last: 6 }] },
    ]);
  });

  it('of the same file again adds nothing and leaves nothing', async () => {
    await importText(titledList([0, 1]));
    const before = await dumpTables(library.db);
    const again = await importText(titledList([0, 1]), 'a copy of it.txt');
    expect(again).toMatchObject({ seq: null, sources: [], counts: { papers: 2, added: 0, merged: 0, same: 2 } });
    expect(again.same[0]?.remarks).toMatchObject([
      { kind: 'same', first: 1, last: 2, text: titleOf(0) },
      { kind: 'same', first: 3, last: 4, text: titleOf(1) },
    ]);
    expect(await dumpTables(library.db)).toEqual(before);
    expect(await library.db.changes.count()).toBe(1);
  });

  it('adds nothing twice, whether in one file, in two of one request, or over batches', async () => {
    main.batchSize = 3;
    const outcome = await importPicked({
      'a.txt': titledList([0, 1, 0, 2]),
      'b.txt': titledList([2, 3]),
      'c.txt': titledList([2, 3]),
    });
    expect(await titles()).toEqual([0, 1, 2, 3].map(titleOf));
    expect(outcome.sources.map((source) => source.counts)).toMatchObject([
      { papers: 4, added: 3, same: 1 },
      { papers: 2, added: 1, merged: 1 },
    ]);
    expect(outcome.same.map((source) => source.fileName)).toEqual(['c.txt']);
    expect(await readImports(library.db)).toHaveLength(1);
    expect(await library.db.changes.count()).toBe(1);
  });

  it('fills a suggested title from a file that has one, keeps the abstract, and names both sources', async () => {
    await importText(untitledList([0]));
    expect((await onlyPaper()).fieldFrom['title']).toBe('derived');
    const outcome = await importText(titledList([0]), 'titled.txt');
    expect(outcome.counts).toMatchObject({ added: 0, merged: 1, same: 0 });
    const paper = await onlyPaper();
    expect(paper).toMatchObject({ title: titleOf(0), fieldFrom: { title: 'file' }, abstract: abstractOf(0) });
    expect(paper.sourceIds).toHaveLength(2);
    await commands.undo(library);
    expect((await onlyPaper()).fieldFrom['title']).toBe('derived');
  });

  it("never writes over the reader's title", async () => {
    await importText(untitledList([0]));
    await commands.editTitle(library, (await onlyPaper()).id, 'What I call it');
    await importText(titledList([0]), 'titled.txt');
    expect(await onlyPaper()).toMatchObject({ title: 'What I call it', fieldFrom: { title: 'user' } });
  });

  it('never writes over an accepted title either', async () => {
    await importText(untitledList([0]));
    const { id, title } = await onlyPaper();
    await commands.acceptTitle(library, id);
    await importText(titledList([0]), 'titled.txt');
    expect(await onlyPaper()).toMatchObject({ title, fieldFrom: { title: 'user' } });
  });

  it('keeps an abstract that differs beside the one that is shown, once', async () => {
    await importText(titledList([1]));
    const { id } = await onlyPaper();
    const longer = `${titleOf(1)}\n${abstractOf(1)} A third finding was added in revision.\n`;
    const outcome = await importText(longer, 'revised.txt');
    expect(outcome.counts).toMatchObject({ merged: 1 });
    expect((await onlyPaper()).abstract).toBe(abstractOf(1));
    expect(await readTextVersions(library.db, [id])).toMatchObject([
      { field: 'abstract', text: `${abstractOf(1)} A third finding was added in revision.` },
    ]);
    await importText(`${longer}\n\n`, 'the same but for blanks.txt');
    expect(await readTextVersions(library.db, [id])).toHaveLength(1);
  });

  it('knows a paper in the trash, and does not bring it back', async () => {
    await importText(titledList([0, 1]));
    const [first] = await readLibraryRows(library.db);
    await commands.trashPapers(library, [first?.id as PaperId]);
    const again = await importText(titledList([0, 1]));
    expect(again.counts).toMatchObject({ added: 0, merged: 0, same: 2 });
    expect(again.same[0]?.remarks[0]).toMatchObject({ why: 'trash' });
    expect(await titles()).toEqual([titleOf(1)]);
  });

  it('leaves out a file that cannot be read, and takes the others', async () => {
    const failure = { code: 'file-unreadable' as const, params: {} };
    const outcome = await importPicked({ 'bad.txt': failure, 'good.txt': titledList([0]) });
    expect(outcome.failures).toEqual([{ name: 'bad.txt', error: failure }]);
    expect(outcome.sources.map((source) => source.fileName)).toEqual(['good.txt']);
    expect(await titles()).toEqual([titleOf(0)]);
  });

  it('of a file that finds no room in the library says that it was not made', async () => {
    const full = { code: 'disk-full' as const, params: { name: 'a.txt' } };
    main.picked.set('grant', { name: 'a.txt', text: full });
    const outcome = await commands.importFiles(library, main.bridge, wantFiles(['grant']), quiet());
    expect(outcome.failures).toEqual([{ name: 'a.txt', error: { code: 'storage-full', params: { name: 'a.txt' } } }]);
  });

  it('of a text without any paper says so and stores nothing', async () => {
    const outcome = await importText('just a word\n');
    expect(outcome).toMatchObject({ seq: null, sources: [], counts: { papers: 0, problems: 1 } });
    expect(await library.db.sources.count()).toBe(0);
  });

  it('lets other commands go on, and their words count at the end', async () => {
    await importText(untitledList([0]));
    const { id } = await onlyPaper();
    await importDuring(titledList([0, 1]), () => commands.editTitle(library, id, 'Typed while it was read'));
    expect(await library.db.papers.get(id)).toMatchObject({
      title: 'Typed while it was read',
      fieldFrom: { title: 'user' },
    });
  });

  it('adds a paper after all that was undone while the file was read', async () => {
    await importText(titledList([0]));
    const outcome = await importDuring(titledList([0, 1]), () => commands.undo(library));
    expect(outcome.counts).toMatchObject({ added: 2, merged: 0 });
    expect((await titles()).sort()).toEqual([titleOf(0), titleOf(1)].sort());
  });

  it('takes its turn: two at once do not both add what both list', async () => {
    const [one, two] = await Promise.all([importText(titledList([0, 1])), importText(titledList([1, 2]), 'b.txt')]);
    expect([one.counts.added, two.counts.added]).toEqual([2, 1]);
    expect(await titles()).toEqual([0, 1, 2].map(titleOf));
  });
});

/** An import with something happening after identity has looked at its papers, and before the last transaction. */
async function importDuring(text: string, happen: () => Promise<unknown>): Promise<ImportOutcome> {
  let looked: () => void = () => undefined;
  const hasLooked = new Promise<void>((resolve) => (looked = resolve));
  let batches = 0;
  const bridge: Bridge = {
    ...main.bridge,
    call: async (name, input) => {
      const reply = await main.bridge.call(name, input);
      if (name !== 'import.next' || !reply.ok) return reply;
      batches += 1;
      // An empty batch follows the one that holds all, and is not answered before something has happened.
      if (batches === 1) (reply.value as { done: boolean }).done = false;
      else await hasLooked.then(happen);
      return reply;
    },
  };
  return commands.importFiles(library, bridge, wantText(text, 'b.txt'), {
    signal: new AbortController().signal,
    onProgress: () => looked(),
  });
}

describe('a long import', () => {
  const long = titledList(Array.from({ length: 1_300 }, (_, n) => n));
  beforeEach(() => {
    main.batchSize = 200;
  });

  it('shows nothing before it is whole, tells how far it is, and is one entry to undo', async () => {
    const seen: number[] = [];
    const shown: number[] = [];
    const bridge: Bridge = {
      ...main.bridge,
      call: async (name, input) => {
        if (name === 'import.next') shown.push((await readLibraryRows(library.db)).length);
        return main.bridge.call(name, input);
      },
    };
    const outcome = await commands.importFiles(library, bridge, wantText(long, 'long.txt'), {
      signal: new AbortController().signal,
      onProgress: ({ papers }) => void seen.push(papers),
    });
    expect(outcome.counts.added).toBe(1_300);
    expect(new Set(shown)).toEqual(new Set([0]));
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1_300);
    await commands.undo(library);
    expect(await library.db.papers.count()).toBe(0);
    expect(await library.db.sources.count()).toBe(0);
    await commands.redo(library);
    expect(await library.db.papers.count()).toBe(1_300);
  });

  it('that is cancelled answers at once and leaves nothing behind', async () => {
    await importText(titledList([0]));
    const before = await dumpTables(library.db);
    const controller = new AbortController();
    const outcome = await commands.importFiles(library, main.bridge, wantText(long, 'long.txt'), {
      signal: controller.signal,
      onProgress: ({ papers }) => void (papers > 600 && controller.abort()),
    });
    expect(outcome).toMatchObject({ cancelled: true, seq: null, sources: [] });
    expect(await titles()).toEqual([titleOf(0)]);
    await library.close();
    expect(main.calls).toContain('import.cancel');
    library = await openTestLibrary({ databaseName: library.databaseName });
    expect(library.swept).toBe(0);
    expect(await dumpTables(library.db)).toEqual(before);
  });

  it('that waits for another one can be cancelled at once, and never begins', async () => {
    const first = importText(long);
    const controller = new AbortController();
    const options = { ...quiet(), signal: controller.signal };
    const second = commands.importFiles(library, main.bridge, wantText(long, 'second.txt'), options);
    controller.abort();
    expect(await second).toMatchObject({ cancelled: true, seq: null });
    expect(await library.db.changes.count()).toBe(0);
    await first;
    await importText(titledList([2]));
    expect(main.calls.filter((name) => name === 'import.start')).toHaveLength(2);
    expect((await readImports(library.db)).map((one) => one.sources[0]?.fileName)).not.toContain('second.txt');
  });

  it('that was committed stays, also where whoever hears of it fails', async () => {
    const heard = vi.fn();
    vi.stubGlobal('reportError', heard);
    library.onCommitted(() => {
      throw new Error('a listener with a bug');
    });
    expect((await importText(long)).counts.added).toBe(1_300);
    await library.close();
    vi.unstubAllGlobals();
    library = await openTestLibrary({ databaseName: library.databaseName });
    expect(await library.db.papers.count()).toBe(1_300);
    expect(heard).toHaveBeenCalledOnce();
  });

  it('that fails in the middle leaves nothing behind and says why', async () => {
    const bridge: Bridge = {
      ...main.bridge,
      call: async (name, input) => {
        const staged = await library.db.papers.count();
        if (name === 'import.next' && staged > 0) return { ok: false, error: { code: 'file-changed', params: {} } };
        return main.bridge.call(name, input);
      },
    };
    const failing = commands.importFiles(library, bridge, wantText(long, 'long.txt'), quiet());
    await expect(failing).rejects.toMatchObject({ code: 'file-changed' });
    await library.close();
    library = await openTestLibrary({ databaseName: library.databaseName });
    expect(await library.db.papers.count()).toBe(0);
    expect(await library.db.changes.count()).toBe(0);
  });

  it('that a kill cut off is swept at the next start, and the start says so', async () => {
    let staged = 0;
    const bridge: Bridge = {
      ...main.bridge,
      call: async (name, input) => {
        staged = await library.db.papers.count();
        return name === 'import.next' && staged > 0 ? new Promise(() => undefined) : main.bridge.call(name, input);
      },
    };
    void commands.importFiles(library, bridge, wantText(long, 'long.txt'), quiet());
    while (staged === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await library.close();
    library = await openTestLibrary({ databaseName: library.databaseName });
    expect(library.swept).toBe(staged);
    expect(await library.db.papers.count()).toBe(0);
  });

  it('whose packed effects cannot be saved changes nothing', async () => {
    const files = createFiles();
    await library.close();
    library = await openTestLibrary({
      files: { ...files, save: () => Promise.reject(new AppError('disk-full')) },
    });
    // Not `disk-full`, whose words promise that it will be done later.
    await expect(importText(long)).rejects.toMatchObject({ code: 'storage-full' });
    expect(await readLibraryRows(library.db)).toEqual([]);
    expect(await library.db.changes.count()).toBe(0);
  });

  it('drops a file that fails after its first thousand papers, and keeps the next one', async () => {
    const broken = { name: 'broken.txt', text: long };
    main.picked.set('broken', broken);
    main.picked.set('good', { name: 'good.txt', text: titledList([0, 1]) });
    const bridge: Bridge = {
      ...main.bridge,
      call: async (name, input) => {
        const reply = await main.bridge.call(name, input);
        if (name !== 'import.next' || !reply.ok) return reply;
        const batch = reply.value as { events: Uint8Array };
        const events = readEvents(batch.events);
        for (const event of events) {
          if (event.kind === 'end' && event.end.bytes > 10_000) {
            event.end.error = { code: 'file-unreadable', params: {} };
          }
        }
        batch.events = writeEvents(events);
        return reply;
      },
    };
    const outcome = await commands.importFiles(library, bridge, wantFiles(['broken', 'good']), quiet());
    expect(outcome.failures).toMatchObject([{ name: 'broken.txt' }]);
    expect(await titles()).toEqual([titleOf(0), titleOf(1)]);
    const after = await dumpTables(library.db);
    await commands.undo(library);
    expect(await library.db.papers.count()).toBe(0);
    await commands.redo(library);
    expect(await dumpTables(library.db)).toEqual(after);
  });
});

describe('the sample library', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../resources/sample-library/sample-library.json'), 'utf8');

  it('comes with its tags as one entry to undo, and a second time adds nothing', async () => {
    main.sample = text;
    const outcome = await commands.importSample(library, main.bridge);
    const { papers } = JSON.parse(text) as { papers: { title: string; venue: string | null; tags: string[] }[] };
    expect(outcome.counts.added).toBe(papers.length);
    expect(await titles()).toEqual(papers.map((paper) => paper.title));
    expect((await library.db.papers.toCollection().first())?.venue).toBe(papers[0]?.venue);
    const names = (await library.db.tags.toArray()).map((tag) => tag.name).sort();
    expect(names).toEqual([...new Set(papers.flatMap((paper) => paper.tags))].sort());
    expect((await commands.importSample(library, main.bridge)).seq).toBeNull();
    await commands.undo(library);
    expect(await library.db.papers.count()).toBe(0);
    expect(await library.db.tags.count()).toBe(0);
  });

  it('can be removed later, with those of its tags that nothing else has', async () => {
    main.sample = text;
    const { sources } = await commands.importSample(library, main.bridge);
    const rows = await readLibraryRows(library.db);
    const kept = rows[3]?.id as PaperId;
    await commands.setRating(library, [kept], 5);
    const removed = await commands.removeImport(library, sources[0]?.importId as SourceId);
    expect(removed.kept).toEqual([kept]);
    const [left, ...others] = await readLibraryRows(library.db);
    expect(others).toEqual([]);
    expect(left?.id).toBe(kept);
    const tags = (await library.db.tags.toArray()).filter((tag) => !tag.gone).map((tag) => tag.id);
    expect(tags.sort()).toEqual([...(left?.tagIds ?? [])].sort());
  });
});

describe('removing an import', () => {
  it("keeps what another import lists, and what carries the reader's work", async () => {
    const first = await importText(titledList([0, 1, 2, 3, 4]));
    await importText(titledList([0]), 'other.txt');
    const ids = (await readLibraryRows(library.db)).map((row) => row.id);
    await commands.addTag(library, ids.slice(1, 2), 'mine');
    await commands.setStatus(library, ids.slice(2, 3), 'read');
    await commands.editTitle(library, ids[3] as PaperId, 'Mine');
    const removed = await commands.removeImport(library, first.sources[0]?.importId as SourceId);
    expect(removed.kept).toEqual(ids.slice(1, 4));
    expect((await readLibraryRows(library.db)).map((row) => row.id)).toEqual(ids.slice(0, 4));
    expect(removed.label.params['count']).toBe(1);
    expect((await readImports(library.db)).map((one) => one.sources[0]?.state)).toEqual(['live', 'removed']);
  });

  it('lets the same file be imported again', async () => {
    const first = await importText(titledList([0, 1]));
    const { importId } = first.sources[0] as { importId: SourceId };
    await commands.setRating(library, [(await readLibraryRows(library.db))[0]?.id as PaperId], 3);
    await commands.removeImport(library, importId);
    const again = await importText(titledList([0, 1]));
    expect(again.counts).toMatchObject({ added: 1, merged: 1 });
  });
});

const lists = process.env['POSTIL_LISTS'];
describe.skipIf(lists === undefined || !existsSync(lists))('the lists in POSTIL_LISTS', () => {
  it('come in once, whichever way they are given', async () => {
    const folder = lists ?? '';
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
    const outcome = await importPicked(Object.fromEntries(texts));
    const { added, merged, same, papers } = outcome.counts;
    expect(added + merged + same).toBe(papers);
    expect(added).toBeGreaterThan(0);
    const before = await dumpTables(library.db);
    for (const [name, text] of texts) expect((await importText(text, name)).seq).toBeNull();
    expect(await dumpTables(library.db)).toEqual(before);
  });
});
if (lists === undefined) process.stdout.write('POSTIL_LISTS is not set: real lists are not tried\n');
