import { handPairs } from './labelled-by-hand.cases';
import { createChance, type LabelledFacts, type LabelledPair } from './labelled-chance.cases';
import { makeLookalikes } from './labelled-lookalikes.cases';
import { makeVariants } from './labelled-variants.cases';
import type { PaperFacts } from './known';

export type { LabelledFacts, LabelledPair } from './labelled-chance.cases';

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
