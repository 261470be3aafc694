import type { PaperId } from '../../shared/model/id';

/**
 * The cursor of the list (`focusedId`) and the papers that were marked (`ids`). Without marks an action means the
 * paper under the cursor; with marks it means them, wherever the cursor is.
 */
export type Selection = {
  ids: ReadonlySet<PaperId>;
  /** Where a range begins. */
  anchorId: PaperId | null;
  focusedId: PaperId | null;
};

export const emptySelection: Selection = { ids: new Set(), anchorId: null, focusedId: null };

/** A move of the cursor. Marks stay: j and k walk past what was marked. */
export function moveTo(selection: Selection, id: PaperId | null): Selection {
  return { ...selection, focusedId: id, anchorId: selection.ids.size === 0 ? id : selection.anchorId };
}

/** A plain click: this paper and no other. */
export function selectOnly(id: PaperId | null): Selection {
  return { ids: new Set(), anchorId: id, focusedId: id };
}

/** A click with Ctrl, which takes the paper under the cursor along: two clicks give two papers. */
export function clickToggle(selection: Selection, id: PaperId): Selection {
  const { focusedId } = selection;
  const begun = selection.ids.size === 0 && focusedId !== null && focusedId !== id;
  return toggle(begun ? { ...selection, ids: new Set([focusedId]) } : selection, id);
}

export function toggle(selection: Selection, id: PaperId): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchorId: id, focusedId: id };
}

/** From the anchor to `id`, in the order that is on screen. A range replaces the marks, and keeps its anchor. */
export function selectTo(selection: Selection, id: PaperId, order: readonly PaperId[]): Selection {
  const anchor = selection.anchorId ?? selection.focusedId ?? id;
  const from = order.indexOf(anchor);
  const to = order.indexOf(id);
  if (to < 0) return selection;
  const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
  return { ids: new Set(order.slice(first, last + 1)), anchorId: from < 0 ? id : anchor, focusedId: id };
}

/** The range is added to what is marked: how marks are set one by one, without a mouse. */
export function addRange(selection: Selection, id: PaperId, order: readonly PaperId[]): Selection {
  const range = selectTo(selection, id, order);
  return range === selection ? selection : { ...range, ids: new Set([...selection.ids, ...range.ids]) };
}

export function selectAll(selection: Selection, order: readonly PaperId[]): Selection {
  const focusedId = selection.focusedId ?? order[0] ?? null;
  return { ids: new Set(order), anchorId: order[0] ?? null, focusedId };
}

/** What an action is about. */
export function targetsOf(selection: Selection): PaperId[] {
  if (selection.ids.size > 0) return [...selection.ids];
  return selection.focusedId === null ? [] : [selection.focusedId];
}

/** A set of 100,000 ids takes longer than the frame in which one of them is looked for. */
function findAmong(asked: ReadonlySet<PaperId>, order: readonly PaperId[]): Set<PaperId> {
  const found = new Set<PaperId>();
  for (const id of order) {
    if (found.size === asked.size) break;
    if (asked.has(id)) found.add(id);
  }
  return found;
}

/**
 * After the list changed under the selection: marks that are gone are dropped, and a cursor that is gone stands where
 * it stood, on the next paper or, at the end, on the one before. `index` is where it was. The same object where nothing changes.
 */
export function keepInList(selection: Selection, order: readonly PaperId[], index: number): Selection {
  const asked = new Set(selection.ids);
  for (const id of [selection.focusedId, selection.anchorId]) if (id !== null) asked.add(id);
  const there = findAmong(asked, order);
  const kept = [...selection.ids].filter((id) => there.has(id));
  const gone = selection.focusedId !== null && !there.has(selection.focusedId);
  if (!gone && kept.length === selection.ids.size) return selection;
  const focusedId = gone ? (order[Math.min(Math.max(index, 0), order.length - 1)] ?? null) : selection.focusedId;
  const anchorId = selection.anchorId !== null && there.has(selection.anchorId) ? selection.anchorId : focusedId;
  return { ids: new Set(kept), anchorId, focusedId };
}
