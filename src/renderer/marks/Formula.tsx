import { useLayoutEffect, useRef } from 'react';
import { renderMath } from '../editor/render-math';
import styles from './Formula.module.css';

export type FormulaProps = {
  tex: string;
  display: boolean;
  /** As the file has it, with its delimiters: shown where the formula cannot be read. */
  source: string;
};

/** Drawn before the screen shows it, so that the text does not jump. Only the effect touches what is inside. */
export function Formula({ tex, display, source }: FormulaProps) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    renderMath(tex, element, display);
    if (element.classList.contains('katex-error') || element.querySelector('.katex-error') !== null) {
      element.classList.remove('katex-error');
      element.textContent = source;
    }
  }, [tex, display, source]);
  return (
    <span
      ref={place}
      data-formula
      className={display ? styles['display'] : undefined}
      title={display ? undefined : source}
    />
  );
}
