import type { RefObject } from 'react';

/**
 * What takes the focus when a popup opens, for `initialFocus` of Base UI. That waits for the next frame, and a key
 * pressed until then goes to what lies below: whoever types ahead would open a paper with the Enter meant for the dialog.
 * So it is taken in the task that puts the popup on the page, and Base UI has nothing left to do.
 */
export function focusAtOnce(wanted: RefObject<HTMLElement | null>): () => boolean | HTMLElement {
  return () => {
    const target = wanted.current;
    if (target === null) return true;
    target.focus({ preventScroll: true });
    return document.activeElement === target ? false : target;
  };
}
