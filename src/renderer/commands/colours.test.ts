import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bendHue } from '../../shared/model/bend-hue';
import { defaultColours } from '../../shared/model/default-colours';
import { palette } from '../../shared/model/next-colour';
import { readColours } from '../storage/colours';
import type { Library } from '../storage/library';
import { openTestLibrary } from '../storage/library.cases';
import * as commands from './commands';
import { checkChange } from './replay.cases';

let library: Library;
beforeEach(async () => {
  library = await openTestLibrary();
});
afterEach(() => library.close());

async function find(id: string) {
  return (await readColours(library.db)).find((colour) => colour.id === id);
}
const order = async (): Promise<string[]> => palette(await readColours(library.db)).map((colour) => colour.name);

describe('a colour', () => {
  it('is added at the end, with the next free sign and stroke, and goes by undo', async () => {
    let id = '';
    await checkChange(library, async () => {
      ({ id } = await commands.createColour(library, { name: ' Later\nreading ', meaning: 'when there is time' }));
    });
    expect(await find(id)).toMatchObject({
      name: 'Later reading',
      meaning: 'when there is time',
      sign: '*',
      stroke: 'solid',
      order: 6,
    });
    await commands.undo(library);
    expect(await readColours(library.db)).toEqual(defaultColours);
  });

  it('of the first six gets another name and meaning, and is what it was after undo', async () => {
    await checkChange(library, () => commands.renameColour(library, 'term', { name: 'Begriff' }));
    await checkChange(library, () => commands.renameColour(library, 'term', { meaning: 'a word to look up' }));
    expect(await find('term')).toMatchObject({ name: 'Begriff', meaning: 'a word to look up', sign: ':' });
    await commands.undo(library);
    await commands.undo(library);
    expect(await library.db.colours.count()).toBe(0);
    expect(await readColours(library.db)).toEqual(defaultColours);
  });

  it('gets another look: all values of the hue in one change', async () => {
    await checkChange(library, () => commands.restyleColour(library, 'claim', { hue: 200 }));
    await checkChange(library, () => commands.restyleColour(library, 'claim', { sign: '★', stroke: 'wavy' }));
    expect(await find('claim')).toMatchObject({ ...bendHue(200), sign: '★', stroke: 'wavy', name: 'Claim' });
    expect((await commands.restyleColour(library, 'claim', { hue: 200 })).seq).toBeNull();
  });

  it('moves in the palette, also past its ends', async () => {
    await checkChange(library, () => commands.moveColour(library, 'doubt', 1));
    expect(await order()).toEqual(['Claim', 'Doubt', 'Method', 'Question', 'Evidence', 'Term']);
    await checkChange(library, () => commands.moveColour(library, 'claim', 99));
    expect((await order()).at(-1)).toBe('Claim');
    expect((await commands.moveColour(library, 'claim', 99)).seq).toBeNull();
  });

  it('that is deleted keeps its name and values, and comes back at the end', async () => {
    await checkChange(library, () => commands.deleteColour(library, 'claim'));
    expect(await find('claim')).toEqual({ ...defaultColours[0], gone: true });
    expect(await order()).not.toContain('Claim');
    await checkChange(library, () => commands.restoreColour(library, 'claim'));
    expect((await order()).at(-1)).toBe('Claim');
    expect((await commands.restoreColour(library, 'claim')).seq).toBeNull();
  });

  it('that is the last one stays', async () => {
    for (const { id } of defaultColours.slice(1)) await commands.deleteColour(library, id);
    expect((await commands.deleteColour(library, 'claim')).seq).toBeNull();
    expect(await order()).toEqual(['Claim']);
  });

  it.each([[''], [' \n '], ['x'.repeat(10_000)]])('%#: is refused a name that is none', async (name) => {
    await expect(commands.createColour(library, { name })).rejects.toMatchObject({ code: 'row-invalid' });
    await expect(commands.renameColour(library, 'claim', { name })).rejects.toMatchObject({ code: 'row-invalid' });
    await expect(commands.renameColour(library, 'claim', { meaning: 'x'.repeat(10_000) })).rejects.toMatchObject({
      code: 'row-invalid',
    });
    await expect(commands.restyleColour(library, 'claim', { sign: 'ab' })).rejects.toMatchObject({
      code: 'row-invalid',
    });
    expect(await library.db.colours.count()).toBe(0);
  });

  it('may have the name of another, and any number of them is kept', async () => {
    for (let made = 0; made < 40; made += 1) await commands.createColour(library, { name: 'Claim' });
    const colours = palette(await readColours(library.db));
    expect(colours).toHaveLength(46);
    expect(colours.filter((colour) => colour.name === 'Claim')).toHaveLength(41);
    expect(new Set(colours.map((colour) => colour.order)).size).toBe(46);
  });

  it('that is not there is not changed', async () => {
    expect((await commands.deleteColour(library, 'nobody')).seq).toBeNull();
    expect((await commands.moveColour(library, 'nobody', 0)).seq).toBeNull();
  });
});
