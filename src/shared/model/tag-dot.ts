import { bendHue } from './bend-hue';
import type { Tag } from './tag';

/** A dot of the reader's own hue in each theme: at least 3:1 on what it stands on, and 4.5:1 where high contrast is asked for. */
export type DotValues = { light: string; dark: string; sepia: string; contrast: string };

// Bending takes a search in each theme, and a list draws the same few dots again and again; there are no more hues than this.
const bent = new Map<number, DotValues>();

/** What a dot of the tag is drawn with: one of the eight tokens by number, or values of their own. */
export function dotOf(tag: Pick<Tag, 'colour' | 'hue'>): number | DotValues {
  return tag.hue === undefined ? tag.colour : dotOfHue(tag.hue);
}

export function dotOfHue(hue: number): DotValues {
  const known = bent.get(hue);
  if (known !== undefined) return known;
  const { light, dark, sepia } = bendHue(hue);
  const values = { light: light.stroke, dark: dark.stroke, sepia: sepia.stroke, contrast: light.ink };
  bent.set(hue, values);
  return values;
}
