import type { Colour, ColourValues, Stroke } from './colour';

/**
 * The six that a library begins with, with ids and values of their own in each theme. No row is stored for one until the reader changes it.
 * Each field and ink holds the contrast that `look` asks for: text on a field 7, strokes on the page 3, names as text 4.5.
 */
export const defaultColours: readonly Colour[] = [
  createDefault('claim', 'Claim', '!', 'solid', {
    light: ['#fbe6a2', '#a67a00', '#735300'],
    dark: ['#4a3c10', '#d6ac3a', '#e6c468'],
    sepia: ['#f4da8a', '#936b00', '#6a4c00'],
  }),
  createDefault('method', 'Method', '=', 'double', {
    light: ['#cfe2f9', '#3a78be', '#215a99'],
    dark: ['#1f3a56', '#659fdd', '#8fbff0'],
    sepia: ['#cad9e4', '#34699f', '#225384'],
  }),
  createDefault('question', 'Question', '?', 'wavy', {
    light: ['#fad6dd', '#c9476a', '#a22b4f'],
    dark: ['#512732', '#e07f98', '#f2a5b7'],
    sepia: ['#f3cbc7', '#b63f5c', '#952846'],
  }),
  createDefault('evidence', 'Evidence', '#', 'dashed', {
    light: ['#cdeacb', '#3c8a42', '#2a6930'],
    dark: ['#234224', '#70b474', '#96d199'],
    sepia: ['#cbdfb7', '#3c7a38', '#2d612b'],
  }),
  createDefault('term', 'Term', ':', 'dotted', {
    light: ['#e4d9f8', '#8158c4', '#643fa7'],
    dark: ['#3b2f59', '#a78be0', '#c6b0f3'],
    sepia: ['#ddd0e6', '#7650b0', '#5f3b98'],
  }),
  createDefault('doubt', 'Doubt', '~', 'two-lines', {
    light: ['#fadcc3', '#c2621b', '#91460c'],
    dark: ['#4e3019', '#df8f4d', '#f1b07c'],
    sepia: ['#f3cfa8', '#ab5314', '#83400b'],
  }),
].map((colour, order) => ({ ...colour, order }));

type Given = Record<'light' | 'dark' | 'sepia', readonly [field: string, stroke: string, ink: string]>;

function createDefault(id: string, name: string, sign: string, stroke: Stroke, given: Given): Colour {
  const { light, dark, sepia } = given;
  const meaning = '';
  const values = { light: valuesOf(light), dark: valuesOf(dark), sepia: valuesOf(sepia) };
  return { id, name, meaning, sign, stroke, order: 0, ...values, gone: false };
}

function valuesOf([field, stroke, ink]: Given['light']): ColourValues {
  return { field, stroke, ink };
}

/** All that highlights may name, in the order of the palette: those of the library in place of the ones they were made of. */
export function arrangeColours(stored: readonly Colour[]): Colour[] {
  const byId = new Map(defaultColours.map((colour) => [colour.id, colour]));
  for (const colour of stored) byId.set(colour.id, colour);
  return [...byId.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
