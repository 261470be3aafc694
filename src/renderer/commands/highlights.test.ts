import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptVersionOf, placeHighlights } from '../../shared/anchoring/place-highlights';
import type { Highlight } from '../../shared/model/highlight';
import type { HighlightId, PaperId } from '../../shared/model/id';
import { createFakeMain } from '../clients/fake-main.cases';
import { readHighlight, readHighlightsOfPapers, readTargetText } from '../storage/highlights';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { readLibraryRows } from '../storage/library-rows';
import { readTags } from '../storage/tags';
import * as commands from './commands';
import type { ChosenWords } from './highlights';
import { checkChange } from './replay.cases';
import { abstractOf, titledList } from './sample-papers.cases';
import { wantText } from './wanted.cases';

let library: Library;
let ids: [PaperId, PaperId, PaperId];

beforeEach(async () => {
  library = await openTestLibrary();
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const { bridge } = createFakeMain(library.databaseName);
  await commands.importFiles(library, bridge, wantText(titledList([0, 1, 2]), 'list.txt'), options);
  ids = (await readLibraryRows(library.db)).map((row) => row.id) as typeof ids;
});
afterEach(() => library.close());

function choose(start: number, end: number, of = 0): ChosenWords {
  const id = ids[of] as PaperId;
  return { target: { kind: 'paper', id, field: 'abstract' }, paperId: id, text: abstractOf(of), start, end };
}
async function mark(start = 3, end = 20, of = 0): Promise<HighlightId> {
  return (await commands.addHighlight(library, choose(start, end, of), 'claim')).id;
}
async function read(id: HighlightId): Promise<Highlight> {
  const row = await readHighlight(library.db, id);
  if (row === null) throw new Error('it is gone');
  return row;
}

describe('a highlight', () => {
  it('is one change, and stands where it was made', async () => {
    let id = '' as HighlightId;
    await checkChange(library, async () => (id = await mark()));
    const row = await read(id);
    const text = await readTargetText(library.db, row.target);
    expect(text).toBe(abstractOf(0));
    expect(placeHighlights(text ?? '', [row])[0]?.anchored).toMatchObject({
      kind: 'exact',
      place: { start: 3, end: 20 },
    });
  });

  it.each([
    [5, 5],
    [-1, 4],
    [0, 100_000],
  ])('is refused from %i to %i, and nothing is stored', async (start, end) => {
    await expect(mark(start, end)).rejects.toMatchObject({ code: 'row-invalid' });
    expect(await library.db.highlights.count()).toBe(0);
  });

  it('gets another colour, a comment and tags, each undone by itself', async () => {
    const id = await mark();
    const made = await read(id);
    const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'why' }] }] };
    await checkChange(library, () => commands.recolourHighlights(library, [id], 'doubt'));
    await checkChange(library, () => commands.commentHighlight(library, id, doc, 'why'));
    await checkChange(library, () => commands.tagHighlights(library, [id], 'rivers'));
    const [tag] = await readTags(library.db);
    if (tag === undefined) throw new Error('no tag');
    expect(await read(id)).toMatchObject({ colourId: 'doubt', comment: doc, commentText: 'why', tagIds: [tag.id] });
    await checkChange(library, () => commands.untagHighlights(library, [id], tag.id));
    for (let step = 0; step < 4; step += 1) await commands.undo(library);
    expect(await read(id)).toMatchObject({ colourId: made.colourId, comment: null, tagIds: [] });
  });

  it('is made with its comment or its first tag as one change, which one undo takes back whole', async () => {
    const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'why' }] }] };
    const comment = { doc, text: 'why' };
    await checkChange(library, () => commands.addHighlight(library, choose(3, 20), 'claim', { comment }));
    await commands.undo(library);
    expect(await library.db.highlights.count()).toBe(0);
    let id = '' as HighlightId;
    await checkChange(library, async () => {
      ({ id } = await commands.addHighlight(library, choose(3, 20), 'claim', { comment, tag: 'rivers' }));
    });
    const [tag] = await readTags(library.db);
    expect(tag?.name).toBe('rivers');
    expect(await read(id)).toMatchObject({ comment: doc, commentText: 'why', tagIds: [tag?.id] });
    await commands.undo(library);
    expect([await library.db.highlights.count(), await readTags(library.db)]).toEqual([0, []]);
    await expect(commands.addHighlight(library, choose(3, 20), 'claim', { tag: ' ' })).rejects.toMatchObject({
      code: 'row-invalid',
    });
    expect(await library.db.highlights.count()).toBe(0);
  });

  it('is not tagged twice, and a name that is none is refused', async () => {
    const id = await mark();
    await commands.tagHighlights(library, [id], 'rivers');
    expect((await commands.tagHighlights(library, [id], 'Rivers')).seq).toBeNull();
    await expect(commands.tagHighlights(library, [id], ' ')).rejects.toMatchObject({ code: 'row-invalid' });
  });

  it('is linked to other words, and back by undo', async () => {
    const id = await mark();
    const before = await read(id);
    await checkChange(library, () => commands.relinkHighlight(library, id, choose(30, 44, 1)));
    expect(await read(id)).toMatchObject({ paperId: ids[1], target: { id: ids[1] } });
    await commands.undo(library);
    expect((await read(id)).selectors).toEqual(before.selectors);
  });

  it('is kept without a place, in the text as it stands, and nothing else of it changes', async () => {
    const id = await mark();
    const before = await read(id);
    await checkChange(library, () => commands.keepHighlights(library, [id]));
    const kept = await read(id);
    expect(kept).toEqual({ ...before, textVersion: keptVersionOf(abstractOf(0)), changedAt: kept.changedAt });
    expect((await commands.keepHighlights(library, [id])).seq).toBeNull();
    await commands.undo(library);
    expect(await read(id)).toEqual(before);
  });

  it('goes and comes back', async () => {
    const made = [await mark(), await mark(2, 9, 1)];
    await checkChange(library, () => commands.removeHighlights(library, made));
    expect(await library.db.highlights.count()).toBe(0);
    await commands.undo(library);
    expect(await library.db.highlights.count()).toBe(2);
  });
});

describe('highlights of a paper', () => {
  it('go to the trash with it, come back with it, and go for good when it is emptied', async () => {
    const id = await mark();
    const before = await read(id);
    await checkChange(library, () => commands.trashPapers(library, [ids[0]]));
    expect(await library.db.highlights.count()).toBe(0);
    await checkChange(library, () => commands.restorePapers(library, [ids[0]]));
    expect(await read(id)).toEqual(before);
    await commands.trashPapers(library, [ids[0]]);
    await checkChange(library, () => commands.emptyTrash(library));
    expect(await library.db.trash.count()).toBe(0);
  });

  it('go along when it is merged into another', async () => {
    const id = await mark();
    await checkChange(library, () => commands.mergePapers(library, ids[1], [ids[0]]));
    expect(await readHighlightsOfPapers(library.db, [ids[1]])).toMatchObject([{ id, target: { id: ids[1] } }]);
  });

  it('keep it when its import is removed', async () => {
    await mark();
    const [source] = await library.db.sources.toArray();
    if (source === undefined) throw new Error('no source');
    const { kept } = await commands.removeImport(library, source.importId);
    expect(kept).toEqual([ids[0]]);
    expect(await library.db.highlights.count()).toBe(1);
  });
});
