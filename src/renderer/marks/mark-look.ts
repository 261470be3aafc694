import { colourStyle, colourStyles } from '../ui/colour-style';
import { cx } from '../ui/cx';
import type { DrawnMark } from './drawn-marks';
import styles from './MarkedRun.module.css';

/** The field and the line of a highlight, in the colour that its style names. */
export const markClass = cx(colourStyles.stroked, styles['mark']);

/** The same for a text that is not drawn by React: what its element says, looks like, and is found by. */
export function markAttributes(mark: DrawnMark): Record<string, string> {
  const style = Object.entries(colourStyle(mark.colour, { '--level': mark.level }));
  return {
    class: markClass,
    style: style.map(([name, value]) => `${name}: ${String(value)}`).join('; '),
    role: 'mark',
    'aria-description': mark.label,
    'data-stroke': mark.colour.stroke,
    'data-highlight': mark.id,
  };
}
