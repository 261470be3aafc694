import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { CARD_GAP_PX, placeCards, type MarginCard } from './place-cards';

const whole = (max: number) => fc.integer({ min: 0, max });
const card = fc.record({ top: whole(900), height: whole(200) });
const cards = fc.array(card, { maxLength: 30 }).map((all) => all.sort((a, b) => a.top - b.top));
const laid = fc.tuple(cards, fc.option(whole(29))).map(([all, at]): [MarginCard[], number | null] => {
  return [all, at === null || at >= all.length ? null : at];
});

const at = (list: readonly number[], index: number): number => list[index] ?? Number.NaN;
const heightBefore = (all: readonly MarginCard[], end: number): number =>
  all.slice(0, end).reduce((sum, { height }) => sum + height + CARD_GAP_PX, 0);

describe('cards of a margin', () => {
  test.prop([laid])('keep their order and their distance, and none stands above 0', ([all, pinned]) => {
    const tops = placeCards(all, pinned);
    expect(tops).toHaveLength(all.length);
    tops.forEach((top, index) => {
      const before = all[index - 1];
      const least = before === undefined ? 0 : at(tops, index - 1) + before.height + CARD_GAP_PX;
      expect(top).toBeGreaterThanOrEqual(least);
    });
  });

  test.prop([laid])('stay where they are when they are laid again', ([all, pinned]) => {
    const tops = placeCards(all, pinned);
    const again = all.map(({ height }, index) => ({ top: at(tops, index), height }));
    expect(placeCards(again, pinned)).toEqual(tops);
  });

  test.prop([laid])('give the pinned one its line where those before it have room above', ([all, pinned]) => {
    fc.pre(pinned !== null);
    const index = pinned ?? 0;
    const wanted = all[index]?.top ?? 0;
    expect(at(placeCards(all, pinned), index)).toBe(Math.max(wanted, heightBefore(all, index)));
  });

  test.prop([cards])('without a pinned one, stand at their line or touch the one above', (all) => {
    const tops = placeCards(all);
    tops.forEach((top, index) => {
      const before = all[index - 1];
      const touching = before === undefined ? 0 : at(tops, index - 1) + before.height + CARD_GAP_PX;
      expect([all[index]?.top, touching]).toContain(top);
    });
  });

  test.prop([laid])('before a pinned one, leave their line only where they touch another', ([all, pinned]) => {
    fc.pre(pinned !== null);
    const tops = placeCards(all, pinned);
    tops.slice(0, pinned ?? 0).forEach((top, index) => {
      const ends = top + (all[index]?.height ?? 0) + CARD_GAP_PX;
      const before = all[index - 1];
      const touching = before === undefined ? 0 : at(tops, index - 1) + before.height + CARD_GAP_PX;
      expect(top === all[index]?.top || top === touching || ends === at(tops, index + 1)).toBe(true);
    });
  });

  it('give way to a pinned one above and below', () => {
    const all = [100, 110, 120].map((top) => ({ top, height: 40 }));
    expect(placeCards(all, null, 10)).toEqual([100, 150, 200]);
    expect(placeCards(all, 1, 10)).toEqual([60, 110, 160]);
    expect(placeCards(all, 2, 10)).toEqual([20, 70, 120]);
  });
});
