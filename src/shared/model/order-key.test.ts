import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareOrder, createOrderKeys, MAX_ORDER_KEY, placeInOrder, placeLast, type Ordered } from './order-key';

type Item = Ordered<string>;

function applied(order: readonly Item[], keys: ReadonlyMap<string, string>): Item[] {
  return order.map((one) => ({ ...one, orderKey: keys.get(one.id) ?? one.orderKey })).sort(compareOrder);
}
function idsOf(order: readonly Item[]): string[] {
  return order.map((one) => one.id);
}

/** Moves in place, so that 100,000 of them take seconds: the order stays sorted, and only what got a key is written. */
function play(size: number, moves: number, choose: (n: number, ids: readonly string[]) => [string, string]): number {
  const items: Item[] = [];
  for (const [id, orderKey] of placeLast(
    [],
    Array.from({ length: size }, (_, n) => `p${n}`),
  ))
    items.push({ id, orderKey });
  let longest = 0;
  for (let n = 0; n < moves; n += 1) {
    const [id, before] = choose(n, idsOf(items));
    const given = placeInOrder(items, new Set([id]), { before });
    for (const item of items) {
      const key = given.get(item.id);
      if (key === undefined) continue;
      item.orderKey = key;
      longest = Math.max(longest, key.length);
    }
    items.sort(compareOrder);
    const at = items.findIndex((one) => one.id === id);
    if (id !== before && items[at + 1]?.id !== before) throw new Error(`move ${n} put ${id} elsewhere`);
  }
  expect(new Set(items.map((one) => one.orderKey)).size).toBe(size);
  return longest;
}

function at(ids: readonly string[], index: number): string {
  return ids[index] ?? '';
}

describe('keys between two', () => {
  const digits = fc.stringMatching(/^[0-9A-Za-z]{0,8}[1-9A-Za-z]$/);

  test('are in order, between them, and of our form', () => {
    fc.assert(
      fc.property(fc.option(digits), fc.option(digits), fc.integer({ min: 1, max: 40 }), (a, b, count) => {
        const [low, high] = a !== null && b !== null && a > b ? [b, a] : [a, b];
        const keys = createOrderKeys(low, high, count);
        if (low !== null && low === high) return expect(keys).toBeNull();
        const all = [...(low === null ? [] : [low]), ...(keys ?? []), ...(high === null ? [] : [high])];
        expect(keys).toHaveLength(count);
        expect(all).toEqual([...new Set(all)].sort());
        expect(all.filter((key) => !/^[0-9A-Za-z]*[1-9A-Za-z]$/.test(key))).toEqual([]);
      }),
    );
  });

  test('are none where the neighbours are equal, crossed or not ours', () => {
    expect(createOrderKeys('V', 'V', 1)).toBeNull();
    expect(createOrderKeys('b', 'a', 1)).toBeNull();
    expect(createOrderKeys('é', null, 1)).toBeNull();
    expect(createOrderKeys('V0', null, 1)).toBeNull();
    expect(createOrderKeys('', 'V', 1)).toBeNull();
  });
});

describe('after 100,000 moves keys are unique and short', () => {
  // A generator of the test's own, so that a failure comes again.
  let state = 7;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  test.each<[string, (n: number, ids: readonly string[]) => [string, string]]>([
    ['to anywhere', (_, ids) => [at(ids, random(ids.length)), at(ids, random(ids.length))]],
    ['always into the same gap', (_, ids) => [at(ids, random(2) * 12 + 1), at(ids, 8)]],
    ['always the last one to the second place', (_, ids) => [at(ids, ids.length - 1), at(ids, 1)]],
    ['always the last one to the top', (_, ids) => [at(ids, ids.length - 1), at(ids, 0)]],
    ['two that change places', (_, ids) => [at(ids, 11), at(ids, 10)]],
    ['between the two that moved last', (n, ids) => [at(ids, n % 2 === 0 ? 15 : 0), at(ids, 8)]],
  ])('%s', (_, choose) => {
    expect(play(16, 100_000, choose)).toBeLessThanOrEqual(MAX_ORDER_KEY);
  });
});

describe('a move', () => {
  const unique = fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'), { minLength: 1 });

  test('gives the order that was asked for, whatever had no key or one that another has', () => {
    const keys = fc.array(fc.option(fc.constantFrom('F', 'V', 'V1', 'k', 'bad key', ''), { nil: undefined }), {
      minLength: 12,
      maxLength: 12,
    });
    const target = fc.nat({ max: 11 });
    fc.assert(
      fc.property(
        unique,
        keys,
        fc.subarray([...'abcdefghijkl']),
        target,
        fc.boolean(),
        (ids, given, picked, to, isAfter) => {
          const order = ids.map((id, n): Item => ({ id, orderKey: given[n] })).sort(compareOrder);
          const moved = new Set(picked);
          const beside = ids[to % ids.length] ?? 'a';
          const before = idsOf(order);
          const after = applied(order, placeInOrder(order, moved, isAfter ? { after: beside } : { before: beside }));
          const end = before.indexOf(beside) + (isAfter ? 1 : 0);
          const wanted = [
            ...before.slice(0, end).filter((id) => !moved.has(id)),
            ...before.filter((id) => moved.has(id)),
            ...before.slice(end).filter((id) => !moved.has(id)),
          ];
          expect(idsOf(after)).toEqual(wanted);
        },
      ),
    );
  });

  test('onto itself changes nothing, and one among many changes one key', () => {
    const order = applied(
      [...'abcdef'].map((id): Item => ({ id })),
      placeLast([], [...'abcdef']),
    );
    expect(placeInOrder(order, new Set('c'), { before: 'c' }).size).toBe(0);
    expect(placeInOrder(order, new Set('c'), { after: 'c' }).size).toBe(0);
    expect(placeInOrder(order, new Set('c'), { before: 'd' }).size).toBe(0);
    expect(placeInOrder(order, new Set('bc'), { after: 'b' }).size).toBe(0);
    expect(placeInOrder(order, new Set('z'), 'first').size).toBe(0);
    expect([...placeInOrder(order, new Set('e'), { before: 'b' }).keys()]).toEqual(['e']);
    expect([...placeInOrder(order, new Set('e'), 'first').keys()]).toEqual(['e']);
  });
});
