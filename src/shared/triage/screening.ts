import { verdicts, type Decision, type Verdict } from '../model/triage';
import type { PaperId } from '../model/id';
import type { Said } from './deck';
import { findPace, sumTime } from './pace';
import type { Snooze } from './snooze';

/** The numbers of a sitting. Each paper counts by the last that was said of it; one sent back to the inbox is not decided. */
export type Screening = {
  decided: number;
  /** In the order of `verdicts`, those that were given. */
  counts: { verdict: Verdict; count: number }[];
  /** Of papers that were dismissed, most given first. */
  reasons: { reason: string; count: number }[];
  /** Milliseconds that were given to papers. */
  time: number;
  /** Milliseconds a paper, lately; null before the first. */
  pace: number | null;
};

export function screen(said: ReadonlyMap<PaperId, Said>): Screening {
  const all = [...said.values()];
  const decided = all.filter(({ verdict }) => verdict !== 'inbox');
  const took = all.map((one) => one.took);
  return {
    decided: decided.length,
    counts: countEach(decided.map(({ verdict }) => verdict))
      .map(([verdict, count]) => ({ verdict, count }))
      .sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict)),
    reasons: rankReasons(decided),
    time: sumTime(took),
    pace: findPace(took),
  };
}

/** Reasons that were given, most given first, then by the alphabet. */
export function rankReasons(said: readonly Pick<Said, 'reason'>[]): Screening['reasons'] {
  return countEach(said.flatMap(({ reason }) => reason ?? []))
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

function countEach<T>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
}

/**
 * What a sitting said so far, by its decisions in whichever order. What is back from waiting is open again.
 * @param findSnooze what a paper waits for; null where it does not wait any more
 */
export function recall(
  decisions: readonly Decision[],
  findSnooze: (paperId: PaperId) => Snooze | null,
): ReadonlyMap<PaperId, Said> {
  const said = new Map<PaperId, Said>();
  for (const { paperId, verdict, reason, took } of [...decisions].sort(byTime)) {
    said.delete(paperId);
    said.set(paperId, { verdict, took, ...(reason === undefined ? {} : { reason }) });
  }
  for (const [id, one] of said) {
    if (one.verdict !== 'later') continue;
    const snooze = findSnooze(id);
    if (snooze === null) said.delete(id);
    else said.set(id, { ...one, ...snooze });
  }
  return said;
}

/** Ids grow with time, and tell apart what one moment holds. */
function byTime(a: Decision, b: Decision): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
