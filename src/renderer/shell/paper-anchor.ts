import { useBeside } from './beside';

/**
 * Where a picker for the paper stands: by the first of these buttons (`data-anchor`) that is seen, for in a narrow pane chips move and both
 * places are in the document; else by the pane.
 */
export function findPaperAnchor(...names: readonly string[]): Element | null {
  const pane = document.querySelector(`[data-pane="${useBeside.getState().isMeant ? 'beside' : 'paper'}"]`);
  const all = names.flatMap((name) => [...(pane?.querySelectorAll<HTMLElement>(`[data-anchor="${name}"]`) ?? [])]);
  return all.find((one) => one.offsetParent !== null) ?? pane;
}
