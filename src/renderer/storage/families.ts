import { notSameId, type Family, type NotSame } from '../../shared/model/family';
import type { PaperId } from '../../shared/model/id';
import type { PostilDatabase } from './database';

/** The family of a paper, or null. */
export async function readFamilyOf(db: PostilDatabase, paperId: PaperId): Promise<Family | null> {
  return (await db.families.where('paperIds').equals(paperId).first()) ?? null;
}

export async function readFamilies(db: PostilDatabase, paperIds: readonly PaperId[]): Promise<Family[]> {
  return db.families
    .where('paperIds')
    .anyOf([...paperIds])
    .distinct()
    .toArray();
}

/** What the reader said about these papers, whatever the other of the pair. */
export async function readNotSame(db: PostilDatabase, paperIds: readonly PaperId[]): Promise<NotSame[]> {
  return db.notSame
    .where('paperIds')
    .anyOf([...paperIds])
    .distinct()
    .toArray();
}

/** For asking about many pairs: whether the reader told them apart. */
export async function readToldApart(db: PostilDatabase): Promise<(a: PaperId, b: PaperId) => boolean> {
  const ids = new Set(await db.notSame.toCollection().primaryKeys());
  return (a, b) => ids.has(notSameId(a, b));
}
