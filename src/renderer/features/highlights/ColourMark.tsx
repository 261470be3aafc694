import type { CSSProperties } from 'react';
import type { Colour } from '../../../shared/model/colour';
import { cx } from '../../ui/cx';
import styles from './ColourMark.module.css';

type Looks = Pick<Colour, 'light' | 'dark' | 'sepia'>;

/** The values of all themes, of which the style sheet takes those of the theme that is on: a change of it draws nothing anew. */
export function colourStyle({ light, dark, sepia }: Looks): CSSProperties {
  return {
    '--light-field': light.field,
    '--light-stroke': light.stroke,
    '--light-ink': light.ink,
    '--dark-field': dark.field,
    '--dark-stroke': dark.stroke,
    '--dark-ink': dark.ink,
    '--sepia-field': sepia.field,
    '--sepia-stroke': sepia.stroke,
    '--sepia-ink': sepia.ink,
  } as CSSProperties;
}

/** The sign of a colour in its field: what stands before its name in lists and margins. */
export function ColourSign({ colour, className }: { colour: Colour; className?: string }) {
  return (
    <span className={cx(styles['themed'], styles['sign'], className)} style={colourStyle(colour)} aria-hidden="true">
      {colour.sign}
    </span>
  );
}

/** Words as they look when they are marked with it. */
export function ColourSample({ colour, children }: { colour: Looks & Pick<Colour, 'stroke'>; children: string }) {
  return (
    <span className={cx(styles['themed'], styles['sample'])} style={colourStyle(colour)} data-stroke={colour.stroke}>
      {children}
    </span>
  );
}
