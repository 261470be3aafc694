import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKnown, factsOf } from '../../shared/dedupe/known';
import { notSameId } from '../../shared/model/family';
import type { PaperId } from '../../shared/model/id';
import { createPaper, type Paper } from '../../shared/model/paper';
import { readKeptCandidates } from '../storage/kept-candidates';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { pairGroups } from './candidate-pairs';
import * as commands from './commands';
import { findCandidates } from './find-candidates';
import { takeTurn } from './import-turn';
import { runCommand } from './run-command';
import { createLabel } from './labels';
import { abstractOf } from './sample-papers.cases';

let library: Library;
beforeEach(async () => {
  library = await openTestLibrary();
});
afterEach(() => library.close());

/** As an import leaves a paper, keys and all; by a command, so that a change names it. */
async function add(...given: (Partial<Paper> & { title: string })[]): Promise<PaperId[]> {
  const papers = given.map((one) => {
    const paper = createPaper({
      id: library.nextId<PaperId>(),
      abstract: '',
      sources: [],
      fieldFrom: { title: 'file', abstract: 'file' },
      keys: [],
      addedAt: 1,
      ...one,
    });
    return { ...paper, keys: [...createKnown(factsOf(paper)).keys] };
  });
  const effects = papers.map((row) => ({ kind: 'insert', table: 'papers', id: row.id, row }) as const);
  await runCommand(library, () => Promise.resolve({ label: createLabel('change.importFiles'), effects }));
  return papers.map((paper) => paper.id);
}
async function find(): Promise<unknown[]> {
  const found = await findCandidates(library, { signal: new AbortController().signal });
  return (found ?? []).map(({ a, b, kind, by }) => [a, b, kind, by]);
}

describe('findCandidates', () => {
  it('finds what may be one, the surest first, and nothing else', async () => {
    const [a, b, c, d, e, f] = await add(
      { title: 'Phantom islands and old maps', authors: ['Hu, L.'], year: 2001 },
      { title: 'Phantom islands and old maps', authors: ['Hu, L.'], year: 2004 },
      { title: 'Who rides the last bus at night', ids: { arxiv: '9913.00001' } },
      { title: 'Who rides the last bus at night', ids: { doi: '10.5555/bus' } },
      { title: 'Moss', abstract: abstractOf(3) },
      { title: 'Roofs under moss', abstract: abstractOf(3) },
      { title: 'Pangu Ultra' },
      { title: 'Pangu Ultra MoE' },
    );
    expect(await find()).toEqual([
      [e, f, 'same', 'abstract'],
      [c, d, 'family', 'title'],
      [a, b, 'review', 'title'],
    ]);
  });

  it('is over with what was decided, whichever way, and asks again after undo', async () => {
    const [a, b, c, d, e, f] = (await add(
      { title: 'Phantom islands and old maps', authors: ['Hu, L.'], year: 2001 },
      { title: 'Phantom islands and old maps', authors: ['Hu, L.'], year: 2004 },
      { title: 'Who rides the last bus at night', ids: { arxiv: '9913.00001' } },
      { title: 'Who rides the last bus at night', ids: { doi: '10.5555/bus' } },
      { title: 'Moss', abstract: abstractOf(3) },
      { title: 'Roofs under moss', abstract: abstractOf(3) },
    )) as [PaperId, PaperId, PaperId, PaperId, PaperId, PaperId];
    expect(await find()).toHaveLength(3);
    await commands.sayNotSame(library, [[a, b]]);
    await commands.joinFamily(library, [c, d]);
    await commands.mergePapers(library, e, [f]);
    expect(await find()).toEqual([]);
    await commands.undo(library);
    expect(await find()).toEqual([[e, f, 'same', 'abstract']]);
    await commands.trashPapers(library, [e]);
    expect(await find()).toEqual([]);
    await commands.restorePapers(library, [e]);
    expect(await find()).toEqual([[e, f, 'same', 'abstract']]);
    await commands.takeApart(library, { paperId: c });
    expect(await find()).toHaveLength(1);
    expect(await library.db.notSame.get(notSameId(c, d))).toBeDefined();
  });

  it('looks at new papers alone once the library was walked through, and finds the same as a walk', async () => {
    const bulk = Array.from({ length: 450 }, (_, n) => ({ title: `Paper number ${n} about one thing of its own` }));
    await add(...bulk);
    expect(await find()).toEqual([]);
    const [b] = await add({ title: 'Paper Number 7: About One Thing of Its Own' });
    const found = await find();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject([expect.any(String), b, 'same', 'title']);
    expect((await readKeptCandidates(library.db))?.pairs).toHaveLength(1);
    await library.db.derived.clear();
    expect(await find()).toEqual(found);
  });

  it('waits while an import is under way, and then knows what it brought', async () => {
    await add({ title: 'Phantom islands and old maps', authors: ['Hu, L.'], year: 2001 });
    let end: () => void = () => undefined;
    const importing = takeTurn(library, () => new Promise<void>((resolve) => (end = resolve)));
    let isOver = false;
    const finding = find().finally(() => (isOver = true));
    await add({ title: 'Phantom islands and old maps', authors: ['Hu, L.'], year: 2004 });
    // Many more turns than a walk through two papers takes.
    for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    expect(isOver).toBe(false);
    end();
    await importing;
    expect(await finding).toHaveLength(1);
  });

  it('stops where it is told, and keeps nothing of it', async () => {
    await add({ title: 'Phantom islands and old maps' }, { title: 'Phantom Islands and Old Maps' });
    const stopped = new AbortController();
    stopped.abort();
    expect(await findCandidates(library, { signal: stopped.signal })).toBeNull();
    expect(await readKeptCandidates(library.db)).toBeNull();
  });

  it('does not compare thousands of one title with each other', () => {
    const ids = Array.from({ length: 2_000 }, (_, n) => String(n).padStart(4, '0') as PaperId);
    expect(pairGroups([ids]).length).toBeLessThan(2_000 * 7);
    expect(pairGroups([['b', 'a', 'b'] as unknown as PaperId[], ['a', 'b'] as unknown as PaperId[]])).toEqual([
      ['a', 'b'],
    ]);
  });
});
