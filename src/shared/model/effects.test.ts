import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effect, Row } from './change';
import { applyEffects, diffRow, invertEffects, replayEffects, rowKey, settleEffects, type Rows } from './effects';
import { isEqual } from './equal';

const TABLE = 'papers' as const;

function present(rows: Rows): Map<string, Row | undefined> {
  return new Map([...rows].filter(([, row]) => row !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)));
}

type Move = { id: string; kind: 'insert' | 'remove' | 'set'; field: string; value: number | null };
const move: fc.Arbitrary<Move> = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  kind: fc.constantFrom('insert', 'remove', 'set'),
  field: fc.constantFrom('x', 'y'),
  value: fc.option(fc.nat(5)),
});

/** Moves as effects that fit the rows they are made on; those that do not fit are passed over. */
function makeEffects(rows: Rows, moves: readonly Move[]): Effect[] {
  return moves.flatMap((one) => {
    const at = { table: TABLE, id: one.id };
    const row = rows.get(rowKey(at));
    const made = makeEffect(one, row);
    if (made === null) return [];
    expect(applyEffects(rows, [made])).toBeNull();
    return [made];
  });
}
function makeEffect({ id, kind, field, value }: Move, row: Row | undefined): Effect | null {
  if (kind === 'insert') return row === undefined ? { kind, table: TABLE, id, row: { id, x: value } } : null;
  if (row === undefined) return null;
  if (kind === 'remove') return { kind, table: TABLE, id, row };
  return diffRow(TABLE, id, row, { ...row, [field]: value ?? undefined })[0] ?? null;
}

describe('effects', () => {
  it('read backwards lead to where they began', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), fc.array(move, { maxLength: 20 }), (before, moves) => {
        const rows: Rows = new Map();
        makeEffects(rows, before);
        const start = new Map(present(rows));
        const effects = makeEffects(rows, moves);
        expect(applyEffects(rows, invertEffects(effects))).toBeNull();
        expect(present(rows)).toEqual(start);
      }),
    );
  });

  it('replayed over any later state lead to the end: a snapshot may be read while commands go on', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), fc.nat(20), fc.nat(2), (moves, cut, late) => {
        const rows: Rows = new Map();
        const effects = makeEffects(rows, moves);
        const end = present(rows);
        // Each row as it stood at a moment of its own, which is how a snapshot in batches finds it.
        const snapshot: Rows = new Map();
        for (const [index, id] of ['a', 'b', 'c'].entries()) {
          const own: Rows = new Map();
          applyEffects(
            own,
            effects.slice(0, index === late ? effects.length : cut).filter((one) => one.id === id),
          );
          snapshot.set(rowKey({ table: TABLE, id }), own.get(rowKey({ table: TABLE, id })));
        }
        replayEffects(snapshot, effects.slice(cut));
        expect(present(snapshot)).toEqual(end);
        replayEffects(snapshot, effects.slice(cut));
        expect(present(snapshot)).toEqual(end);
      }),
    );
  });

  it('name no field that stayed the same, and survive JSON', () => {
    const effects = diffRow(TABLE, 'a', { id: 'a', x: 1, y: [1] }, { id: 'a', y: [1], z: 2 });
    expect(effects).toEqual([
      { kind: 'set', table: TABLE, id: 'a', field: 'x', before: 1 },
      { kind: 'set', table: TABLE, id: 'a', field: 'z', after: 2 },
    ]);
    expect(JSON.parse(JSON.stringify(effects))).toEqual(effects);
  });

  it('that do not fit are named, and stop the rest', () => {
    const rows: Rows = new Map([['papers/a', { id: 'a', x: 1 }]]);
    const effect: Effect = { kind: 'set', table: TABLE, id: 'a', field: 'x', before: 2, after: 3 };
    expect(applyEffects(rows, [effect])).toBe(effect);
    expect(rows.get('papers/a')).toEqual({ id: 'a', x: 1 });
  });
});

describe('settleEffects', () => {
  it('does what fits, reports what does not, and is silent where it is so already', () => {
    const rows: Rows = new Map([
      ['papers/a', { id: 'a', x: 1, y: 1, changedAt: 9 }],
      ['papers/b', { id: 'b' }],
    ]);
    const fits: Effect = { kind: 'set', table: TABLE, id: 'a', field: 'x', before: 1, after: 0 };
    const clashes: Effect = { kind: 'set', table: TABLE, id: 'a', field: 'y', before: 5, after: 0 };
    const clock: Effect = { kind: 'set', table: TABLE, id: 'a', field: 'changedAt', before: 5, after: 0 };
    const already: Effect = { kind: 'insert', table: TABLE, id: 'b', row: { id: 'b' } };
    const other: Effect = { kind: 'remove', table: TABLE, id: 'b', row: { id: 'b', x: 7 } };
    expect(settleEffects(rows, [fits, clashes, clock, already, other])).toEqual({
      effects: [fits],
      conflicts: [
        { table: TABLE, id: 'a', field: 'y' },
        { table: TABLE, id: 'b', field: null },
      ],
    });
  });
});

describe('isEqual', () => {
  it('takes no field for there that only every object has', () => {
    for (const [a, b] of [
      [{}, { constructor: 'x' }],
      [{}, JSON.parse('{"__proto__":{}}')],
    ] as const) {
      expect([isEqual(a, b), isEqual(b, a)]).toEqual([false, false]);
    }
  });

  it.each([
    [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, true],
    [{ a: 1 }, { a: 1, b: null }, false],
    [[1, 2], [2, 1], false],
    [[1], { 0: 1 }, false],
    [{}, null, false],
    ['1', 1, false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(isEqual(a, b)).toBe(same);
    expect(isEqual(b, a)).toBe(same);
  });
});
