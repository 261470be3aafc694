import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperId } from '../model/id';
import { alongWith, currentOf, decide, forget, isOpen, openDeck, step, upcoming, type Deck, type Said } from './deck';

const id = (n: number): PaperId => `paper ${n}` as PaperId;
const said = (verdict: Said['verdict'], more: Partial<Said> = {}): Said => ({ verdict, took: 9, ...more });
const deckOf = (count: number, from: PaperId | null = null): Deck =>
  openDeck({ ids: Array.from({ length: count }, (_, n) => id(n)), said: new Map(), decisions: 0 }, from);

describe('a deck', () => {
  it('begins where the reader stood, or at the first that is still to be decided', () => {
    expect(currentOf(deckOf(3, id(2)))).toBe(id(2));
    expect(currentOf(deckOf(3, id(7)))).toBe(id(0));
    const begun = { ids: [id(0), id(1)], said: new Map([[id(0), said('maybe')]]), decisions: 1 };
    expect(currentOf(openDeck(begun, id(0)))).toBe(id(1));
    expect(currentOf(deckOf(0))).toBeNull();
  });

  it('goes on to the next, and comes back to what was skipped', () => {
    const skipped = step(deckOf(3), 1);
    const two = decide(decide(skipped, [id(1)], said('maybe')), [id(2)], said('dismissed'));
    expect(currentOf(two)).toBe(id(0));
    expect(currentOf(decide(two, [id(0)], said('to-read')))).toBeNull();
  });

  it('shows once more what was sent back to the inbox', () => {
    const back = decide(deckOf(2), [id(0)], said('inbox'));
    expect(currentOf(back)).toBe(id(1));
    expect(currentOf(decide(back, [id(1)], said('maybe')))).toBe(id(0));
  });

  it('brings back what was put off for two papers, right after them', () => {
    const off = decide(deckOf(5), [id(0)], said('later', { snoozedFor: 3 }));
    const one = decide(off, [id(1)], said('maybe'));
    expect(currentOf(one)).toBe(id(2));
    const two = decide(one, [id(2)], said('maybe'));
    expect(currentOf(two)).toBe(id(0));
    expect(upcoming(two, 3)).toEqual([id(3), id(4)]);
  });

  it('tells relatives in the deck the same, and they have taken no time', () => {
    const deck = decide(deckOf(4), [id(3)], said('read'));
    expect(alongWith(deck, id(0), [id(0), id(2), id(3), id(9)])).toEqual([id(2)]);
    const told = decide(deck, [id(0), id(2)], said('dismissed', { reason: 'off topic' }));
    expect(told.said.get(id(2))).toEqual({ verdict: 'dismissed', reason: 'off topic', took: 0 });
    expect(currentOf(told)).toBe(id(1));
    expect(told.decisions).toBe(3);
  });

  it('shows a paper again whose verdict could not be kept', () => {
    const deck = decide(deckOf(3), [id(0)], said('maybe'));
    expect(forget(deck, [id(0)])).toEqual(deckOf(3));
  });

  it('looks back over what was decided, and stops at both ends', () => {
    const deck = decide(deckOf(2), [id(0)], said('maybe'));
    expect(currentOf(step(deck, -1))).toBe(id(0));
    expect(step(step(deck, -1), -1)).toEqual(step(deck, -1));
    expect(step(deck, 1)).toBe(deck);
    expect(step(deckOf(0), 1)).toEqual(deckOf(0));
  });
});

const move = fc.oneof(
  fc.record({ kind: fc.constant('decide' as const), verdict: fc.constantFrom('maybe', 'later', 'inbox', 'dismissed') }),
  fc.record({ kind: fc.constant('step' as const), by: fc.constantFrom(-1, 1) }),
);

it('holds every paper once, and its end has none that is open, whatever was done', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), fc.array(move, { maxLength: 60 }), (count, moves) => {
      let deck = deckOf(count);
      for (const one of moves) {
        const now = currentOf(deck);
        if (one.kind === 'step') deck = step(deck, one.by);
        else if (now !== null) {
          const verdict = one.verdict as Said['verdict'];
          const plan = verdict === 'later' ? { snoozedFor: deck.decisions + 3 } : {};
          deck = decide(deck, [now], said(verdict, plan));
        }
        expect([...deck.ids].sort()).toEqual([...deckOf(count).ids].sort());
        const open = deck.ids.filter((paper) => isOpen(deck, paper));
        if (currentOf(deck) === null) expect(open).toEqual([]);
        expect(new Set(upcoming(deck, count)).size).toBe(upcoming(deck, count).length);
      }
    }),
  );
});
