import type { PaperGroup } from '../../../../shared/list/group-list';

/** `from`: how many rows are drawn before those of the group. Of one that is folded only the head is drawn. */
export type ShownGroup = PaperGroup & { key: string; folded: boolean; from: number };

/** @param row null of the head of a group */
export type LaidItem = { group: number; row: number | null };

/** What stands in the list from top to bottom: rows, and in front of those of a group its head. */
export type LaidItems = {
  count: number;
  itemAt: (item: number) => LaidItem;
  itemOfRow: (row: number) => number;
};

export function layGroups(groups: readonly ShownGroup[], rows: number): LaidItems {
  // Of each group the item that is its head.
  const heads = groups.map(({ from }, at) => from + at);
  const groupOf = (start: (at: number) => number, wanted: number): number => {
    let low = 0;
    let high = groups.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (start(middle) <= wanted) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count: rows + groups.length,
    itemAt: (item) => {
      const group = groupOf((at) => heads[at] ?? 0, item);
      return { group, row: item === heads[group] ? null : item - group - 1 };
    },
    // Folded groups begin where the next one does: the last that begins there has the row.
    itemOfRow: (row) => row + groupOf((at) => groups[at]?.from ?? 0, row) + 1,
  };
}

/** The group of the row with this number; -1 where there is none. */
export function findGroupOf(groups: readonly ShownGroup[], row: number): number {
  return groups.findIndex(({ from, count, folded }) => !folded && row >= from && row < from + count);
}
