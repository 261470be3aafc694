import { statuses } from '../../../shared/model/paper';
import type { Words } from '../../i18n/words';
import { diffWords, type Piece } from './diff-words';
import type { PairSide } from './use-pair';

export const comparedFields = [
  'title',
  'authors',
  'year',
  'venue',
  'ids',
  'status',
  'rating',
  'tags',
  'note',
  'sources',
  'abstract',
  'body',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** One line of the comparison. Where both say the same it is said once. */
export type CompareRow =
  | { field: ComparedField; kind: 'equal'; text: string }
  | { field: ComparedField; kind: 'differs'; stays: Piece[]; goes: Piece[] };

/** What is stated of either paper, field by field; what neither has is no line. */
export function compareSides(stays: PairSide, goes: PairSide, words: Words): CompareRow[] {
  return comparedFields.flatMap((field): CompareRow[] => {
    const [one, other] = [textOf(stays, field, words), textOf(goes, field, words)];
    if (one === '' && other === '') return [];
    if (one === other) return [{ field, kind: 'equal', text: one }];
    const [onlyOne, onlyOther] = diffWords(one, other);
    return [{ field, kind: 'differs', stays: onlyOne, goes: onlyOther }];
  });
}

const readers: { [F in ComparedField]: (side: PairSide, words: Words) => string } = {
  title: ({ paper }) => paper.title,
  authors: ({ paper }) => paper.authors.join('; '),
  year: ({ paper }) => (paper.year === null ? '' : String(paper.year)),
  venue: ({ paper }) => paper.venue ?? '',
  ids: ({ paper }) =>
    Object.entries(paper.ids)
      .map(([kind, id]) => `${kind} ${id}`)
      .sort()
      .join(', '),
  // What every new paper has says nothing.
  status: ({ paper }, words) => (paper.status === statuses[0] ? '' : words(`status.${paper.status}`)),
  rating: ({ paper }, words) => (paper.rating === 0 ? '' : words('rating.value', { count: paper.rating })),
  tags: ({ tags }) => tags.map((tag) => tag.name).join(', '),
  note: ({ noteText }) => noteText,
  sources: ({ sources }) => sources.map((source) => source.fileName).join(', '),
  abstract: ({ paper }) => paper.abstract,
  body: ({ hasBody }, words) => (hasBody ? words('duplicates.hasBody') : ''),
};

function textOf(side: PairSide, field: ComparedField, words: Words): string {
  return readers[field](side, words).trim();
}
