import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PaperId, SourceId } from '../../shared/model/id';
import { createPaper } from '../../shared/model/paper';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { STAGING_BATCH, type StagedRows } from '../storage/staging';
import { createFileRun } from './file-run';
import { createStageWriter } from './stage-writer';

let library: Library;
beforeEach(async () => {
  library = await openTestLibrary();
});
afterEach(() => library.close());

function batchOf(sourceId: SourceId): StagedRows {
  const papers = Array.from({ length: STAGING_BATCH }, () =>
    createPaper({
      id: library.nextId<PaperId>(),
      title: 'A title',
      abstract: '',
      addedAt: 1,
      sources: [{ id: sourceId, first: 1, last: 1 }],
      keys: [],
      fieldFrom: { title: 'file' },
    }),
  );
  return { papers, notes: [], bodies: [] };
}

it('writes nothing behind a source that was refused: no sweep would find it, and the list would show it', async () => {
  const file = createFileRun(library.nextId<SourceId>(), 'a.txt', 1, 1);
  const writer = createStageWriter(library.db.backendDB(), 'a');
  const [first, second] = [batchOf(file.source.id), batchOf(file.source.id)];
  const [twice] = first.papers;
  if (twice === undefined) throw new Error('a batch of nothing');
  // A row that is there already makes its transaction abort, as a full disk would.
  first.papers.push(twice);
  writer.add(first);
  await writer.writeGathered(file, [file]);
  writer.add(second);
  const written = writer.writeGathered(file, [file]).then(() => writer.settle());
  await expect(written).rejects.toThrow();
  expect(await library.db.papers.count()).toBe(0);
  expect(await library.db.sources.count()).toBe(0);
});

it('writes batches of one source one after another', async () => {
  const file = createFileRun(library.nextId<SourceId>(), 'a.txt', 1, 1);
  const writer = createStageWriter(library.db.backendDB(), 'a');
  for (let batch = 0; batch < 4; batch += 1) {
    writer.add(batchOf(file.source.id));
    await writer.writeGathered(file, [file]);
  }
  expect(await writer.settle()).toEqual({ papers: [], notes: [], bodies: [] });
  expect(await library.db.papers.count()).toBe(4 * STAGING_BATCH);
  await writer.abandon([file.source.id]);
  expect(await library.db.papers.count()).toBe(0);
});
