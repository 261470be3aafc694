import type { ReactNode } from 'react';
import { useWords } from '../i18n/start-i18n';
import { sideId, useSide } from '../shell/beside';
import { colourStyle } from '../ui/colour-style';
import { cx } from '../ui/cx';
import type { DrawnMark } from './drawn-marks';
import { markClass } from './mark-look';
import styles from './MarkedRun.module.css';

/** For what shows a colour: `colourStyle` gives it the values of all themes, this those of the one that is on. */
export const markColours = cx(styles['colours']);

type MarkedRunProps = {
  mark: DrawnMark;
  /** Its first run has the name and the focus; the others say whose they are. */
  first: boolean;
  /** A box that text strokes do not reach. */
  whole: boolean;
  children: ReactNode;
};

/** One highlight on one run. Those that overlap it lie inside. */
export function MarkedRun({ mark, first, whole, children }: MarkedRunProps) {
  const words = useWords();
  const id = sideId(useSide(), `highlight-${mark.id}`);
  const spoken = first
    ? {
        id,
        tabIndex: 0,
        role: 'group',
        'aria-label': mark.label,
        'aria-roledescription': words('highlight.role'),
        'aria-keyshortcuts': 'Enter',
      }
    : { 'aria-details': id };
  return (
    <span
      className={cx(markClass, whole && styles['whole'])}
      data-stroke={mark.colour.stroke}
      data-highlight={mark.id}
      style={colourStyle(mark.colour, { '--level': mark.level })}
      {...spoken}
    >
      {children}
    </span>
  );
}
