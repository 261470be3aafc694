import { colourStyle, colourStyles, type ColourLooks } from './colour-style';
import { cx } from './cx';
import styles from './colour.module.css';

type ColourSignProps = { colour: ColourLooks & { sign: string }; className?: string | undefined };

/** The sign of a colour in its field: what stands before its name in bars, lists and margins. */
export function ColourSign({ colour, className }: ColourSignProps) {
  return (
    <span className={cx(colourStyles.themed, styles['sign'], className)} style={colourStyle(colour)} aria-hidden="true">
      {colour.sign}
    </span>
  );
}

/** Its name as text, on one line: a long one is cut, and whole in its tooltip. */
export function ColourName({ colour }: { colour: ColourLooks & { name: string } }) {
  return (
    <span className={cx(colourStyles.themed, styles['name'])} style={colourStyle(colour)} title={colour.name}>
      {colour.name}
    </span>
  );
}
