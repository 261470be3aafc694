import type { Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import type { Family } from '../../shared/model/family';
import type { FamilyId, PaperId } from '../../shared/model/id';
import type { Library } from '../storage/library';
import { readFamilies, readFamilyOf, readNotSame } from '../storage/families';
import { readPapers } from '../storage/papers';
import { createLabel, describePapers } from './labels';
import { runCommand, type CommandResult } from './run-command';
import { leaveFamily, pairUp, tellApart } from './told-apart';

/** Papers that are one work in several states. Families that they are in already become one. */
export function joinFamily(library: Library, paperIds: readonly PaperId[]): Promise<CommandResult> {
  return joinFamilies(library, [paperIds]);
}

/** Several at once, as one change. Groups that share a paper, or touch one family, are one. */
export function joinFamilies(library: Library, groups: readonly (readonly PaperId[])[]): Promise<CommandResult> {
  return runCommand(library, async () => {
    const papers = await readPapers(library.db, [...new Set(groups.flat())]);
    const here = new Set(papers.map((paper) => paper.id));
    const before = await readFamilies(library.db, [...here]);
    const wanted = groups
      .map((group) => [...new Set(group)].filter((id) => here.has(id)))
      .filter((group) => group.length > 1);
    const joined = uniteGroups([...wanted, ...before.map((family) => family.paperIds)]);
    const effects = joined.flatMap((ids) => settleFamily(library, ids, before));
    const said = await readNotSame(library.db, [...here]);
    const united = new Map(joined.flatMap((ids, at) => ids.map((id) => [id, at] as const)));
    // What was told apart once is one work now, or the next search would not know whom to believe.
    const taken = said.filter((row) => new Set(row.paperIds.map((id) => united.get(id) ?? -1)).size === 1);
    return {
      label: createLabel('change.joinFamily', describePapers(papers.slice(0, wanted.length))),
      effects:
        effects.length === 0
          ? []
          : [...effects, ...taken.map((row): Effect => ({ kind: 'remove', table: 'notSame', id: row.id, row }))],
    };
  });
}

/** The first of the families that these were in stays; others that it takes up go. */
function settleFamily(library: Library, ids: readonly PaperId[], before: readonly Family[]): Effect[] {
  const [first, ...others] = before.filter((family) => family.paperIds.some((id) => ids.includes(id)));
  const paperIds = [...new Set([...(first?.paperIds ?? []), ...ids])];
  if (first === undefined) {
    const row: Family = { id: library.nextId<FamilyId>(), paperIds, why: 'reader', at: library.now() };
    return [{ kind: 'insert', table: 'families', id: row.id, row }];
  }
  if (paperIds.length === first.paperIds.length && others.length === 0) return [];
  return [
    ...diffRow('families', first.id, first, { ...first, paperIds, why: 'reader' }),
    ...others.map((row): Effect => ({ kind: 'remove', table: 'families', id: row.id, row })),
  ];
}

/** Groups that share a member become one; each id once, in the order in which it was named. */
export function uniteGroups<T>(groups: readonly (readonly T[])[]): T[][] {
  const result: Set<T>[] = [];
  for (const group of groups) {
    const mine = new Set(group);
    for (let at = result.length - 1; at >= 0; at -= 1) {
      const other = result[at];
      if (other === undefined || ![...other].some((id) => mine.has(id))) continue;
      for (const id of other) mine.add(id);
      result.splice(at, 1);
    }
    result.push(mine);
  }
  const order = new Map([...new Set(groups.flat())].map((id, at) => [id, at] as const));
  return result.map((ids) => [...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
}

/**
 * A family, or one paper out of its family: what is apart then is remembered as not the same, or the next search would ask about it.
 */
export function takeApart(
  library: Library,
  from: { familyId: FamilyId } | { paperId: PaperId },
): Promise<CommandResult> {
  return runCommand(library, async () => {
    const family =
      'familyId' in from
        ? ((await library.db.families.get(from.familyId)) ?? null)
        : await readFamilyOf(library.db, from.paperId);
    if (family === null) return { label: createLabel('change.takeApart', { title: '' }), effects: [] };
    const leaving = 'paperId' in from ? [from.paperId] : family.paperIds;
    const pairs = pairUp(family.paperIds).filter((pair) => pair.some((id) => leaving.includes(id)));
    const [shown] = await readPapers(library.db, [...leaving, ...family.paperIds]);
    return {
      label: createLabel('change.takeApart', { title: shown?.title ?? '' }),
      effects: [...leaveFamily(family, new Set(leaving)), ...(await tellApart(library, pairs))],
    };
  });
}
