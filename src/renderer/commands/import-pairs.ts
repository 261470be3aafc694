import type { Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import type { FamilyId, PaperId } from '../../shared/model/id';
import { familyReasons, type Family } from '../../shared/model/family';
import type { Library } from '../storage/library';
import type { NewPair } from './import-stage';
import { tellApart } from './told-apart';

/** Families that an import made or made larger, and pairs that the reader told apart in its review. */
export async function joinPairs(
  library: Library,
  families: readonly NewPair[],
  notSame: readonly NewPair[],
  isThere: (id: PaperId) => boolean,
  at: number,
): Promise<Effect[]> {
  const present = (pair: NewPair): boolean => isThere(pair.paperId) && isThere(pair.otherId);
  return [
    ...(await joinFamilies(library, families.filter(present), at)),
    ...(await tellApart(
      library,
      notSame.filter(present).map(({ paperId, otherId }) => [paperId, otherId]),
    )),
  ];
}

async function joinFamilies(library: Library, pairs: readonly NewPair[], at: number): Promise<Effect[]> {
  if (pairs.length === 0) return [];
  const ids = pairs.flatMap((pair) => [pair.paperId, pair.otherId]);
  const stored = await library.db.families.where('paperIds').anyOf(ids).distinct().toArray();
  const before = new Map(stored.map((family) => [family.id, family]));
  const now = new Map<FamilyId, Family>(before);
  const ofPaper = new Map(stored.flatMap((family) => family.paperIds.map((id) => [id, family.id] as const)));
  for (const { paperId, otherId, by } of pairs) {
    const known = ofPaper.get(otherId);
    const id = known ?? library.nextId<FamilyId>();
    const family = now.get(id) ?? { id, paperIds: [otherId], why: whyOf(by), at };
    now.set(id, { ...family, paperIds: [...family.paperIds, paperId] });
    ofPaper.set(otherId, id);
    ofPaper.set(paperId, id);
  }
  return [...now.values()].flatMap((family): Effect[] => {
    const old = before.get(family.id);
    if (old !== undefined) return diffRow('families', family.id, old, family);
    return [{ kind: 'insert', table: 'families', id: family.id, row: family }];
  });
}

/** The reason of identity where a family can have it; an id that both carry stands beside an equal title. */
function whyOf(by: string): Family['why'] {
  return familyReasons.find((why) => why === by) ?? (by.includes('abstract') ? 'abstract' : 'title');
}
