import type { Colour } from '../../../shared/model/colour';
import { colourStyle, colourStyles, type ColourLooks } from '../../ui/colour-style';
import { cx } from '../../ui/cx';
import styles from './ColourSample.module.css';

type ColourSampleProps = { colour: ColourLooks & Pick<Colour, 'stroke'>; children: string };

/** Words as they look when they are marked with it. */
export function ColourSample({ colour, children }: ColourSampleProps) {
  return (
    <span
      className={cx(colourStyles.stroked, styles['sample'])}
      style={colourStyle(colour)}
      data-stroke={colour.stroke}
    >
      {children}
    </span>
  );
}
