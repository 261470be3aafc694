import { isCount, isNumber, isObject, isOptional, isShape, isString, type Guard } from './guard';

/**
 * What is stored of a quote, named as the W3C Web Annotation model names it. All offsets are UTF-16 units of the source text, half-open.
 */

export type TextQuoteSelector = {
  type: 'TextQuoteSelector';
  exact: string;
  /** What stood before; empty: nothing did, the quote opens the text. Absent: not known (selectors of other programs). */
  prefix?: string;
  suffix?: string;
  /** Absent: not known, so less is dared. Not of the W3C model, which lets other readers pass over it. */
  likeness?: Likeness;
};

/**
 * The most alike that another place of the text was when it was quoted, 0 to 1: `exact` in its words, `whole` with what stands around
 * it. An answer must be more alike than that, or it may be that other place.
 */
export type Likeness = { exact: number; whole: number };

export type TextPositionSelector = { type: 'TextPositionSelector'; start: number; end: number };

export type Selector = TextQuoteSelector | TextPositionSelector;

const isLikeness: Guard<Likeness> = isShape<Likeness>({ exact: isNumber, whole: isNumber });

export function isSelector(value: unknown): value is Selector {
  if (!isObject(value)) return false;
  const { type, exact, prefix, suffix, likeness, start, end } = value;
  if (type === 'TextPositionSelector') return isCount(start) && isCount(end) && start <= end;
  if (type !== 'TextQuoteSelector' || !isString(exact)) return false;
  return isOptional(isString)(prefix) && isOptional(isString)(suffix) && isOptional(isLikeness)(likeness);
}
