import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { cx } from './cx';
import styles from './Splitter.module.css';

export type SplitterProps = {
  label: string;
  /** `vertical` is a vertical line between a left and a right pane. */
  line: 'vertical' | 'horizontal';
  /** The size in CSS pixels of the pane that it changes. */
  size: number;
  min: number;
  max: number;
  /** The pane stands before (left, above) or after the line. */
  pane?: 'before' | 'after' | undefined;
  onResize: (size: number) => void;
  /** Double click: back to what it was made for. */
  onReset: () => void;
};

// One step of the arrow keys, four with Shift: fine enough to align, coarse enough to get somewhere.
const KEY_STEP_PX = 16;

/** A hairline with a wider hold. Own, because panes are kept in pixels and the policy allows no injected style sheets. */
export function Splitter(props: SplitterProps) {
  const { label, line, size, min, max, pane = 'before', onResize, onReset } = props;
  const held = useRef<{ at: number; size: number } | null>(null);
  const sign = pane === 'before' ? 1 : -1;

  function resize(next: number): void {
    onResize(Math.round(Math.min(max, Math.max(min, next))));
  }
  function place(event: PointerEvent): number {
    return line === 'vertical' ? event.clientX : event.clientY;
  }
  function press(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { at: place(event), size };
  }
  function drag(event: PointerEvent): void {
    if (held.current === null) return;
    resize(held.current.size + (place(event) - held.current.at) * sign);
  }
  function pressKey(event: KeyboardEvent): void {
    const step = event.shiftKey ? KEY_STEP_PX * 4 : KEY_STEP_PX;
    const [less, more] = line === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const next = { [less]: size - step * sign, [more]: size + step * sign, Home: min, End: max }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    resize(next);
  }
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={line}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      className={cx(styles['splitter'], styles[line])}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={() => (held.current = null)}
      onPointerCancel={() => (held.current = null)}
      onKeyDown={pressKey}
      onDoubleClick={onReset}
    />
  );
}
