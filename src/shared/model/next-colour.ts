import { hueOf } from './bend-hue';
import { strokes, type Colour, type Stroke } from './colour';

/** Signs that can be told from one another in 11 px, those of the colours that a library begins with first. */
export const colourSigns = [...'!=?#:~*+%&@^$/<>§¶†‡•◦△◇○□☆'] as const;

/** Of a name that is one line in lists and notices; a meaning is a sentence or a few. */
export const MAX_COLOUR_NAME = 80;
export const MAX_COLOUR_MEANING = 400;

/** White space folded; null where nothing is left or it is too long to be a name. */
export function parseColourName(text: string): string | null {
  const name = foldSpace(text);
  return name === '' || name.length > MAX_COLOUR_NAME ? null : name;
}

/** May be empty. Null where it is too long. */
export function parseMeaning(text: string): string | null {
  const meaning = foldSpace(text);
  return meaning.length > MAX_COLOUR_MEANING ? null : meaning;
}

function foldSpace(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f]+/gu, ' ').trim();
}

export function colourKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** How a colour that is added is told from those that are there: the next free sign and stroke, in the widest gap of hues. */
export function proposeLook(colours: readonly Colour[]): { sign: string; stroke: Stroke; hue: number } {
  const live = colours.filter((colour) => !colour.gone);
  return {
    sign: leastUsed(
      colourSigns,
      live.map((colour) => colour.sign),
    ),
    stroke: leastUsed(
      strokes,
      live.map((colour) => colour.stroke),
    ),
    hue: widestGap(live.map((colour) => hueOf(colour.light.stroke))),
  };
}

/** The first of those that are used least: a free one as long as there is one. */
function leastUsed<T>(all: readonly T[], used: readonly T[]): T {
  const counts = all.map((one) => used.filter((other) => other === one).length);
  return all[counts.indexOf(Math.min(...counts))] as T;
}

// Blue, where no colour is left to keep away from.
const FIRST_HUE = 250;

function widestGap(hues: readonly number[]): number {
  const sorted = [...hues].sort((a, b) => a - b);
  const [first] = sorted;
  if (first === undefined) return FIRST_HUE;
  const gaps = sorted.map((hue, at) => ({ hue, gap: (sorted[at + 1] ?? first + 360) - hue }));
  const widest = gaps.reduce((best, one) => (one.gap > best.gap ? one : best));
  return Math.round(widest.hue + widest.gap / 2) % 360;
}

/** Those of the palette, in its order: the first nine have a key. */
export function palette(colours: readonly Colour[]): Colour[] {
  return colours.filter((colour) => !colour.gone);
}
