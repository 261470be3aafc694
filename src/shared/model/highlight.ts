import { isUlid, type HighlightId, type NoteId, type PaperId, type TagId } from './id';
import { isArrayOf, isNullOr, isNumber, isObject, isOneOf, isShape, isString, type Guard } from './guard';
import { isNoteDoc, type NoteDoc } from './note-doc';
import { isSelector, type Selector } from './selectors';

export const paperFields = ['title', 'abstract', 'body'] as const;
export type PaperField = (typeof paperFields)[number];

/** Whose words they are. Those of a note are its plain text. */
export type HighlightTarget =
  { kind: 'paper'; id: PaperId; field: PaperField } | { kind: 'note'; id: NoteId; field: 'text' };

/**
 * Words that the reader marked, and what they wrote beside them. Where the words stand today is not stored: it is asked of the text each
 * time (`shared/anchoring`), so that no import, edit or undo of one can leave a mark at a place that is no longer its own.
 */
export type Highlight = {
  id: HighlightId;
  /** The paper whose margin it stands in; null for words of a note that belongs to no paper. */
  paperId: PaperId | null;
  target: HighlightTarget;
  /**
   * `hashText` of the text they were described in: where it is the same, the stored position holds without a look at the words. Or what
   * `keptVersionOf` answers for the text in which the reader let them be without a place.
   */
  textVersion: string;
  /** A TextQuoteSelector and a TextPositionSelector over the source text; other programs may bring one of them only. */
  selectors: Selector[];
  colourId: string;
  comment: NoteDoc | null;
  /** Plain text of the comment, for search and lists; '' without one. */
  commentText: string;
  tagIds: TagId[];
  createdAt: number;
  changedAt: number;
};

const isField = isOneOf(paperFields);

function isTarget(value: unknown): value is HighlightTarget {
  if (!isObject(value) || !isUlid(value['id'])) return false;
  return value['kind'] === 'paper' ? isField(value['field']) : value['kind'] === 'note' && value['field'] === 'text';
}
function isSelectors(value: unknown): value is Selector[] {
  return Array.isArray(value) && value.length > 0 && value.every(isSelector);
}

export const isHighlight: Guard<Highlight> = isShape<Highlight>({
  id: isUlid,
  paperId: isNullOr<PaperId>(isUlid),
  target: isTarget,
  textVersion: isString,
  selectors: isSelectors,
  colourId: isString,
  comment: isNullOr<NoteDoc>(isNoteDoc),
  commentText: isString,
  tagIds: isArrayOf<TagId>(isUlid),
  createdAt: isNumber,
  changedAt: isNumber,
});
