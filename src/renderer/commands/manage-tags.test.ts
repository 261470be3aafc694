import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaperId, TagId } from '../../shared/model/id';
import { MAX_TAG_DESCRIPTION } from '../../shared/model/tag';
import { layTags } from '../../shared/model/tag-tree';
import { createFakeMain } from '../clients/fake-main.cases';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import { readLibraryRows } from '../storage/library-rows';
import { readTagMap, readTags } from '../storage/tags';
import * as commands from './commands';
import { titledList } from './sample-papers.cases';
import { wantText } from './wanted.cases';

let library: Library;
let ids: PaperId[];

beforeEach(async () => {
  library = await openTestLibrary();
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const { bridge } = createFakeMain(library.databaseName);
  await commands.importFiles(library, bridge, wantText(titledList([0, 1, 2]), 'list.txt'), options);
  ids = (await readLibraryRows(library.db)).map((row) => row.id);
});
afterEach(() => library.close());

async function tag(name: string, papers: readonly PaperId[] = []): Promise<TagId> {
  return (await commands.addTag(library, papers, name)).tagId as TagId;
}
async function drawTree(): Promise<string[]> {
  return layTags(await readTagMap(library.db)).map((line) => `${'-'.repeat(line.depth)}${line.tag.name}`);
}
const refused = { code: 'row-invalid' };

describe('a path', () => {
  it('makes what is not there, in the colour of its parent, and finds what is', async () => {
    const leaf = await tag('efficiency/quantization', ids);
    expect(await tag('Efficiency/Quantization')).toBe(leaf);
    expect(await tag('quantization')).toBe(leaf);
    await tag('quantization/int8');
    expect(await drawTree()).toEqual(['efficiency', '-quantization', '--int8']);
    const top = (await readTags(library.db)).find((one) => one.name === 'efficiency');
    await commands.setTagColour(library, top?.id as TagId, { hue: 222 });
    expect((await readTags(library.db)).map(({ hue }) => hue)).toEqual([222, 222, 222]);
    await commands.undo(library);
    await commands.undo(library);
    expect(await drawTree()).toEqual(['efficiency', '-quantization']);
  });

  it.each(['/', '..', 'a//b', 'x'.repeat(10_000), ' \n '])('%j is refused, and nothing is made', async (text) => {
    await expect(commands.addTag(library, ids, text)).rejects.toMatchObject(refused);
    expect(await drawTree()).toEqual([]);
  });

  it('in another script is a name like any', async () => {
    await tag('水/河流', ids);
    expect(await drawTree()).toEqual(['水', '-河流']);
  });

  it('gives a mention its id, and what it lies under another', async () => {
    const id = library.nextId<TagId>();
    await commands.createTag(library, id, 'water/rivers');
    expect((await readTagMap(library.db)).get(id)).toMatchObject({ name: 'rivers', inherits: true });
    expect(await drawTree()).toEqual(['water', '-rivers']);
  });
});

describe('a rename', () => {
  it('by a name leaves the tag where it lies, by a path moves it, by a slash before it takes it to the top', async () => {
    const leaf = await tag('water/rivers');
    await commands.renameTag(library, leaf, 'streams');
    expect(await drawTree()).toEqual(['water', '-streams']);
    await commands.renameTag(library, leaf, 'land/banks');
    expect(await drawTree()).toEqual(['land', '-banks', 'water']);
    await commands.renameTag(library, leaf, '/banks');
    expect(await drawTree()).toEqual(['banks', 'land', 'water']);
  });

  it('to a path through itself is refused', async () => {
    const top = await tag('water');
    await expect(commands.renameTag(library, top, 'water/rivers')).rejects.toMatchObject(refused);
    expect(await drawTree()).toEqual(['water']);
  });

  it('to a sibling is a merge, and the other name still finds it', async () => {
    const [rivers, streams] = [await tag('water/rivers', ids), await tag('water/streams')];
    await commands.renameTag(library, rivers, 'Streams');
    expect(await tag('rivers')).toBe(streams);
    expect((await readLibraryRows(library.db)).map((row) => row.tagIds)).toEqual([[streams], [streams], [streams]]);
    await commands.undo(library);
    expect(await drawTree()).toEqual(['water', '-rivers', '-streams']);
    expect((await readTagMap(library.db)).get(streams)).not.toHaveProperty('aliases');
  });
});

describe('a move', () => {
  it('that would make a loop does nothing', async () => {
    const [top, leaf] = [await tag('water'), await tag('water/rivers')];
    expect((await commands.moveTag(library, top, leaf)).seq).toBeNull();
    expect((await commands.moveTag(library, top, top)).seq).toBeNull();
    expect(await drawTree()).toEqual(['water', '-rivers']);
  });

  it('goes with all that lies under the tag, and back', async () => {
    await tag('rivers/small');
    await commands.moveTag(library, await tag('rivers'), await tag('water'));
    expect(await drawTree()).toEqual(['water', '-rivers', '--small']);
    await commands.moveTag(library, await tag('rivers'), null);
    expect(await drawTree()).toEqual(['rivers', '-small', 'water']);
  });
});

describe('deleting and merging', () => {
  it('keep what lay under a tag, and undo brings all back', async () => {
    await tag('water/rivers/small', ids);
    await commands.deleteTag(library, await tag('rivers'));
    expect(await drawTree()).toEqual(['water', '-small']);
    await commands.undo(library);
    await commands.mergeTags(library, [await tag('water')], await tag('small'));
    expect(await drawTree()).toEqual(['small', '-rivers']);
    await commands.undo(library);
    expect(await drawTree()).toEqual(['water', '-rivers', '--small']);
  });
});

describe('other names and a description', () => {
  it('are tidied, and a name that another tag has is refused', async () => {
    const rivers = await tag('rivers');
    await tag('lakes');
    await commands.setTagAliases(library, rivers, [' streams ', 'Rivers', 'STREAMS', '', 'brooks']);
    expect((await readTagMap(library.db)).get(rivers)?.aliases).toEqual(['streams', 'brooks']);
    expect(await tag('Brooks')).toBe(rivers);
    await expect(commands.setTagAliases(library, rivers, ['lakes'])).rejects.toMatchObject(refused);
    await commands.setTagAliases(library, rivers, []);
    expect((await readTagMap(library.db)).get(rivers)).not.toHaveProperty('aliases');
  });

  it('of any length are not', async () => {
    const rivers = await tag('rivers');
    const long = 'x'.repeat(MAX_TAG_DESCRIPTION + 1);
    await expect(commands.describeTag(library, rivers, long)).rejects.toMatchObject(refused);
    await commands.describeTag(library, rivers, '  Water that moves ');
    expect((await readTagMap(library.db)).get(rivers)?.description).toBe('Water that moves');
    await commands.describeTag(library, rivers, ' ');
    expect((await readTagMap(library.db)).get(rivers)).not.toHaveProperty('description');
  });
});

describe('a colour', () => {
  it('is one of eight, any hue, or that of the tag above', async () => {
    const [top, leaf] = [await tag('water'), await tag('water/rivers')];
    const shown = async (): Promise<unknown[]> => (await readTags(library.db)).map(({ hue, colour }) => hue ?? colour);
    await commands.setTagColour(library, leaf, 4);
    expect(await shown()).toEqual([4, 1]);
    await commands.setTagColour(library, top, { hue: 359 });
    await commands.setTagColour(library, leaf, 'inherits');
    expect(await shown()).toEqual([359, 359]);
    await expect(commands.setTagColour(library, top, { hue: 360 })).rejects.toMatchObject(refused);
  });
});
