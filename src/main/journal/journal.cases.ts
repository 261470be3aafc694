import type { Change, Effect } from '../../shared/model/change';

export const EPOCH = 'epochone';

export function createChange(seq: number, about: Partial<Change> = {}): Change {
  const effects: Effect[] = [
    { kind: 'set', table: 'papers', id: `p${String(seq)}`, field: 'rating', before: 0, after: 3 },
  ];
  return {
    seq,
    epoch: EPOCH,
    schema: 1,
    at: 1_700_000_000_000 + seq,
    kind: 'do',
    of: null,
    label: { key: 'change.setRating', params: { count: 1, title: `Über “quotes” and \\ lines\n${String(seq)}` } },
    effects,
    ...about,
  };
}

export function createChanges(first: number, last: number, about: Partial<Change> = {}): Change[] {
  return Array.from({ length: last - first + 1 }, (_, i) => createChange(first + i, about));
}
