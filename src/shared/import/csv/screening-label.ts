import type { Status } from '../../model/paper';

const LABELS: Readonly<Record<string, Status>> = {
  ...{ '1': 'to-read', '1.0': 'to-read', true: 'to-read', yes: 'to-read', y: 'to-read', include: 'to-read' },
  ...{ included: 'to-read', relevant: 'to-read', accepted: 'to-read', accept: 'to-read', selected: 'to-read' },
  ...{ 'to read': 'to-read', 'to-read': 'to-read', unread: 'to-read' },
  ...{
    '0': 'dismissed',
    '0.0': 'dismissed',
    false: 'dismissed',
    no: 'dismissed',
    n: 'dismissed',
    exclude: 'dismissed',
  },
  ...{
    excluded: 'dismissed',
    irrelevant: 'dismissed',
    'not relevant': 'dismissed',
    rejected: 'dismissed',
    reject: 'dismissed',
  },
  ...{ maybe: 'maybe', unsure: 'maybe', undecided: 'maybe', conflict: 'maybe' },
  ...{ reading: 'reading', 'in progress': 'reading', read: 'read', finished: 'read', done: 'read' },
};

/** What a column of decisions or reading states says. Null where nobody has decided: empty, `-1`, `unseen`. */
export function readScreeningLabel(cell: string): Status | null {
  const label = cell.trim().toLowerCase();
  return Object.hasOwn(LABELS, label) ? (LABELS[label] ?? null) : null;
}

/** `4`, `4.0`, `4/5`, `★★★★`. */
export function readRating(cell: string): number | null {
  const stars = /^\s*(★{1,5})☆*\s*$/.exec(cell)?.[1]?.length;
  if (stars !== undefined) return stars;
  const rating = /^\s*([1-5])(?:\.0+)?(?:\s*\/\s*5)?\s*$/.exec(cell)?.[1];
  return rating === undefined ? null : Number(rating);
}
