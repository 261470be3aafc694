import { comparePapers, verdictKinds } from './compare-papers';
import { createKnown, type Known, type PaperFacts } from './known';
import type { IdentityReason } from './reasons';

export { createKnown, createKnownPaper, factsOf, type Known, type PaperFacts } from './known';

/** `by` is why: it is shown to the reader. */
export type Verdict<T extends Known> = { kind: (typeof verdictKinds)[number]; paper: T; by: IdentityReason };

/**
 * What a paper is to those that are known: the same as one, of one family with it, or like enough to ask. Null: it is new. The surest
 * answer counts: that it is the same as one matters more than that it is like another.
 * @param facts what a file states, or the `Known` made of it, where the caller keeps that anyway
 * @param lookUp every known paper under a key; papers found earlier in the same import count as known
 * @param isNotSame whether the reader said that it is not this one
 */
export function findSame<T extends Known>(
  facts: PaperFacts | Known,
  lookUp: (key: string) => readonly T[],
  isNotSame: (paper: T) => boolean = () => false,
): Verdict<T> | null {
  const known = 'keys' in facts ? facts : createKnown(facts);
  let best: Verdict<T> | null = null;
  const seen = new Set<T>();
  for (const key of known.keys) {
    for (const paper of lookUp(key)) {
      if (seen.has(paper)) continue;
      seen.add(paper);
      const judgement = isNotSame(paper) ? null : comparePapers(known, paper);
      if (judgement !== null && (best === null || isSurer(known, { ...judgement, paper }, best))) {
        best = { ...judgement, paper };
      }
    }
  }
  return best;
}

/** Of two that it may be the same as (the reader has told them apart), the one with more of its keys: mostly itself. */
function isSurer(known: Known, one: Verdict<Known>, other: Verdict<Known>): boolean {
  if (one.kind !== other.kind) return verdictKinds.indexOf(one.kind) < verdictKinds.indexOf(other.kind);
  return countShared(known, one.paper) > countShared(known, other.paper);
}

function countShared(a: Known, b: Known): number {
  return a.keys.filter((key) => b.keys.includes(key)).length;
}
