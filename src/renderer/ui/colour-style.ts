import type { CSSProperties } from 'react';

type Values = { field: string; stroke: string; ink: string };

/**
 * The values of a highlight's colour in all themes, of which a style sheet takes those of the theme that is on: a change of it draws nothing
 * anew. Colours that a reader made have no tokens.
 */
export function colourStyle(
  { light, dark, sepia }: { light: Values; dark: Values; sepia: Values },
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
