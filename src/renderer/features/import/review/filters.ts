import { fold } from '../../../../shared/text/fold';
import type { ImportDecisions, PreviewOutcome, PreviewRecord } from '../../../commands/import-preview';
import { decisionOf } from './decide';

export const filters = ['all', 'new', 'known', 'changes', 'review', 'problem', 'boilerplate'] as const;
export type Filter = (typeof filters)[number];

const FILTER_OF: Readonly<Record<PreviewOutcome, Exclude<Filter, 'all'>>> = {
  new: 'new',
  family: 'new',
  review: 'review',
  changes: 'changes',
  same: 'known',
  trash: 'known',
  twice: 'known',
  problem: 'problem',
  boilerplate: 'boilerplate',
};

/** By what was found and not by what was decided: a row must not leave the list under the hand that decides it. */
export function filterOf(record: PreviewRecord): Exclude<Filter, 'all'> {
  return FILTER_OF[record.outcome];
}

/** How many rows each has. A filter without rows is not shown. */
export function countFilters(records: readonly PreviewRecord[]): Record<Filter, number> {
  const counts: Record<Filter, number> = {
    all: 0,
    new: 0,
    known: 0,
    changes: 0,
    review: 0,
    problem: 0,
    boilerplate: 0,
  };
  for (const record of records) {
    counts.all += 1;
    counts[filterOf(record)] += 1;
  }
  return counts;
}

// Folding 100,000 titles takes longer than a key may; they are folded once.
const foldedTexts = new WeakMap<PreviewRecord, string>();

function foldedText(record: PreviewRecord): string {
  const known = foldedTexts.get(record);
  if (known !== undefined) return known;
  const text = fold(record.text);
  foldedTexts.set(record, text);
  return text;
}

/** Every word that is searched for stands in the title: the one that the file has, or the one that the reader gave it. */
export function findShown(
  records: readonly PreviewRecord[],
  filter: Filter,
  search: string,
  decisions: ImportDecisions,
  kept: string,
): readonly PreviewRecord[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (filter === 'all' && words.length === 0) return records;
  return records.filter((record) => {
    if (filter !== 'all' && filterOf(record) !== filter) return false;
    if (words.length === 0) return true;
    const title = decisionOf(decisions, kept, record.ordinal)?.title;
    const text = title === undefined ? foldedText(record) : `${foldedText(record)} ${fold(title)}`;
    return words.every((word) => text.includes(word));
  });
}
