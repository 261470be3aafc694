import { quoteOf } from '../../../shared/anchoring/place-highlights';
import type { Colour } from '../../../shared/model/colour';
import type { Highlight } from '../../../shared/model/highlight';
import type { NoteId, PaperId, TagId } from '../../../shared/model/id';
import { resolveTags, type Tag } from '../../../shared/model/tag';
import { fold } from '../../../shared/text/fold';
import { looseNote, type NoteOf } from '../../shell/note-of';

/** A highlight with what its row says of it. */
export type HighlightRow = {
  highlight: Highlight;
  quote: string;
  /** Null: a row of another build names one that is not here. A deleted one is here, as `gone`. */
  colour: Colour | null;
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
};

/** Newest first; of those made in one moment the one that was made later. */
export function arrangeHighlights(
  all: readonly Highlight[],
  { colours, tags, titles, noteNames }: KnownNames,
): HighlightRow[] {
  const byId = new Map(colours.map((colour) => [colour.id, colour]));
  return [...all]
    .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
    .map((highlight) => {
      const quote = quoteOf(highlight).replace(/\s+/gu, ' ').trim();
      const { paperId, target } = highlight;
      const inNote = target.kind === 'note' ? target.id : null;
      const named = paperId !== null ? titles.get(paperId) : inNote === null ? undefined : noteNames.get(inNote);
      const title = named ?? null;
      const found = resolveTags(highlight.tagIds, tags);
      return {
        highlight,
        quote,
        title,
        note: inNote === null ? null : (paperId ?? looseNote(inNote)),
        tags: found,
        colour: byId.get(highlight.colourId) ?? null,
        folded: fold([quote, highlight.commentText, title ?? '', ...found.map((tag) => tag.name)].join('\n')),
      };
    });
}

const DAY_MS = 86_400_000;

/** @param now epoch ms */
export function filterHighlights(rows: readonly HighlightRow[], filter: HighlightFilter, now: number): HighlightRow[] {
  const words = fold(filter.text).split(/\s+/u).filter(Boolean);
  const since = filter.days === null ? -Infinity : now - filter.days * DAY_MS;
  return rows.filter(({ highlight, tags, folded }) => {
    if (filter.paperIds !== null && (highlight.paperId === null || !filter.paperIds.has(highlight.paperId)))
      return false;
    if (filter.colourId !== null && highlight.colourId !== filter.colourId) return false;
    if (filter.tagId !== null && !tags.some((tag) => tag.id === filter.tagId)) return false;
    return highlight.createdAt >= since && words.every((word) => folded.includes(word));
  });
}
