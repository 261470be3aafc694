import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createParsedPaper, createRecorded } from '../../../shared/import/list-paper';
import type { ImportEvent } from '../../../shared/ipc/calls';
import type { SourceId } from '../../../shared/model/id';
import type { Row } from '../../../shared/model/change';
import { createFakeMain, type FakeMain } from '../../clients/fake-main.cases';
import * as commands from '../../commands/commands';
import { createStart } from '../../commands/import-files';
import { openImportStage } from '../../commands/import-stage';
import { titledList } from '../../commands/sample-papers.cases';
import { wantText } from '../../commands/wanted.cases';
import type { Library } from '../../storage/library';
import { dumpLibrary, openTestLibrary, type Dump } from '../../storage/library.cases';
import { writeSnapshot } from './write-snapshot';

let library: Library;
let main: FakeMain;
beforeEach(async () => {
  library = await openTestLibrary();
  main = createFakeMain(library.databaseName);
  const quiet = { signal: new AbortController().signal, onProgress: () => undefined };
  await commands.importFiles(library, main.bridge, wantText(titledList([0, 1, 2]), 'list.txt'), quiet);
});
afterEach(() => library.close());

/** Tables as the last snapshot has them. */
async function snapshot(): Promise<Dump> {
  await writeSnapshot(library, main.bridge);
  const dump: Dump = {};
  for (const { table, rows } of main.snapshots.at(-1)?.parts ?? []) (dump[table] ??= []).push(...(rows as Row[]));
  return dump;
}
async function shown(): Promise<Dump> {
  return Object.fromEntries(Object.entries(await dumpLibrary(library.db)).filter(([, rows]) => rows.length > 0));
}

it('holds no note and no full text of an import that is still under way', async () => {
  const before = await shown();
  const take = { tags: true, keywords: true, notes: true, statuses: true, ratings: true };
  const stage = await openImportStage(await createStart(library, { items: [], take }));
  const found = Array.from({ length: 600 }, (_, at): ImportEvent => {
    const recorded = createRecorded({ notes: ['a note'] });
    const paper = createParsedPaper({ title: `Buoy ${String(at)}`, body: 'A body', recorded });
    return { kind: 'found', found: { kind: 'paper', lines: { first: at + 1, last: at + 1 }, paper } };
  });
  await stage.take([{ kind: 'file', name: 'list.txt', bytes: 1 }, ...found]);
  await stage.finish();
  expect(await library.db.notes.count()).toBeGreaterThanOrEqual(500);
  expect(await snapshot()).toEqual(before);
  await stage.abandon();
  expect(await snapshot()).toEqual(before);
});

it('holds papers and notes also where the source that they name is not there any more', async () => {
  const [paper] = await library.db.papers.toArray();
  if (paper === undefined) throw new Error('no paper');
  await library.db.sources.delete(paper.sourceIds[0] ?? ('' as SourceId));
  expect(await snapshot()).toEqual(await shown());
});
