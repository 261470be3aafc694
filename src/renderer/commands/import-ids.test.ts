import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createParsedPaper, createRecorded } from '../../shared/import/list-paper';
import type { ImportEvent } from '../../shared/ipc/calls';
import type { Draft } from '../../shared/model/note';
import { NOTE_VERSION } from '../../shared/model/note';
import { SCHEMA_VERSION } from '../../shared/schema/upgrade';
import { createFakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { createClock, createFiles, freshName, openTestLibrary } from '../storage/library.cases';
import * as commands from './commands';
import { createStart } from './import-files';
import { openImportStage } from './import-stage';
import { abstractOf, titleOf } from './sample-papers.cases';
import { feedBridge, stateFile, wantStated, type StatedFiles } from './stated-papers.cases';

const take = { tags: true, keywords: true, notes: true, statuses: true, ratings: true };
const files = createFiles();
let library: Library;

/** A library whose rows are of a day that, by this machine's clock, has not come yet. */
beforeEach(async () => {
  const databaseName = freshName();
  library = await openTestLibrary({ databaseName, files, now: createClock(2_000_000_000_000) });
  await importStated({ a: stateFile(...[0, 1, 2, 3, 4].map((n) => paper(n))) });
  await library.close();
  library = await openTestLibrary({ databaseName, files, now: createClock(1_000_000_000_000) });
});
afterEach(() => library.close());

function paper(n: number, note?: string) {
  const recorded = note === undefined ? null : createRecorded({ notes: [note] });
  return { title: titleOf(n), abstract: abstractOf(n), authors: ['Marsh, Ida'], year: 2020, recorded };
}
function importStated(stated: StatedFiles) {
  const bridge = feedBridge(createFakeMain(library.databaseName).bridge, stated, 100);
  const quiet = { signal: new AbortController().signal, onProgress: () => undefined };
  return commands.importFiles(library, bridge, { items: wantStated(stated), take }, quiet);
}
async function saveNotes(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const doc: Draft['doc'] = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: String(at) }] }],
    };
    const noteId: Draft['noteId'] = library.nextId();
    const base = { paperId: null, baseChangedAt: null, noteVersion: NOTE_VERSION, text: String(at) };
    await commands.saveNote(library, { ...base, noteId, doc, schema: SCHEMA_VERSION, typedAt: 0 });
  }
}
function foundEvents(first: number, count: number): ImportEvent[] {
  const papers = Array.from({ length: count }, (_, at): ImportEvent => {
    const lines = { first: at + 1, last: at + 1 };
    const given = createParsedPaper({
      title: `Buoy ${String(first + at)}`,
      recorded: createRecorded({ notes: ['n'] }),
    });
    return { kind: 'found', found: { kind: 'paper', lines, paper: given } };
  });
  return [{ kind: 'file', name: 'list.txt', bytes: 1 }, ...papers];
}

describe('a clock that was set back', () => {
  it('gives no note of a known paper the id of a new paper’s note', async () => {
    const known = [0, 1, 2, 3].map((n) => paper(n, `of ${String(n)}`));
    await importStated({ b: stateFile(...known, paper(10, 'a'), paper(11, 'b'), paper(12, 'c')) });
    expect(await library.db.notes.count()).toBe(7);
  });

  it('leaves what is written beside a running import its own ids', async () => {
    const stage = await openImportStage(await createStart(library, { items: [], take }));
    await stage.take(foundEvents(0, 20));
    await saveNotes(60);
    const { pending } = await stage.finish();
    const ids = new Set<string>(await library.db.notes.toCollection().primaryKeys());
    expect(pending.notes.filter((note) => ids.has(note.id))).toEqual([]);
    await stage.abandon();
  });

  it('leaves an import after a cancelled one its own ids, while the rows of the first are there', async () => {
    const [first, second] = [
      await createStart(library, { items: [], take }),
      await createStart(library, { items: [], take }),
    ];
    const cancelled = await openImportStage(first);
    await cancelled.take(foundEvents(0, 600));
    const stage = await openImportStage(second);
    await stage.take(foundEvents(1_000, 600));
    await stage.finish();
    expect(await library.db.papers.count()).toBeGreaterThanOrEqual(1_200);
    await cancelled.abandon();
    await stage.abandon();
    expect(await library.db.papers.count()).toBe(5);
  });

  it('gives out no id twice after an import, though the first is not stored yet', async () => {
    const given = library.nextId();
    await library.renewIds();
    expect(library.nextId() > given).toBe(true);
  });
});
