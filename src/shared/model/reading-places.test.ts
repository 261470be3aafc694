import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperId } from '../list/list.cases';
import {
  keepReadingPlace,
  MAX_READING_PLACES,
  readReadingPlaces,
  storeReadingPlaces,
  type ReadingPlace,
  type ReadingPlaces,
} from './reading-places';

const anyPlace: fc.Arbitrary<ReadingPlace> = fc.record({
  field: fc.constantFrom('abstract' as const, 'body' as const),
  offset: fc.integer({ min: 1, max: 5_000_000 }),
});
const anySteps = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }).map(paperId), fc.option(anyPlace)));

describe('where texts were left', () => {
  it('is what was said last of each, stored and read again', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const kept = steps.reduce<ReadingPlaces>(
          (places, [id, place]) => keepReadingPlace(places, id, place),
          new Map(),
        );
        const read = readReadingPlaces(structuredClone(storeReadingPlaces(kept)));
        expect(read).toEqual(kept);
        for (const [id] of steps) {
          const last = steps.findLast(([one]) => one === id)?.[1] ?? null;
          expect(kept.get(id) ?? null).toEqual(last);
        }
      }),
    );
  });

  it('is known of so many papers, of which the one left longest ago goes first', () => {
    let places: ReadingPlaces = new Map();
    for (let at = 0; at < MAX_READING_PLACES; at += 1) {
      places = keepReadingPlace(places, paperId(at), { field: 'body', offset: at + 1 });
    }
    places = keepReadingPlace(places, paperId(0), { field: 'body', offset: 7 });
    places = keepReadingPlace(places, paperId(MAX_READING_PLACES), { field: 'abstract', offset: 3 });
    expect(places.size).toBe(MAX_READING_PLACES);
    expect(places.has(paperId(1))).toBe(false);
    expect(places.get(paperId(0))).toEqual({ field: 'body', offset: 7 });
  });

  it('is nothing where what was stored is damaged, and whatever of it is whole', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const read = readReadingPlaces(stored);
        expect(read === 'newer' || read instanceof Map).toBe(true);
      }),
    );
    const good = [paperId(1), { field: 'body', offset: 12 }];
    const bad = [
      ['no id', { field: 'body', offset: 12 }],
      [paperId(2), { field: 'title', offset: 12 }],
      [paperId(3), { field: 'body', offset: -1 }],
      [paperId(4), { field: 'body', offset: 1.5 }],
      [paperId(5)],
      null,
    ];
    expect(readReadingPlaces({ format: 1, places: [...bad, good] })).toEqual(new Map([good as never]));
  });

  it('is left alone where a later build stored it', () => {
    expect(readReadingPlaces({ format: 2, places: 'of another kind' })).toBe('newer');
  });
});
