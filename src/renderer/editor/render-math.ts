import katex, { type KatexOptions } from 'katex';

/** The part of KaTeX's tree that is looked at here: its own types leave it out. */
type MathTree = {
  attributes?: Record<string, string>;
  children?: unknown;
  toNode(): Node;
};

// What `katex.render` itself calls; left out of the type declarations.
const withTree: typeof katex & { __renderToDomTree?: (latex: string, options: KatexOptions) => unknown } = katex;

// A formula may come from any file or clipboard. Without limits a few characters can make megabytes or a page-high rule.
const MAX_SIZE_EM = 20;
const MAX_EXPANSIONS = 500;

const OPTIONS: KatexOptions = {
  throwOnError: false,
  strict: 'ignore',
  trust: false,
  maxSize: MAX_SIZE_EM,
  maxExpand: MAX_EXPANSIONS,
};

/**
 * Writes the formula into the element; one that KaTeX cannot read stands there as its source, in class `katex-error`.
 *
 * KaTeX sets almost all styles through the object model, which the content policy allows. A few it writes as a `style`
 * attribute, which the policy refuses: the arrow of `\vec` would be there without a width. Those are carried over by hand.
 */
export function renderMath(latex: string, into: HTMLElement, display: boolean): void {
  try {
    const tree = withTree.__renderToDomTree?.(latex, { ...OPTIONS, displayMode: display });
    if (!isMathTree(tree)) throw new Error('KaTeX answered something else than a tree');
    markStyles(tree);
    into.replaceChildren(tree.toNode());
    applyStyles(into);
  } catch {
    // Not TeX at all (KaTeX throws on some input even when told not to): the source is better than an empty place.
    into.textContent = latex;
    into.classList.add('katex-error');
  }
}

const CARRIED = 'data-style';

function markStyles(tree: MathTree): void {
  const { attributes, children } = tree;
  if (attributes?.['style'] !== undefined) {
    attributes[CARRIED] = attributes['style'];
    delete attributes['style'];
  }
  if (!Array.isArray(children)) return;
  for (const child of children as unknown[]) if (isMathTree(child)) markStyles(child);
}

function applyStyles(root: HTMLElement): void {
  for (const element of root.querySelectorAll(`[${CARRIED}]`)) {
    const style = element.getAttribute(CARRIED) ?? '';
    element.removeAttribute(CARRIED);
    if (element instanceof SVGElement || element instanceof HTMLElement) element.style.cssText = style;
  }
}

function isMathTree(value: unknown): value is MathTree {
  return typeof value === 'object' && value !== null && 'toNode' in value && typeof value.toNode === 'function';
}
