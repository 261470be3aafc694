import type { Colour } from '../../../shared/model/colour';
import { colourStyle } from '../../ui/colour-style';
import { cx } from '../../ui/cx';
import styles from './ColourMark.module.css';

type Looks = Pick<Colour, 'light' | 'dark' | 'sepia'>;

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
