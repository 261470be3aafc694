import { AppError } from '../../shared/app-error';
import { bendHue } from '../../shared/model/bend-hue';
import type { Effect } from '../../shared/model/change';
import type { Colour, Stroke } from '../../shared/model/colour';
import { diffRow } from '../../shared/model/effects';
import { palette, parseColourName, parseMeaning, proposeLook } from '../../shared/model/next-colour';
import { readColours } from '../storage/colours';
import type { Library } from '../storage/library';
import { createLabel, cutTitle, type LabelKey } from './labels';
import { runCommand, type CommandResult } from './run-command';

/** How a colour is seen. Its values in the themes are not chosen: they are bent from the hue until they can be read. */
export type ColourLook = { hue: number; sign: string; stroke: Stroke };

/**
 * At the end of the palette. What `look` leaves open is proposed: a free sign and stroke, a hue away from the others.
 * @throws AppError row-invalid where the name is empty or it or the meaning is too long
 */
export async function createColour(
  library: Library,
  given: { name: string; meaning?: string },
  look: Partial<ColourLook> = {},
): Promise<CommandResult & { id: string }> {
  const id = library.nextId<string & { readonly brand: 'Colour' }>();
  const result = await runCommand(library, async () => {
    const { name, meaning } = requireWords(id, { name: given.name, meaning: given.meaning ?? '' });
    const colours = await readColours(library.db);
    const { hue, sign, stroke } = { ...proposeLook(colours), ...look };
    const row: Colour = { id, name, meaning, sign, stroke, order: endOf(colours), ...bendHue(hue), gone: false };
    return { label: labelOf('change.createColour', row), effects: [{ kind: 'insert', table: 'colours', id, row }] };
  });
  return { ...result, id };
}

/** @throws AppError row-invalid where the name is empty or it or the meaning is too long */
export function renameColour(
  library: Library,
  id: string,
  fields: { name?: string; meaning?: string },
): Promise<CommandResult> {
  return changeColour(library, id, 'change.renameColour', (colour) => requireWords(id, { ...colour, ...fields }));
}

/** @throws AppError row-invalid where the sign is not one character */
export function restyleColour(library: Library, id: string, look: Partial<ColourLook>): Promise<CommandResult> {
  return changeColour(library, id, 'change.restyleColour', () => {
    const { hue, ...marks } = look;
    if (marks.sign !== undefined && [...marks.sign].length !== 1) throw invalid(id);
    return { ...marks, ...(hue === undefined ? {} : bendHue(hue)) };
  });
}

/** To a place of the palette, from 0; places past either end are its ends. */
export function moveColour(library: Library, id: string, to: number): Promise<CommandResult> {
  return runCommand(library, async () => {
    const live = palette(await readColours(library.db));
    const moved = live.find((colour) => colour.id === id);
    if (moved === undefined) return { label: createLabel('change.moveColour', { name: '' }), effects: [] };
    const others = live.filter((colour) => colour.id !== id);
    others.splice(Math.max(0, Math.min(others.length, to)), 0, moved);
    const effects = await Promise.all(others.map((colour, order) => patchColour(library, colour, { order })));
    return { label: labelOf('change.moveColour', moved), effects: effects.flat() };
  });
}

/** Its highlights keep its name and its values. The last of the palette stays: without one nothing could be marked. */
export function deleteColour(library: Library, id: string): Promise<CommandResult> {
  return changeColour(library, id, 'change.deleteColour', (colour, all) =>
    palette(all).some((other) => other.id !== colour.id) ? { gone: true } : {},
  );
}

/** Back to the end of the palette: the keys of the others stay what they have become. */
export function restoreColour(library: Library, id: string): Promise<CommandResult> {
  return changeColour(library, id, 'change.restoreColour', (colour, all) =>
    colour.gone ? { gone: false, order: endOf(all) } : {},
  );
}

function changeColour(
  library: Library,
  id: string,
  key: LabelKey,
  fieldsOf: (colour: Colour, all: readonly Colour[]) => Partial<Colour>,
): Promise<CommandResult> {
  return runCommand(library, async () => {
    const all = await readColours(library.db);
    const colour = all.find((one) => one.id === id);
    if (colour === undefined) return { label: createLabel(key, { name: '' }), effects: [] };
    const fields = fieldsOf(colour, all);
    return { label: labelOf(key, { ...colour, ...fields }), effects: await patchColour(library, colour, fields) };
  });
}

/** Of the first six a row is stored only when one is changed: its undo makes it again what a library begins with. */
async function patchColour(library: Library, colour: Colour, fields: Partial<Colour>): Promise<Effect[]> {
  const { id } = colour;
  const next: Colour = { ...colour, ...fields };
  const patches = diffRow('colours', id, colour, next);
  if (patches.length === 0 || (await library.db.colours.get(id)) !== undefined) return patches;
  return [{ kind: 'insert', table: 'colours', id, row: next }];
}

function endOf(colours: readonly Colour[]): number {
  return Math.max(-1, ...colours.map((colour) => colour.order)) + 1;
}

function requireWords(id: string, given: { name: string; meaning: string }): { name: string; meaning: string } {
  const [name, meaning] = [parseColourName(given.name), parseMeaning(given.meaning)];
  if (name === null || meaning === null) throw invalid(id);
  return { name, meaning };
}

function invalid(id: string): AppError {
  return new AppError('row-invalid', { table: 'colours', id });
}

function labelOf(key: LabelKey, { name }: Pick<Colour, 'name'>) {
  return createLabel(key, { name: cutTitle(name) });
}
