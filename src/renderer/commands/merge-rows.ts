import type { FieldOrigin, Paper } from '../../shared/model/paper';
import { unitePlans } from '../../shared/model/plan';
import { NOTE_VERSION, type Note } from '../../shared/model/note';
import { isPartOf, withoutBreaks } from './merge-paper';

/** Texts of the other paper that differ from those that are shown, to be kept as versions. */
export type MergedRows = { paper: Paper; versions: { field: 'title' | 'abstract'; text: string }[] };

/**
 * Two papers of the library as one: the first stays what it is, and gains what it lacks. What a reader said of either counts: status and
 * rating fill a gap, tags are united.
 */
export function mergeRows(kept: Paper, other: Paper): MergedRows {
  const from: Record<string, FieldOrigin> = {};
  const title = chooseTitle(kept, other);
  if (title.isTaken) from['title'] = other.fieldFrom['title'] ?? 'file';
  const abstract = chooseAbstract(kept, other);
  if (abstract.isTaken && other.fieldFrom['abstract'] !== undefined) from['abstract'] = other.fieldFrom['abstract'];
  const takesAuthors = kept.authors.length === 0 && other.authors.length > 0;
  if (takesAuthors && other.fieldFrom['authors'] !== undefined) from['authors'] = other.fieldFrom['authors'];
  // Both may be of one file, from different lines of it.
  const places = new Map([...other.sources, ...kept.sources].map((one) => [`${one.id} ${one.first}`, one]));
  const takesStatus = kept.status === 'inbox';
  const { moves: _, reason: __, snoozedUntil: ___, snoozedFor: ____, ...stays } = kept;
  const paper: Paper = {
    ...stays,
    ...unitePlans(kept, other, takesStatus),
    title: title.isTaken ? other.title : kept.title,
    abstract: abstract.isTaken ? other.abstract : kept.abstract,
    authors: takesAuthors ? other.authors : kept.authors,
    year: kept.year ?? other.year,
    venue: kept.venue ?? other.venue,
    ids: { ...other.ids, ...kept.ids },
    urls: unite(kept.urls, other.urls),
    keys: unite(kept.keys, other.keys),
    tagIds: unite(kept.tagIds, other.tagIds),
    status: takesStatus ? other.status : kept.status,
    rating: kept.rating === 0 ? other.rating : kept.rating,
    sources: [...places.values()].sort((a, b) => (a.id === b.id ? a.first - b.first : a.id < b.id ? -1 : 1)),
    sourceIds: unite(kept.sourceIds, other.sourceIds),
    fieldFrom: { ...kept.fieldFrom, ...from },
  };
  return { paper, versions: [...title.versions, ...abstract.versions] };
}

type Choice = { isTaken: boolean; versions: MergedRows['versions'] };

function chooseTitle(kept: Paper, other: Paper): Choice {
  const isGap = (paper: Paper): boolean => paper.title === '' || paper.fieldFrom['title'] === 'derived';
  if (isGap(other)) return { isTaken: kept.title === '' && other.title !== '', versions: [] };
  if (isGap(kept)) return { isTaken: true, versions: [] };
  return { isTaken: false, versions: kept.title === other.title ? [] : [{ field: 'title', text: other.title }] };
}

function chooseAbstract(kept: Paper, other: Paper): Choice {
  const [own, theirs] = [kept.abstract, other.abstract];
  if (theirs === '' || withoutBreaks(own) === withoutBreaks(theirs)) return { isTaken: false, versions: [] };
  if (own === '') return { isTaken: true, versions: [] };
  const [isOwnCut, isOtherCut] = [isExcerpt(kept), isExcerpt(other)];
  const lost = (text: string, shown: string, isCut: boolean): MergedRows['versions'] =>
    isCut && isPartOf(text, shown) ? [] : [{ field: 'abstract', text }];
  if (isOwnCut && !isOtherCut) return { isTaken: true, versions: lost(own, theirs, true) };
  return { isTaken: false, versions: lost(theirs, own, isOtherCut) };
}

function isExcerpt(paper: Paper): boolean {
  return paper.fieldFrom['abstract'] === 'excerpt';
}

function unite<T>(known: readonly T[], more: readonly T[]): T[] {
  return [...new Set([...known, ...more])];
}

/**
 * A paper has one note on screen: the words of the other stand behind its own. Null where the two cannot be put into one document (a newer
 * Postil wrote one of them): then each stays a note of its own.
 */
export function appendNote(note: Note, other: Note, at: number): Note | null {
  const [content, more]: unknown[] = [note.doc['content'], other.doc['content']];
  const noteVersion = Math.max(note.noteVersion, other.noteVersion);
  if (noteVersion > NOTE_VERSION || !Array.isArray(content) || !Array.isArray(more)) return null;
  if (note.text === other.text) return { ...note, changedAt: at };
  return {
    ...note,
    doc: { ...note.doc, content: [...(content as unknown[]), ...(more as unknown[])] },
    noteVersion,
    text: `${note.text}\n${other.text}`,
    links: unite(note.links, other.links),
    changedAt: at,
  };
}
