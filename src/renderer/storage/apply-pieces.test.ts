import 'fake-indexeddb/auto';
import { gzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createTag } from '../../shared/list/list.cases';
import type { Change, Effect } from '../../shared/model/change';
import { setField } from '../../shared/model/effects';
import { applyPieces } from './apply-pieces';
import type { Library } from './library';
import { dumpLibrary, openTestLibrary } from './library.cases';

// One more than is written together: what follows on a row of the first part stands in the second.
const COUNT = 251;
const tags = Array.from({ length: COUNT }, (_, at) => createTag(at, { name: 'first' }));

function packEffects(effects: readonly Effect[]): Uint8Array {
  return gzipSync(new TextEncoder().encode(effects.map((effect) => JSON.stringify(effect)).join('\n')));
}

function rename(at: number, before: string, after: string): Effect {
  return setField({ table: 'tags', id: tags[at]?.id ?? '' }, 'name', before, after);
}

function apply(library: Library, effects: readonly Effect[], signal = new AbortController().signal): Promise<void> {
  const label = { key: 'tag-renamed', params: {} };
  const change: Change = { seq: 1, epoch: 'e', schema: 1, at: 1, kind: 'do', of: null, label, effects: [] };
  const pieces = [packEffects(effects)];
  return applyPieces(
    library.db,
    { change, pieces, tables: ['tags'] },
    { signal, onProgress: () => undefined, onRow: () => undefined },
  );
}

test('a row that comes up again in the next part is read as the part before leaves it', async () => {
  const library = await openTestLibrary();
  await library.db.tags.bulkAdd(tags);
  const twice = [
    ...tags.map((_, at) => rename(at, 'first', 'second')),
    ...tags.map((_, at) => rename(at, 'second', 'third')),
  ];
  await apply(library, twice);
  expect(new Set((await library.db.tags.toArray()).map(({ name }) => name))).toEqual(new Set(['third']));
});

test('a part that was planned on other rows takes all parts before it back', async () => {
  const library = await openTestLibrary();
  await library.db.tags.bulkAdd(tags);
  const before = await dumpLibrary(library.db);
  const stale = tags.map((_, at) => rename(at, at === COUNT - 1 ? 'another' : 'first', 'second'));
  await expect(apply(library, stale)).rejects.toThrow('planned on a stale row');
  expect(await dumpLibrary(library.db)).toEqual(before);
});

test('whoever ends it has nothing of it', async () => {
  const library = await openTestLibrary();
  await library.db.tags.bulkAdd(tags);
  const before = await dumpLibrary(library.db);
  const ended = new AbortController();
  const applied = apply(
    library,
    tags.map((_, at) => rename(at, 'first', 'second')),
    ended.signal,
  );
  ended.abort();
  await expect(applied).rejects.toMatchObject({ code: 'cancelled' });
  expect(await dumpLibrary(library.db)).toEqual(before);
});
