import type { PaperId } from '../../shared/model/id';
import type { PostilDatabase } from './database';

/** Two papers that may be one. */
export type KeptPair = { a: PaperId; b: PaperId; kind: string; by: string };

/** What was found when the library stood at this change. It may be dropped at any time: it is found again. */
export type KeptCandidates = { rule: number; epoch: string; seq: number; pairs: KeptPair[] };

const KEY = 'candidates';

export async function readKeptCandidates(db: PostilDatabase): Promise<KeptCandidates | null> {
  return ((await db.derived.get(KEY))?.value as KeptCandidates | undefined) ?? null;
}

export async function keepCandidates(db: PostilDatabase, found: KeptCandidates): Promise<void> {
  await db.derived.put({ key: KEY, value: found });
}
