// A notice is a dialog to a screen reader, but stands beside the work and not over it. What is fading out has no keys any more.
const NOTICE = '[data-pane="notices"] *';
const OVERLAY = `:is([role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"][data-open]):not(${NOTICE}, [data-closed])`;

/** Something stands over the page and has the keys. */
export function hasOverlay(): boolean {
  return document.querySelector(OVERLAY) !== null;
}

export function isInOverlay(target: Element): boolean {
  return target.closest(OVERLAY) !== null;
}

/**
 * What closes gives the focus back once it has gone, in the next frame. Not where something else has opened until then: whoever types
 * ahead means that, and the focus would be taken from it.
 */
export function giveFocusBack(give: () => unknown): void {
  requestAnimationFrame(() => {
    if (!hasOverlay()) give();
  });
}
