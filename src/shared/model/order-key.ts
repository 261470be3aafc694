/**
 * An order that a person made, kept in the rows themselves: each has a key, and a move gives a new one to what moved and to nothing else.
 * A key is a fraction between 0 and 1, written in these digits after the point, so that keys compare as plain strings. It never ends in the
 * first digit, or two strings would be one number.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = BigInt(DIGITS.length);

/** At both ends keys step instead of halving what is left: 62⁴ leaves seven million moves to each end before a key grows. */
const END_DEPTH = 4;
/** Moves into one gap make keys longer by a digit each six. Beyond this the neighbours are spread anew in the same change. */
export const MAX_ORDER_KEY = 12;
/** Where neighbours are spread anew, so many on each side are taken first, then twice as many: room comes back for hundreds of moves. */
const FIRST_REACH = 8;

/** What stands in an order; without a key it stands behind all that have one. */
export type Ordered<Id extends string> = { id: Id; orderKey?: string | undefined };

/** By key; without one, and for equal keys (two machines, an undo) by id, which is by age. */
export function compareOrder<Id extends string>(a: Ordered<Id>, b: Ordered<Id>): number {
  if (a.orderKey !== b.orderKey) {
    if (a.orderKey === undefined) return 1;
    if (b.orderKey === undefined) return -1;
    return a.orderKey < b.orderKey ? -1 : 1;
  }
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/**
 * So many keys between two, in order; null stands for an end. Null where there is no room: equal or crossed neighbours, or a key that is
 * none of ours.
 */
export function createOrderKeys(low: string | null, high: string | null, count: number): string[] | null {
  if (!isOrderKey(low) || !isOrderKey(high)) return null;
  if (low !== null && high !== null && low >= high) return null;
  return stepFromEnd(low, high, count) ?? spread(low, high, count);
}

/** Where one end is open, keys stand close to the other: the next is asked for at the same end. */
function stepFromEnd(low: string | null, high: string | null, count: number): string[] | null {
  if (low !== null && high !== null) return null;
  const all = BASE ** BigInt(END_DEPTH);
  const wanted = BigInt(count);
  let first = (all - wanted) / 2n;
  if (low !== null) first = floorAt(low, END_DEPTH) + 1n;
  else if (high !== null) first = ceilAt(high, END_DEPTH) - wanted;
  if (first < 1n || first + wanted > all) return null;
  return Array.from({ length: count }, (_, at) => writeKey(first + BigInt(at), END_DEPTH));
}

/** Evenly, with as few digits as there can be. */
function spread(low: string | null, high: string | null, count: number): string[] {
  for (let depth = 1; ; depth += 1) {
    const before = low === null ? 0n : floorAt(low, depth);
    const room = (high === null ? BASE ** BigInt(depth) : ceilAt(high, depth)) - before - 1n;
    if (room < BigInt(count)) continue;
    const parts = BigInt(count + 1);
    return Array.from({ length: count }, (_, at) => writeKey(before + (BigInt(at + 1) * (room + 1n)) / parts, depth));
  }
}

function isOrderKey(key: string | null): boolean {
  return key === null || (/^[0-9A-Za-z]+$/.test(key) && !key.endsWith('0'));
}

function floorAt(key: string, depth: number): bigint {
  let value = 0n;
  for (let at = 0; at < depth; at += 1) value = value * BASE + BigInt(Math.max(0, DIGITS.indexOf(key[at] ?? '0')));
  return value;
}

function ceilAt(key: string, depth: number): bigint {
  return floorAt(key, depth) + (key.length > depth ? 1n : 0n);
}

function writeKey(value: bigint, depth: number): string {
  let text = '';
  let rest = value;
  for (let at = 0; at < depth; at += 1) {
    text = (DIGITS[Number(rest % BASE)] ?? '') + text;
    rest /= BASE;
  }
  return text.replace(/0+$/, '');
}

/** Where what moves shall stand: beside one of the others, or at an end. */
export type OrderTarget<Id extends string> = { before: Id } | { after: Id } | 'first' | 'last';

/**
 * The keys that a move needs, for what moved and for those that must make room; empty where it changes nothing.
 * @param order as it stands (`compareOrder`)
 */
export function placeInOrder<Id extends string>(
  order: readonly Ordered<Id>[],
  moved: ReadonlySet<Id>,
  target: OrderTarget<Id>,
): Map<Id, string> {
  const moving = order.filter((one) => moved.has(one.id));
  const next = insertAt(order, moved, moving, target);
  const last = next.findLastIndex((one) => moved.has(one.id));
  if (last < 0 || next.every((one, at) => one.id === order[at]?.id)) return new Map();
  // What has no key stands behind all that have one: those that come to stand before the moved ones need theirs.
  const first = next.findIndex((one) => moved.has(one.id) || one.orderKey === undefined);
  return fillRun(next, first, last);
}

/** The keys of rows that are new to an order, behind all others. */
export function placeLast<Id extends string>(order: readonly Ordered<Id>[], added: readonly Id[]): Map<Id, string> {
  const next = [...order, ...added.map((id): Ordered<Id> => ({ id }))];
  return added.length === 0 ? new Map() : fillRun(next, order.length, next.length - 1);
}

function insertAt<Id extends string>(
  order: readonly Ordered<Id>[],
  moved: ReadonlySet<Id>,
  moving: readonly Ordered<Id>[],
  target: OrderTarget<Id>,
): Ordered<Id>[] {
  const rest = order.filter((one) => !moved.has(one.id));
  const at = findTarget(order, rest, moved, target);
  return [...rest.slice(0, at), ...moving, ...rest.slice(at)];
}

/** Beside one that moves itself means: where it stood among those that stay. */
function findTarget<Id extends string>(
  order: readonly Ordered<Id>[],
  rest: readonly Ordered<Id>[],
  moved: ReadonlySet<Id>,
  target: OrderTarget<Id>,
): number {
  if (target === 'first') return 0;
  if (target === 'last') return rest.length;
  const id = 'before' in target ? target.before : target.after;
  const at = order.findIndex((one) => one.id === id);
  if (at < 0) return rest.length;
  const end = 'before' in target ? at : at + 1;
  return order.slice(0, end).filter((one) => !moved.has(one.id)).length;
}

/** Keys for a run of the order, which grows on both sides until they are short. */
function fillRun<Id extends string>(order: readonly Ordered<Id>[], first: number, last: number): Map<Id, string> {
  for (let reach = 0; ; reach = reach === 0 ? FIRST_REACH : reach * 2) {
    const from = Math.max(0, first - reach);
    const to = Math.min(order.length - 1, last + reach);
    // Behind the moved ones may stand some that have no key: they stay without, and the end is open there.
    const keyless = order.findIndex((one, at) => at > last && one.orderKey === undefined);
    const until = keyless < 0 ? to : Math.min(to, keyless - 1);
    const keys = createOrderKeys(
      order[from - 1]?.orderKey ?? null,
      order[until + 1]?.orderKey ?? null,
      until - from + 1,
    );
    const isAll = from === 0 && to === order.length - 1;
    if (keys === null || (!isAll && keys.some((key) => key.length > MAX_ORDER_KEY))) continue;
    const given = new Map<Id, string>();
    order.slice(from, until + 1).forEach((one, at) => {
      const key = keys[at];
      if (key !== undefined && key !== one.orderKey) given.set(one.id, key);
    });
    return given;
  }
}
