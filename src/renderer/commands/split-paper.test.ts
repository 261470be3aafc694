import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createParsedPaper } from '../../shared/import/list-paper';
import type { ParsedPaper } from '../../shared/import/types';
import type { PaperId } from '../../shared/model/id';
import type { Paper } from '../../shared/model/paper';
import { createFakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { dumpTables, openTestLibrary } from '../storage/library.cases';
import { readPaperParts } from '../storage/paper-parts';
import * as commands from './commands';
import type { SplitPart } from './split-paper';
import { checkChange } from './replay.cases';
import { wantText } from './wanted.cases';

let library: Library;
beforeEach(async () => {
  library = await openTestLibrary();
});
afterEach(() => library.close());

const options = { signal: new AbortController().signal, onProgress: () => undefined };
const WALK = 'We walk along the harbour wall every morning and write down each lamp that is lit.';
const DRIFT = 'Buoys drift. We followed forty of them for a week and say how far each of them came.';
const entry = (fields: Record<string, string>): string =>
  `@article{one, ${Object.entries(fields)
    .map(([name, value]) => `${name} = {${value}}`)
    .join(', ')}}\n`;

async function takeIn(text: string, name: string): Promise<void> {
  const { bridge } = createFakeMain(library.databaseName);
  await commands.importFiles(library, bridge, wantText(text, name), options);
}
const TITLE = 'Lamps of a harbour wall';
/** Two works of one author that share a title, as editorials do: the library takes them for one. */
async function mistaken(): Promise<Paper> {
  const shared = { title: TITLE, author: 'Vell, Oda' };
  await takeIn(entry({ ...shared, abstract: WALK, year: '2021', url: 'https://example.org/walk' }), 'a.bib');
  await takeIn(entry({ ...shared, abstract: DRIFT, journal: 'Waterways', doi: '10.5555/drift' }), 'b.bib');
  const papers = await library.db.papers.toArray();
  expect(papers).toHaveLength(1);
  return papers[0] as Paper;
}
const FIRST = createParsedPaper({
  ...{ title: TITLE, authors: ['Vell, Oda'], year: 2021, abstract: WALK, urls: ['https://example.org/walk'] },
});
const SECOND = createParsedPaper({
  ...{ title: TITLE, authors: ['Vell, Oda'], venue: 'Waterways', abstract: DRIFT, ids: { doi: '10.5555/drift' } },
});

function places(paper: Paper, stated: (ParsedPaper | null)[]): SplitPart[] {
  return paper.sources.map((place, at) => ({ kind: 'source', place, stated: stated[at] ?? null }));
}
const other = async (id: PaperId): Promise<Paper | undefined> =>
  (await library.db.papers.toArray()).find((paper) => paper.id !== id);

describe('a paper that two lists gave', () => {
  it('becomes two, each with what its own list says, told apart for good', async () => {
    const paper = await mistaken();
    const [first, second] = places(paper, [FIRST, SECOND]) as [SplitPart, SplitPart];
    const result = await commands.splitPaper(library, paper.id, {
      leaving: [second],
      staying: [first],
      withTags: false,
    });
    const [old, made] = [await library.db.papers.get(paper.id), await other(paper.id)];
    expect(result.madeId).toBe(made?.id);
    expect(old).toMatchObject({ title: TITLE, venue: null, abstract: WALK, year: 2021, ids: {} });
    expect(made).toMatchObject({
      title: TITLE,
      year: null,
      venue: 'Waterways',
      abstract: DRIFT,
      ids: { doi: '10.5555/drift' },
    });
    expect([old?.sources, made?.sources]).toEqual([[paper.sources[0]], [paper.sources[1]]]);
    expect(await library.db.textVersions.toArray()).toEqual([]);
    expect((await library.db.notSame.toArray()).map(({ paperIds }) => paperIds)).toEqual([[paper.id, made?.id].sort()]);
  });

  it('gives up the words that were of the part that leaves, and shows those of the other', async () => {
    const paper = await mistaken();
    const [first, second] = places(paper, [FIRST, SECOND]) as [SplitPart, SplitPart];
    await commands.splitPaper(library, paper.id, { leaving: [first], staying: [second], withTags: false });
    const old = await library.db.papers.get(paper.id);
    expect(old).toMatchObject({ title: TITLE, year: null, venue: 'Waterways', abstract: DRIFT, urls: [] });
    expect(await other(paper.id)).toMatchObject({ title: TITLE, year: 2021, venue: null, abstract: WALK, ids: {} });
  });

  it('keeps what the reader wrote, his notes, and gives tags along only where asked', async () => {
    const paper = await mistaken();
    await commands.editTitle(library, paper.id, 'My own name for it');
    await commands.addTag(library, [paper.id], 'walls');
    const [first, second] = places(paper, [FIRST, SECOND]) as [SplitPart, SplitPart];
    await commands.splitPaper(library, paper.id, { leaving: [first], staying: [second], withTags: true });
    const [old, made] = [await library.db.papers.get(paper.id), await other(paper.id)];
    expect(old?.title).toBe('My own name for it');
    expect(made?.title).toBe('Lamps of a harbour wall');
    expect(made?.tagIds).toEqual(old?.tagIds);
  });

  it('is split by what the library remembers where the lines cannot be read again', async () => {
    const paper = await mistaken();
    const [, second] = places(paper, []) as [SplitPart, SplitPart];
    await commands.splitPaper(library, paper.id, { leaving: [second], staying: [], withTags: false });
    expect(await other(paper.id)).toMatchObject({ title: TITLE, abstract: DRIFT });
    expect(await library.db.papers.get(paper.id)).toMatchObject({ abstract: WALK });
  });

  it('stays two when either list comes again', async () => {
    const paper = await mistaken();
    const [first, second] = places(paper, [FIRST, SECOND]) as [SplitPart, SplitPart];
    await commands.splitPaper(library, paper.id, { leaving: [second], staying: [first], withTags: false });
    await takeIn(entry({ title: TITLE, author: 'Vell, Oda', abstract: DRIFT, doi: '10.5555/drift' }), 'c.bib');
    expect(await library.db.papers.count()).toBe(2);
  });

  it('is not split where no part would stay, none is asked for, or one is not there any more', async () => {
    const paper = await mistaken();
    const all = places(paper, [FIRST, SECOND]);
    const gone: SplitPart = {
      kind: 'source',
      place: { ...paper.sources[0], first: 900, last: 901 } as never,
      stated: null,
    };
    for (const leaving of [all, [], [gone], [...all.slice(0, 1), gone]]) {
      const result = await commands.splitPaper(library, paper.id, { leaving, staying: [], withTags: false });
      expect(result).toMatchObject({ seq: null, madeId: null });
    }
    await commands.trashPapers(library, [paper.id]);
    const result = await commands.splitPaper(library, paper.id, {
      leaving: all.slice(0, 1),
      staying: [],
      withTags: false,
    });
    expect(result).toMatchObject({ seq: null, madeId: null });
  });
});

describe('a paper into which another was merged', () => {
  it('gives it back as it was, and undo twice leads back to the two', async () => {
    await takeIn(entry({ title: 'Lamps of a harbour wall', author: 'Vell, Oda', abstract: WALK }), 'a.bib');
    await takeIn(
      entry({ title: 'Drift of buoys', author: 'Marn, Ellis', abstract: DRIFT, journal: 'Waterways' }),
      'b.bib',
    );
    const [keep, gone] = (await library.db.papers.toArray()) as [Paper, Paper];
    const before = await dumpTables(library.db, ['papers', 'textVersions', 'trash', 'notSame']);
    await commands.mergePapers(library, keep.id, [gone.id]);
    const found = await readPaperParts(library.db, keep.id);
    expect(found?.parts.map(({ kind }) => kind)).toEqual(['source', 'merged']);
    const { seq } = await checkChange(library, () =>
      commands.splitPaper(library, keep.id, {
        leaving: [{ kind: 'merged', id: gone.id }],
        staying: places(keep, [
          createParsedPaper({ title: 'Lamps of a harbour wall', authors: ['Vell, Oda'], abstract: WALK }),
        ]),
        withTags: false,
      }),
    );
    expect(seq).not.toBeNull();
    expect(await library.db.papers.get(gone.id)).toEqual(gone);
    expect(await library.db.papers.get(keep.id)).toMatchObject({
      title: keep.title,
      venue: null,
      sources: keep.sources,
    });
    expect(await library.db.trash.count()).toBe(0);
    await commands.undo(library);
    await commands.undo(library);
    expect(await dumpTables(library.db, ['papers', 'textVersions', 'trash', 'notSame'])).toEqual(before);
  });
});
