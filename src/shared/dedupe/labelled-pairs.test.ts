import { describe, expect, it } from 'vitest';
import { labelledPairs, splitPairs } from './labelled-pairs.cases';

describe('the labelled set', () => {
  const count = (label: string, by?: string): number =>
    labelledPairs.filter((pair) => pair.label === label && (by === undefined || pair.by === by)).length;

  it('is large enough to mean something, and half of it is made by hand where it is hard', () => {
    expect(labelledPairs.length).toBeGreaterThanOrEqual(300);
    expect(count('different', 'rule')).toBeGreaterThanOrEqual(100);
    expect(count('same') + count('family')).toBeGreaterThanOrEqual(150);
    expect(count('same', 'hand') + count('family', 'hand')).toBeGreaterThanOrEqual(100);
  });

  it('has no pair twice, and halves that hold something of each kind', () => {
    expect(new Set(labelledPairs.map((pair) => JSON.stringify([pair.a, pair.b]))).size).toBe(labelledPairs.length);
    for (const half of Object.values(splitPairs())) {
      expect(new Set(half.map((pair) => pair.label))).toEqual(new Set(['same', 'family', 'different']));
    }
  });
});
