/** In the order in which F6 walks them. A pane marks itself with `data-pane`, and what takes the focus with `data-pane-focus`. */
export const paneNames = ['places', 'list', 'paper', 'note', 'beside', 'notices'] as const;
export type PaneName = (typeof paneNames)[number];

const TABBABLE =
  'button:not(:disabled), input:not(:disabled), textarea, a[href], [tabindex]:not([tabindex="-1"]), [contenteditable="true"]';

function isSeen(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** Answers false where the pane is not on screen or holds nothing that can be focused. */
export function focusPane(name: PaneName): boolean {
  const pane = [...document.querySelectorAll(`[data-pane="${name}"]`)].find(isSeen);
  if (pane === undefined) return false;
  const own = pane.matches('[data-pane-focus], [tabindex]') ? pane : null;
  const target = [...pane.querySelectorAll('[data-pane-focus]')].find(isSeen) ?? own;
  const first = target ?? [...pane.querySelectorAll(TABBABLE)].find(isSeen);
  if (!(first instanceof HTMLElement)) return false;
  first.focus({ preventScroll: true });
  return pane.contains(document.activeElement);
}

export function findFocusedPane(): PaneName | null {
  const pane = document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane');
  return paneNames.find((name) => name === pane) ?? null;
}

/** The next pane that can take the focus, round and round. */
export function focusNextPane(step: 1 | -1): void {
  const present = findFocusedPane();
  const at = present === null ? (step === 1 ? -1 : 0) : paneNames.indexOf(present);
  for (let turn = 1; turn <= paneNames.length; turn += 1) {
    const next = paneNames[(at + step * turn + paneNames.length * 2) % paneNames.length];
    if (next !== undefined && next !== present && focusPane(next)) return;
  }
}
