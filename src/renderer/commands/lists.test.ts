import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOrder } from '../../shared/list/find-in-lists';
import { layLists } from '../../shared/model/list-tree';
import type { PaperId, PaperListId, RuleId } from '../../shared/model/id';
import { createFakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { dumpTables, openTestLibrary } from '../storage/library.cases';
import { readLibraryList, readLibraryRows } from '../storage/library-rows';
import { readPaperLists } from '../storage/paper-lists';
import * as commands from './commands';
import { checkChange } from './replay.cases';
import { titledList } from './sample-papers.cases';
import { wantText } from './wanted.cases';

let library: Library;
let ids: [PaperId, PaperId, PaperId, PaperId, PaperId];

beforeEach(async () => {
  library = await openTestLibrary();
  const { bridge } = createFakeMain(library.databaseName);
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  await commands.importFiles(library, bridge, wantText(titledList([0, 1, 2, 3, 4]), 'list.txt'), options);
  ids = (await readLibraryRows(library.db)).map((row) => row.id) as typeof ids;
});
afterEach(() => library.close());

const create = async (name: string, parentId: PaperListId | null = null): Promise<PaperListId> =>
  (await commands.createList(library, { name, parentId })).listId;
const createFolder = async (name: string, parentId: PaperListId | null = null): Promise<PaperListId> =>
  (await commands.createList(library, { name, parentId, isFolder: true })).listId;

async function draw(): Promise<string[]> {
  const lines = layLists(await readPaperLists(library.db), { folded: new Set(), withArchived: true });
  return lines.map(({ list, depth }) => `${'-'.repeat(depth)}${list.name}`);
}
async function order(id: PaperListId): Promise<number[]> {
  return readOrder(await readLibraryList(library.db), id).map((one) => ids.indexOf(one.id));
}

describe('papers of a list', () => {
  it('come behind those that are in it, each once, and leave it again; undo takes each back', async () => {
    const id = await create('Reading group');
    await checkChange(library, () => commands.addToList(library, [ids[3], ids[1]], id));
    expect((await commands.addToList(library, ids.slice(1, 4), id)).label.params['count']).toBe(1);
    expect(await order(id)).toEqual([3, 1, 2]);
    await checkChange(library, () => commands.removeFromList(library, [ids[1], ids[4]], id));
    expect(await order(id)).toEqual([3, 2]);
    await commands.undo(library);
    expect(await order(id)).toEqual([3, 1, 2]);
    expect(await library.db.papers.get(ids[0])).not.toHaveProperty('lists');
  });

  it('are moved by hand, and in another list of the same papers nothing moves', async () => {
    const [one, two] = [await create('One'), await create('Two')];
    await commands.addToList(library, ids, one);
    await commands.addToList(library, ids, two);
    await checkChange(library, () => commands.orderInList(library, [ids[4], ids[2]], one, { before: ids[1] }));
    expect(await order(one)).toEqual([0, 2, 4, 1, 3]);
    expect(await order(two)).toEqual([0, 1, 2, 3, 4]);
    expect((await commands.orderInList(library, [ids[0]], one, 'first')).seq).toBeNull();
  });

  it('go into no folder and no list that is gone', async () => {
    const folder = await createFolder('Thesis');
    expect((await commands.addToList(library, ids, folder)).seq).toBeNull();
    expect((await commands.addToList(library, ids, 'none' as PaperListId)).seq).toBeNull();
  });

  it('are the reader’s where a rule had put them, and no rule’s once they are taken out', async () => {
    const id = await create('By rule');
    await commands.addToList(library, [ids[0]], id);
    const rule = library.nextId<RuleId>();
    await library.db.papers.update(ids[0], { byRule: { [`list:${id}`]: rule, status: rule } });
    await commands.removeFromList(library, [ids[0]], id);
    expect((await library.db.papers.get(ids[0]))?.byRule).toEqual({ status: rule });
  });

  it('stay where the list is deleted, and one undo brings back the list, its papers and their order', async () => {
    const id = await create('Gone soon');
    await commands.addToList(library, [ids[2], ids[0]], id);
    const papers = (await dumpTables(library.db, ['papers']))['papers'];
    await checkChange(library, () => commands.deleteList(library, id));
    expect((await dumpTables(library.db, ['papers']))['papers']).toEqual(papers);
    await commands.undo(library);
    expect(await draw()).toEqual(['Gone soon']);
    expect(await order(id)).toEqual([2, 0]);
  });

  it('are there from the beginning where a list is made of them', async () => {
    let id: PaperListId | null = null;
    await checkChange(library, async () => {
      id = (await commands.createList(library, { name: 'Two of them' }, [ids[4], ids[1]])).listId;
    });
    expect(await order(id ?? ('' as PaperListId))).toEqual([4, 1]);
  });
});

describe('the tree of lists', () => {
  it('is ordered by hand and nested; a move into itself or into a list does nothing', async () => {
    const [a, b, thesis] = [await create('a'), await create('b'), await createFolder('Thesis')];
    await checkChange(library, () => commands.moveList(library, thesis, null, { before: a }));
    expect(await draw()).toEqual(['Thesis', 'a', 'b']);
    await checkChange(library, () => commands.moveList(library, b, thesis));
    await checkChange(library, () => commands.moveList(library, a, thesis, { before: b }));
    expect(await draw()).toEqual(['Thesis', '-a', '-b']);
    expect((await commands.moveList(library, thesis, thesis)).seq).toBeNull();
    expect((await commands.moveList(library, a, b)).seq).toBeNull();
    expect((await commands.moveList(library, a, thesis, { before: b })).seq).toBeNull();
    await commands.moveList(library, a, null);
    expect(await draw()).toEqual(['Thesis', '-b', 'a']);
  });

  it('keeps what lay in a deleted folder where that folder lay, in its order', async () => {
    const thesis = await createFolder('Thesis');
    await create('last');
    await create('a', thesis);
    await create('b', thesis);
    await checkChange(library, () => commands.deleteList(library, thesis));
    expect(await draw()).toEqual(['a', 'b', 'last']);
    await commands.undo(library);
    expect(await draw()).toEqual(['Thesis', '-a', '-b', 'last']);
  });

  it('takes all that is said of a list as one change, with its folder', async () => {
    const [id, thesis] = [await create('a'), await createFolder('Thesis')];
    const words = { name: ' Chapter  3 ', description: 'What it needs', colour: 4, icon: 'flag', parentId: thesis };
    await checkChange(library, () => commands.editList(library, id, words));
    expect(await library.db.paperLists.get(id)).toMatchObject({ ...words, name: 'Chapter 3' });
    expect((await commands.editList(library, id, words)).seq).toBeNull();
  });

  it('archives and brings back', async () => {
    const id = await create('a');
    await checkChange(library, () => commands.archiveList(library, id, true));
    expect((await commands.archiveList(library, id, true)).seq).toBeNull();
    await commands.archiveList(library, id, false);
    expect((await library.db.paperLists.get(id))?.archived).toBe(false);
  });

  it('refuses names that are none, signs that it does not have, and a list in a list', async () => {
    const id = await create('a');
    const words = { name: 'a', description: '', colour: 0, icon: '', parentId: null };
    for (const bad of [
      { name: '..' },
      { name: 'x'.repeat(10_000) },
      { colour: 9 },
      { icon: 'skull' },
      { parentId: id },
    ]) {
      await expect(commands.editList(library, id, { ...words, ...bad })).rejects.toMatchObject({ code: 'row-invalid' });
      await expect(commands.createList(library, { ...words, ...bad })).rejects.toMatchObject({ code: 'row-invalid' });
    }
    expect(await library.db.paperLists.count()).toBe(1);
  });
});
