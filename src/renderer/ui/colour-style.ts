import type { CSSProperties } from 'react';
import { cx } from './cx';
import styles from './colour.module.css';

type Values = { field: string; stroke: string; ink: string };
/** A colour as it looks in each theme. */
export type ColourLooks = { light: Values; dark: Values; sepia: Values };

/**
 * For an element that has `colourStyle`: `themed` gives it `--field`, `--stroke` and `--colour-ink` of the theme that is on, and `stroked` the
 * line below its words that `data-stroke` names.
 */
export const colourStyles = { themed: cx(styles['themed']), stroked: cx(styles['themed'], styles['stroked']) } as const;

/**
 * The values of a highlight's colour in all themes, of which a style sheet takes those of the theme that is on: a change of it draws nothing
 * anew. Colours that a reader made have no tokens.
 */
export function colourStyle(
  { light, dark, sepia }: ColourLooks,
  more: Record<`--${string}`, number> = {},
): CSSProperties {
  const values: Record<`--${string}`, string | number> = {
    '--light-field': light.field,
    '--light-stroke': light.stroke,
    '--light-ink': light.ink,
    '--dark-field': dark.field,
    '--dark-stroke': dark.stroke,
    '--dark-ink': dark.ink,
    '--sepia-field': sepia.field,
    '--sepia-stroke': sepia.stroke,
    '--sepia-ink': sepia.ink,
    ...more,
  };
  return values as CSSProperties;
}
