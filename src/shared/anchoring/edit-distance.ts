/**
 * How many units must be put in, left out or exchanged, thirty-two at a time in the bits of a word (Myers 1999, in Hyyrö's form for
 * patterns of several words). A step costs the same whatever the texts are, so that nothing here depends on how alike they are.
 */
export type Pattern = { length: number; words: number; masks: Map<number, Int32Array> };

/** Units from `from` up to `to`; with `to` below `from` they are read backwards. */
export type Stretch = { units: Uint16Array; from: number; to: number };

export function compilePattern({ units, from, to }: Stretch): Pattern {
  const step = to < from ? -1 : 1;
  const length = Math.abs(to - from);
  const words = Math.ceil(length / 32);
  const masks = new Map<number, Int32Array>();
  for (let at = 0; at < length; at += 1) {
    const unit = units[step > 0 ? from + at : from - 1 - at] ?? 0;
    let mask = masks.get(unit);
    if (mask === undefined) masks.set(unit, (mask = new Int32Array(words)));
    mask[at >> 5] = (mask[at >> 5] ?? 0) | (1 << (at & 31));
  }
  return { length, words, masks };
}

/** `used` units of the stretch were read at the end of the best fit (of equal ones the first); `last` is the cost of ending where the stretch does. */
export type Fit = { cost: number; used: number; last: number };

let positive = new Int32Array(64);
let negative = new Int32Array(64);
const NOTHING = new Int32Array(0);

/**
 * The end at which the pattern fits best.
 * @param isBound whether it must begin where the stretch does; else it may begin anywhere at no cost
 * @param least units of the stretch that must be read before it may end
 */
export function findFit(pattern: Pattern, { units, from, to }: Stretch, isBound: boolean, least = 0): Fit {
  const { length, words, masks } = pattern;
  const count = Math.abs(to - from);
  if (length === 0 || least > count) return { cost: length, used: 0, last: length };
  if (positive.length < words) {
    positive = new Int32Array(words);
    negative = new Int32Array(words);
  }
  positive.fill(-1, 0, words);
  negative.fill(0, 0, words);
  const step = to < from ? -1 : 1;
  const lastBit = 1 << ((length - 1) & 31);
  let cost = length;
  let best: Fit = { cost: least > 0 ? Infinity : cost, used: 0, last: cost };
  for (let at = 0; at < count; at += 1) {
    const mask = masks.get(units[step > 0 ? from + at : from - 1 - at] ?? 0) ?? NOTHING;
    cost += advance(mask, words, lastBit, isBound ? 1 : 0);
    if (cost < best.cost && at + 1 >= least) best = { cost, used: at + 1, last: 0 };
  }
  best.last = cost;
  return best;
}

/** One unit of the text: how the cost of the whole pattern changes by it. */
function advance(mask: Int32Array, words: number, lastBit: number, first: number): number {
  let carry = first;
  for (let word = 0; word < words; word += 1) {
    const up = positive[word] ?? 0;
    const down = negative[word] ?? 0;
    let equal = mask[word] ?? 0;
    const vertical = equal | down;
    if (carry < 0) equal |= 1;
    const across = ((((equal & up) + up) | 0) ^ up) | equal;
    let rises = down | ~(across | up);
    let falls = up & across;
    const top = word === words - 1 ? lastBit : 1 << 31;
    const next = (rises & top) !== 0 ? 1 : (falls & top) !== 0 ? -1 : 0;
    rises <<= 1;
    falls <<= 1;
    if (carry > 0) rises |= 1;
    else if (carry < 0) falls |= 1;
    positive[word] = falls | ~(vertical | rises);
    negative[word] = rises & vertical;
    carry = next;
  }
  return carry;
}
