import { comparePapers } from '../../shared/dedupe/compare-papers';
import { createKnownPaper, type Known } from '../../shared/dedupe/find-same';
import type { IdentityReason } from '../../shared/dedupe/reasons';
import type { PaperId } from '../../shared/model/id';
import type { Paper } from '../../shared/model/paper';
import { hashText } from '../../shared/text/hash';

/** Two papers that may be one; `a` came first. `kind` is what an import would do. */
export type CandidatePair = { a: PaperId; b: PaperId; kind: 'same' | 'family' | 'review'; by: IdentityReason };

/** Papers by key, while a whole library is walked through: numbers, since its keys as strings are 60 MB at 100,000 papers. */
export type KeyIndex = { add(paper: Paper): void; groups(): PaperId[][] };

// "Editorial" stands on thousands: of such a title each is compared with the next few, which are of its year more often than not.
const MAX_GROUP = 60;
const NEIGHBOURS = 6;

export function createKeyIndex(): KeyIndex {
  const ids: PaperId[] = [];
  const first = new Map<number, number>();
  const more = new Map<number, number[]>();
  return {
    add(paper) {
      const at = ids.push(paper.id) - 1;
      for (const key of paper.keys) {
        const hash = hashNumber(key);
        const before = first.get(hash);
        if (before === undefined) first.set(hash, at);
        else if (before !== at) more.set(hash, [...(more.get(hash) ?? [before]), at]);
      }
    },
    groups: () => [...more.values()].map((group) => group.flatMap((at) => ids[at] ?? [])),
  };
}

/** 52 bits: two of a million keys share one with a chance of one in ten thousand, and are then compared in vain. */
function hashNumber(key: string): number {
  return Number.parseInt(hashText(key).slice(1, 14), 16);
}

/** Each pair once, the earlier paper first. */
export function pairGroups(groups: readonly (readonly PaperId[])[]): [PaperId, PaperId][] {
  const pairs = new Map<string, [PaperId, PaperId]>();
  for (const group of groups) {
    const ids = [...new Set(group)].sort();
    const reach = ids.length > MAX_GROUP ? NEIGHBOURS : ids.length;
    ids.forEach((a, at) => {
      for (const b of ids.slice(at + 1, at + 1 + reach)) pairs.set(`${a} ${b}`, [a, b]);
    });
  }
  return [...pairs.values()];
}

/** What identity says of two papers of the library; null where they are different. */
export function judgePair(a: Known, b: Known): Pick<CandidatePair, 'kind' | 'by'> | null {
  return comparePapers(a, b);
}

export function knowPapers(papers: readonly Paper[]): Map<PaperId, Known> {
  return new Map(papers.map((paper) => [paper.id, createKnownPaper(paper)]));
}
