import { quoteOf } from '../../../shared/anchoring/place-highlights';
import type { Colour } from '../../../shared/model/colour';
import { findColour } from '../../../shared/model/find-colour';
import type { Highlight } from '../../../shared/model/highlight';
import type { NoteId, PaperId, TagId } from '../../../shared/model/id';
import { resolveTags, type Tag } from '../../../shared/model/tag';
import { withBelow, type TagMap } from '../../../shared/model/tag-tree';
import { fold } from '../../../shared/text/fold';
import { looseNote, type NoteOf } from '../../shell/note-of';

/** A highlight with what its row says of it. */
export type HighlightRow = {
  highlight: Highlight;
  quote: string;
  /** A deleted one is here, as `gone`; one that a row of another build names is the unknown one. */
  colour: Colour;
  tags: Tag[];
  /** Of the paper, or the name of a note that has none; '' where it has no title. Null: it is not in the library. */
  title: string | null;
  /** The note that the words are in; null for those of a paper. */
  note: NoteOf | null;
  /** What a filter looks in. */
  folded: string;
};

export type HighlightFilter = {
  text: string;
  colourId: string | null;
  /** With all that lie under it. */
  tagId: TagId | null;
  /** Made within so many days; null for all. */
  days: number | null;
  /** Null: the whole library. */
  paperIds: ReadonlySet<PaperId> | null;
};

export const everyHighlight: HighlightFilter = { text: '', colourId: null, tagId: null, days: null, paperIds: null };

export type KnownNames = {
  colours: readonly Colour[];
  tags: ReadonlyMap<TagId, Tag>;
  titles: ReadonlyMap<PaperId, string>;
  /** Of notes that belong to no paper. */
  noteNames: ReadonlyMap<NoteId, string>;
  /** What a colour is called that is not in the library. */
  noColour: string;
};

/** Newest first; of those made in one moment the one that was made later. */
export function arrangeHighlights(all: readonly Highlight[], known: KnownNames): HighlightRow[] {
  return [...all]
    .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
    .map((highlight) => createRow(highlight, known));
}

/** What only a drawn row or a filter asks for is made when it is asked for: of 10,000 rows a screen shows some ten. */
function createRow(highlight: Highlight, { colours, tags, titles, noteNames, noColour }: KnownNames): HighlightRow {
  let quote: string | null = null;
  let folded: string | null = null;
  const { paperId, target } = highlight;
  const inNote = target.kind === 'note' ? target.id : null;
  const title = paperId !== null ? titles.get(paperId) : inNote === null ? undefined : noteNames.get(inNote);
  const row = {
    highlight,
    title: title ?? null,
    note: inNote === null ? null : (paperId ?? looseNote(inNote)),
    tags: resolveTags(highlight.tagIds, tags),
    colour: findColour(colours, highlight.colourId, noColour),
    get quote() {
      return (quote ??= quoteOf(highlight).replace(/\s+/gu, ' ').trim());
    },
    get folded() {
      return (folded ??= fold(textOf(row)));
    },
  };
  return row;
}

function textOf({ quote, highlight, title, tags }: Omit<HighlightRow, 'folded'>): string {
  return [quote, highlight.commentText, title ?? '', ...tags.map((tag) => tag.name)].join('\n');
}

const DAY_MS = 86_400_000;

/**
 * @param now epoch ms
 * @param known live tags, under the parents that they have today
 */
export function filterHighlights(
  rows: readonly HighlightRow[],
  filter: HighlightFilter,
  now: number,
  known: TagMap,
): HighlightRow[] {
  const within = filter.tagId === null ? null : new Set([filter.tagId, ...withBelow(filter.tagId, known)]);
  const words = fold(filter.text).split(/\s+/u).filter(Boolean);
  const since = filter.days === null ? -Infinity : now - filter.days * DAY_MS;
  return rows.filter((row) => {
    const { highlight, tags } = row;
    if (filter.paperIds !== null && (highlight.paperId === null || !filter.paperIds.has(highlight.paperId)))
      return false;
    if (filter.colourId !== null && highlight.colourId !== filter.colourId) return false;
    if (within !== null && !tags.some((tag) => within.has(tag.id))) return false;
    return highlight.createdAt >= since && words.every((word) => row.folded.includes(word));
  });
}
