/** What lies in another of its kind, or at the top. */
export type Lying<Id extends string> = { id: Id; parentId: Id | null };

/** Whether one may lie in another: not in itself, nor in one that lies in it, nor in one that is not there. */
export function canLieIn<Id extends string>(all: ReadonlyMap<Id, Lying<Id>>, id: Id, parentId: Id | null): boolean {
  const seen = new Set<Id>();
  for (let at = parentId; at !== null;) {
    const above = all.get(at);
    if (at === id || above === undefined || seen.has(at)) return false;
    seen.add(at);
    at = above.parentId;
  }
  return true;
}

/** Where one is shown: at the top where what it lay in is gone, or where it would lie in itself (two undone moves can leave that). */
export function shownParent<Id extends string>(all: ReadonlyMap<Id, Lying<Id>>, one: Lying<Id>): Id | null {
  return canLieIn(all, one.id, one.parentId) ? one.parentId : null;
}
