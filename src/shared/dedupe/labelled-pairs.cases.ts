import { handPairs } from './labelled-by-hand.cases';
import { createChance, type LabelledFacts } from './labelled-chance.cases';
import { makeLookalikes } from './labelled-lookalikes.cases';
import { makeVariants } from './labelled-variants.cases';
import type { PaperFacts } from './known';

export type { LabelledFacts } from './labelled-chance.cases';

/**
 * Pairs of papers with the answer a careful librarian would give. `family`: one work in two states, a preprint and what was published
 * of it. Written before the matcher, so that it answers to them and not they to it; all of it is invented.
 */
export type LabelledPair = {
  a: LabelledFacts;
  b: LabelledFacts;
  label: 'same' | 'family' | 'different';
  why: string;
  by: 'rule' | 'hand';
};

const RULE_SEED = 20_260;

export const labelledPairs: readonly LabelledPair[] = [
  ...makeLookalikes(RULE_SEED),
  ...makeVariants(RULE_SEED + 1),
  ...handPairs,
];

/**
 * The matcher is developed on one half. Of the other only the counts are looked at, or a threshold would learn the cases by heart. By
 * chance and not by turns, since the rules go by turns as well.
 */
export function splitPairs(): { development: LabelledPair[]; held: LabelledPair[] } {
  const chance = createChance(RULE_SEED);
  const sides = labelledPairs.map((pair) => ({ pair, isHeld: chance.below(2) === 1 }));
  return {
    development: sides.filter((side) => !side.isHeld).map((side) => side.pair),
    held: sides.filter((side) => side.isHeld).map((side) => side.pair),
  };
}

/** What a file would state of it, with nothing where the pair says nothing. */
export function statedFacts(given: LabelledFacts): PaperFacts {
  return { title: null, titleSource: 'file', authors: [], year: null, ids: {}, abstract: null, ...given };
}
