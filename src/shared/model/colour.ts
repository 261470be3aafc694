import { isBoolean, isNumber, isOneOf, isShape, isString, type Guard } from './guard';

/** How a highlight is told from another without its colour. */
export const strokes = ['solid', 'double', 'wavy', 'dashed', 'dotted', 'two-lines'] as const;
export type Stroke = (typeof strokes)[number];

/** `#rrggbb`: the field behind the words, the stroke below them, and the ink that writes the colour's name. */
export type ColourValues = { field: string; stroke: string; ink: string };

/**
 * A colour of the reader's highlights and what it stands for. A deleted one is `gone`: it is offered no more, and its highlights keep
 * its name and its values.
 */
export type Colour = {
  id: string;
  name: string;
  /** What the reader marks with it, in a sentence; '' where the name says it. */
  meaning: string;
  /** One character before the name in margins and lists. */
  sign: string;
  stroke: Stroke;
  /** Places in the palette, from 0; the first nine have a key. */
  order: number;
  light: ColourValues;
  dark: ColourValues;
  sepia: ColourValues;
  gone: boolean;
};

const HEX = /^#[0-9a-f]{6}$/;

function isHex(value: unknown): value is string {
  return isString(value) && HEX.test(value);
}
const isValues: Guard<ColourValues> = isShape<ColourValues>({ field: isHex, stroke: isHex, ink: isHex });

export const isColour: Guard<Colour> = isShape<Colour>({
  id: isString,
  name: isString,
  meaning: isString,
  sign: isString,
  stroke: isOneOf(strokes),
  order: isNumber,
  light: isValues,
  dark: isValues,
  sepia: isValues,
  gone: isBoolean,
});
