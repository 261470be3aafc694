import type { PaperId } from '../../shared/model/id';
import type { Decision, TriageSession } from '../../shared/model/triage';
import { rankReasons } from '../../shared/triage/screening';
import type { PostilDatabase } from './database';

/** The sitting over a place that goes on; the latest, should two windows have begun one each. */
export async function readOpenSitting(db: PostilDatabase, place: string): Promise<TriageSession | null> {
  const all = await db.triageSessions.toArray();
  const open = all.filter((one) => one.place === place && one.endedAt === null);
  return open.sort((a, b) => b.startedAt - a.startedAt)[0] ?? null;
}

export function readDecisions(db: PostilDatabase, sessionId: string): Promise<Decision[]> {
  return db.decisions.where('sessionId').equals(sessionId).toArray();
}

/** What papers that were put off for some others are counted by. */
export function countDecisions(db: PostilDatabase): Promise<number> {
  return db.decisions.count();
}

/** Reasons for which papers were dismissed, in whichever sitting, most given first. */
export async function readReasons(db: PostilDatabase, limit: number): Promise<string[]> {
  const given: { reason: string }[] = [];
  await db.decisions.each(({ reason }) => {
    if (reason !== undefined) given.push({ reason });
  });
  return rankReasons(given)
    .slice(0, limit)
    .map(({ reason }) => reason);
}

/** By each paper of a family all of its papers. Families are few, and so read at once. */
export async function readRelatives(db: PostilDatabase): Promise<ReadonlyMap<PaperId, readonly PaperId[]>> {
  const families = await db.families.toArray();
  return new Map(families.flatMap(({ paperIds }) => paperIds.map((id) => [id, paperIds] as const)));
}
