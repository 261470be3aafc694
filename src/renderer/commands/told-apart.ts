import type { Effect } from '../../shared/model/change';
import { notSameId, type Family, type NotSame } from '../../shared/model/family';
import type { PaperId } from '../../shared/model/id';
import { diffRow } from '../../shared/model/effects';
import type { Library } from '../storage/library';
import { readFamilies, readNotSame } from '../storage/families';

export type Pair = readonly [PaperId, PaperId];

/** Rows that tell these pairs apart; none for what was said before. */
export async function tellApart(library: Library, pairs: readonly Pair[]): Promise<Effect[]> {
  const at = library.now();
  const rows = new Map<string, NotSame>();
  for (const [a, b] of pairs) {
    if (a !== b) rows.set(notSameId(a, b), { id: notSameId(a, b), paperIds: [a, b].sort(), at });
  }
  const known = await library.db.notSame.bulkGet([...rows.keys()]);
  for (const row of known) if (row !== undefined) rows.delete(row.id);
  return [...rows.values()].map((row): Effect => ({ kind: 'insert', table: 'notSame', id: row.id, row }));
}

export function pairUp(ids: readonly PaperId[]): Pair[] {
  return ids.flatMap((a, at) => ids.slice(at + 1).map((b): Pair => [a, b]));
}

/** The family without these papers: one of fewer than two is none. */
export function leaveFamily(family: Family, gone: ReadonlySet<PaperId>): Effect[] {
  const paperIds = family.paperIds.filter((id) => !gone.has(id));
  if (paperIds.length > 1) return diffRow('families', family.id, family, { ...family, paperIds });
  return [{ kind: 'remove', table: 'families', id: family.id, row: family }];
}

/**
 * What was said about papers that are no more. Those in the trash keep their places in families and pairs, as they keep their texts, so that
 * a restored one has them; this is for papers that go for good.
 */
export async function forgetRelations(library: Library, ids: readonly PaperId[]): Promise<Effect[]> {
  const gone = new Set(ids);
  const [families, pairs] = [await readFamilies(library.db, ids), await readNotSame(library.db, ids)];
  return [
    ...families.flatMap((family) => leaveFamily(family, gone)),
    ...pairs.map((row): Effect => ({ kind: 'remove', table: 'notSame', id: row.id, row })),
  ];
}
