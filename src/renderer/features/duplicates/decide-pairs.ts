import { chooseKept } from '../../../shared/dedupe/choose-kept';
import type { PaperId } from '../../../shared/model/id';
import type { Paper } from '../../../shared/model/paper';
import type { CandidatePair } from '../../commands/candidate-pairs';
import type { MergeGroup } from '../../commands/commands';
import { uniteGroups } from '../../commands/families';

export function pairKey({ a, b }: Pick<CandidatePair, 'a' | 'b'>): string {
  return `${a} ${b}`;
}

/**
 * What merging these pairs comes to: pairs that share a paper are one group, and in each one paper stays.
 * @param turned pairs in which the reader said that the other one stays
 */
export function groupMerges(
  pairs: readonly CandidatePair[],
  papers: ReadonlyMap<PaperId, Paper>,
  turned: ReadonlySet<string>,
): MergeGroup[] {
  const groups = uniteGroups(pairs.map(({ a, b }) => [a, b]));
  return groups.map((ids) => {
    const mine = pairs.filter((pair) => ids.includes(pair.a));
    const losers = new Set(mine.map((pair) => orderPair(pair, papers, turned).goes));
    // Who gives way to nobody; a circle of turned pairs leaves none of them, and then all are asked.
    const free = ids.filter((id) => !losers.has(id));
    const keepId = (free.length > 0 ? free : ids).reduce<PaperId | undefined>(
      (best, id) => (best === undefined ? id : pickKept(papers, best, id)),
      undefined,
    );
    if (keepId === undefined) throw new Error('a group of nobody');
    return { keepId, otherIds: ids.filter((id) => id !== keepId) };
  });
}

function pickKept(papers: ReadonlyMap<PaperId, Paper>, one: PaperId, other: PaperId): PaperId {
  const [a, b] = [papers.get(one), papers.get(other)];
  return a === undefined || b === undefined || chooseKept(a, b) === 'a' ? one : other;
}

/** Which of a pair stays when they become one. */
export function orderPair(
  pair: CandidatePair,
  papers: ReadonlyMap<PaperId, Paper>,
  turned: ReadonlySet<string>,
): { stays: PaperId; goes: PaperId } {
  const isFirst = pickKept(papers, pair.a, pair.b) === pair.a;
  return isFirst !== turned.has(pairKey(pair)) ? { stays: pair.a, goes: pair.b } : { stays: pair.b, goes: pair.a };
}

/** Pairs that are settled with these: a paper that is merged away is in no pair any more. */
export function findSettled(
  all: readonly CandidatePair[],
  decided: readonly CandidatePair[],
  gone: ReadonlySet<PaperId> = new Set(),
): Set<CandidatePair> {
  return new Set(all.filter((pair) => decided.includes(pair) || gone.has(pair.a) || gone.has(pair.b)));
}
