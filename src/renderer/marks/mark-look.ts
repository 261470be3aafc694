import { colourStyle, colourStyles } from '../ui/colour-style';
import { cx } from '../ui/cx';
import type { DrawnMark } from './drawn-marks';
import styles from './MarkedRun.module.css';

/** The field and the line of a highlight, in the colour that its style names. */
export const markClass = cx(colourStyles.stroked, styles['mark']);

type Attributes = Record<string, string>;

/** The same for a text that is not drawn by React: what its elements say, look like, and are found by. */
export function markAttributes(mark: DrawnMark): Record<'words' | 'formula' | 'block', Attributes> {
  const { stroke } = mark.colour;
  return {
    words: { ...attributesOf(mark, markClass), 'data-stroke': stroke },
    formula: { ...attributesOf(mark, cx(markClass, styles['whole'])), 'data-stroke': stroke },
    // Not called a stroke: what stands in it has one of its own.
    block: { ...attributesOf(mark, cx(colourStyles.themed, styles['block'])), 'data-frame': stroke },
  };
}

function attributesOf(mark: DrawnMark, className: string): Attributes {
  const style = Object.entries(colourStyle(mark.colour, { '--level': mark.level }));
  return {
    class: className,
    style: style.map(([name, value]) => `${name}: ${String(value)}`).join('; '),
    role: 'mark',
    'aria-description': mark.label,
    'data-highlight': mark.id,
  };
}
