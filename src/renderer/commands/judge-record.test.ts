import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ParsedPaper } from '../../shared/import/types';
import type { SourceId } from '../../shared/model/id';
import { createFakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { dumpTables, openTestLibrary } from '../storage/library.cases';
import * as commands from './commands';
import type { ImportOutcome } from './import-outcome';
import type { PreviewRecord, RecordDecision } from './import-preview';
import { abstractOf, titleOf } from './sample-papers.cases';
import { feedBridge, stateFile, wantStated, type StatedFiles } from './stated-papers.cases';

let library: Library;
beforeEach(async () => {
  library = await openTestLibrary();
});
afterEach(() => library.close());

const take = { tags: false, keywords: false, notes: false, statuses: false, ratings: false };
const quiet = { signal: new AbortController().signal, onProgress: () => undefined };

function paper(n: number, more: Partial<ParsedPaper> = {}): Partial<ParsedPaper> {
  return { title: titleOf(n), abstract: abstractOf(n), authors: ['Marsh, Ida'], year: 2020, ...more };
}
function importStated(
  files: StatedFiles,
  decided: Record<string, Record<number, RecordDecision>> = {},
): Promise<ImportOutcome> {
  const decisions = new Map(
    Object.entries(decided).map(([kept, some]) => [
      kept,
      new Map(Object.entries(some).map(([at, one]) => [Number(at), one])),
    ]),
  );
  const bridge = feedBridge(createFakeMain(library.databaseName).bridge, files);
  return commands.importFiles(library, bridge, { items: wantStated(files), decisions, take }, quiet);
}
async function previewRecords(files: StatedFiles): Promise<PreviewRecord[]> {
  const bridge = feedBridge(createFakeMain(library.databaseName).bridge, files);
  const found = await commands.previewImport(library, bridge, wantStated(files), quiet);
  return (found?.files ?? []).flatMap((file) => (file.kind === 'read' ? file.records : []));
}
/** As a row of the review turns what identity found: about the paper that it shows. */
function turned(as: 'new' | 'same', record: PreviewRecord | undefined): RecordDecision {
  const about = record?.other?.paperId ?? record?.other?.line;
  if (about === undefined || about === null) throw new Error('the review showed no other paper');
  return { as, about };
}
function papers() {
  return library.db.papers.toArray();
}

describe('a decision speaks of the paper that the review showed', () => {
  it('so that a text that two reviews keep apart makes its paper once', async () => {
    await importStated({ a: stateFile(paper(0)) });
    const text = stateFile(paper(0), paper(1));
    const [one, other] = [await previewRecords({ b: text }), await previewRecords({ c: text })];
    expect((await importStated({ b: text }, { b: { 0: turned('new', one[0]) } })).counts).toMatchObject({ added: 2 });
    const before = await dumpTables(library.db);
    const again = await importStated({ c: text }, { c: { 0: turned('new', other[0]) } });
    expect(again.counts).toMatchObject({ added: 0, same: 2 });
    expect(await dumpTables(library.db)).toEqual(before);
  });

  it('also where it came earlier in the same text', async () => {
    const text = stateFile(paper(0), paper(1), paper(0, { body: 'Another edition of it.' }));
    const [one, other] = [await previewRecords({ b: text }), await previewRecords({ c: text })];
    expect(one[2]).toMatchObject({ outcome: 'twice', other: { paperId: null, line: 1 } });
    await importStated({ b: text }, { b: { 2: turned('new', one[2]) } });
    const ids = (await papers()).map((one) => one.id);
    expect((await library.db.notSame.toArray()).map((row) => row.paperIds)).toEqual([[ids[0], ids[2]]]);
    const before = await dumpTables(library.db);
    expect((await importStated({ c: text }, { c: { 2: turned('new', other[2]) } })).counts).toMatchObject({ added: 0 });
    expect(await dumpTables(library.db)).toEqual(before);
  });

  it('and each record that it keeps apart is a paper of its own, as the review counted', async () => {
    await importStated({ a: stateFile(paper(0)) });
    const text = stateFile(paper(0), paper(0));
    const shown = await previewRecords({ b: text });
    const decided = { b: { 0: turned('new', shown[0]), 1: turned('new', shown[1]) } };
    expect((await importStated({ b: text }, decided)).counts).toMatchObject({ added: 2, merged: 0 });
  });

  it('and joins no other paper that came in its place', async () => {
    const ids = { doi: '10.1000/a' };
    const first = await importStated({ a: stateFile(paper(0, { ids })) });
    const text = stateFile(paper(1, { ids }));
    const [shown] = await previewRecords({ b: text });
    expect(shown).toMatchObject({ outcome: 'review' });
    await commands.removeImport(library, first.sources[0]?.importId as SourceId);
    await importStated({ c: stateFile(paper(2, { ids })) });
    const outcome = await importStated({ b: text }, { b: { 0: turned('same', shown) } });
    expect(outcome.counts).toMatchObject({ added: 1, merged: 0 });
    expect((await papers()).map((one) => one.title)).toEqual([titleOf(2), titleOf(1)]);
  });

  it('and joins it also where another came that is more like it', async () => {
    const ids = { doi: '10.1000/a' };
    await importStated({ a: stateFile(paper(0, { ids })) });
    const text = stateFile(paper(1, { ids, venue: 'Journal of Gravel' }));
    const [shown] = await previewRecords({ b: text });
    await importStated({ c: stateFile(paper(1, { ids })) });
    await importStated({ b: text }, { b: { 0: turned('same', shown) } });
    expect((await papers()).map((one) => one.venue)).toEqual(['Journal of Gravel', null]);
  });
});
