import { nameNote } from '../../../../shared/model/folder-tree';
import type { NoteId, PaperId, TagId } from '../../../../shared/model/id';
import type { Note } from '../../../../shared/model/note';
import type { Status } from '../../../../shared/model/paper';
import type { Tag } from '../../../../shared/model/tag';
import { dotOf, type DotValues } from '../../../../shared/model/tag-dot';
import { ancestorsOf, findNamed, isPath, parseTagPath, tagPath } from '../../../../shared/model/tag-tree';
import { fold } from '../../../../shared/text/fold';
import { rankWords } from '../../../../shared/text/rank-words';
import type { NoteBlock } from '../../../editor/note-blocks';
import type { Asked } from '../../../editor/note-suggest';
import type { ListRow } from '../../../storage/library-rows';

export type SuggestOption =
  | { kind: 'paper'; id: PaperId; label: string; aside: string; status: Status }
  | { kind: 'note'; id: NoteId; label: string }
  | { kind: 'tag'; id: TagId; label: string; colour: number | DotValues; above: string; count: number }
  | { kind: 'newTag'; label: string }
  | { kind: 'block'; block: NoteBlock; label: string };

export type SuggestData = {
  rows: readonly ListRow[];
  tags: readonly Tag[];
  tagCounts: ReadonlyMap<TagId, number>;
  notes: readonly Note[];
  /** What the note that is written is about, or itself: it does not name itself. */
  self: string;
  /** Of papers that were opened, the last one first. */
  recent: readonly PaperId[];
  /** `label` as it is shown, `also` what else a person may call it. */
  blocks: readonly { block: NoteBlock; label: string; also: string }[];
};

/** As many as are seen without scrolling; who looks for more types another letter. */
const MOST = 8;
// With papers and notes in one list neither may push out the other.
const MOST_NOTES = 4;

export type FindOptions = (asked: Pick<Asked, 'sign' | 'query'>) => readonly SuggestOption[];

/** Answers at once, from what is in memory. The last answer is kept: a key and what it draws ask for the same. */
export function createFindOptions(data: SuggestData): FindOptions {
  const findPapers = createPaperFinder(data);
  let last: { sign: string; query: string; found: readonly SuggestOption[] } | null = null;
  return ({ sign, query }) => {
    if (last?.sign === sign && last.query === query) return last.found;
    const found = findFor(sign, query, data, findPapers);
    last = { sign, query, found };
    return found;
  };
}

function findFor(
  sign: Asked['sign'],
  query: string,
  data: SuggestData,
  findPapers: (query: string) => SuggestOption[],
): SuggestOption[] {
  if (sign === '@') return findPapers(query).slice(0, MOST);
  if (sign === '#') return findTags(query, data);
  if (sign === '/') return findBlocksFor(query, data);
  const notes = findNotes(query, data).slice(0, MOST_NOTES);
  return [...notes, ...findPapers(query).slice(0, MOST - notes.length)];
}

function wordsOf(query: string): string[] {
  return fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** The best first; equal ones stay in their order. */
function pickBest<T>(all: readonly T[], rank: (one: T) => number, most: number): T[] {
  const ranked = all.flatMap((one) => {
    const value = rank(one);
    return value === 0 ? [] : [{ one, value }];
  });
  return ranked
    .sort((a, b) => b.value - a.value)
    .slice(0, most)
    .map(({ one }) => one);
}

// Folding 100,000 titles takes longer than a key may; a row is replaced when its paper changes, so the folded text is kept by row.
const foldedRows = new WeakMap<ListRow, string>();
function foldRow(row: ListRow): string {
  const known = foldedRows.get(row);
  if (known !== undefined) return known;
  const folded = fold(`${row.title}\n${row.authors}\n${row.year ?? ''}`);
  foldedRows.set(row, folded);
  return folded;
}

// A slice takes a few milliseconds.
const FOLDED_AT_ONCE = 2_000;

/** Folds some of what a search will ask for, so that its first letter need not wait for all. Answers where to go on; null at the end. */
export function foldAhead(rows: readonly ListRow[], from: number): number | null {
  const end = Math.min(rows.length, from + FOLDED_AT_ONCE);
  for (const row of rows.slice(from, end)) foldRow(row);
  return end < rows.length ? end : null;
}

/** A row, and what is looked for in it. */
type Searched = { row: ListRow; text: string };

/** One letter more finds among what was found before. */
function createPaperFinder({ rows, recent, self }: SuggestData): (query: string) => SuggestOption[] {
  const opened = new Map(recent.map((id, at) => [id as string, recent.length - at]));
  let all: readonly Searched[] | null = null;
  let before: { query: string; hits: readonly Searched[] } | null = null;
  return (query) => {
    const words = wordsOf(query);
    if (words.length === 0) return pickRecent(rows, recent, self).map(describePaper);
    // The last one first: of equal ones that one is meant.
    all ??= rows.map((row) => ({ row, text: foldRow(row) })).reverse();
    const within = before !== null && query.startsWith(before.query) ? before.hits : all;
    const { hits, best } = rankPapers(within, words, opened, self);
    before = { query, hits };
    return best.map(describePaper);
  };
}

/** What was opened lately comes first, and then what came last. */
function pickRecent(rows: readonly ListRow[], recent: readonly PaperId[], self: string): ListRow[] {
  const wanted = new Set<string>(recent);
  const byId = new Map(rows.filter((row) => wanted.has(row.id)).map((row) => [row.id, row]));
  const opened = recent.flatMap((id) => byId.get(id) ?? []);
  const newest = rows.slice(-MOST - recent.length - 1).reverse();
  return [...opened, ...newest.filter((row) => !byId.has(row.id))].filter((row) => row.id !== self).slice(0, MOST);
}

/** All that have the words, and the best of them. Sorting 100,000 for eight would take longer than finding them. */
function rankPapers(
  within: readonly Searched[],
  words: readonly string[],
  opened: ReadonlyMap<string, number>,
  self: string,
): { hits: Searched[]; best: ListRow[] } {
  const hits: Searched[] = [];
  const best: { row: ListRow; rank: number; opened: number }[] = [];
  for (const one of within) {
    const rank = rankWords(one.text, words);
    if (rank === 0) continue;
    hits.push(one);
    const worst = best.length === MOST ? best.at(-1) : undefined;
    if (one.row.id === self || (worst !== undefined && rank < worst.rank)) continue;
    const entry = { row: one.row, rank, opened: opened.get(one.row.id) ?? 0 };
    const behind = best.findIndex((two) => rank > two.rank || (rank === two.rank && entry.opened > two.opened));
    if (behind >= 0) best.splice(behind, 0, entry);
    else best.push(entry);
    if (best.length > MOST) best.pop();
  }
  return { hits, best: best.map(({ row }) => row) };
}

function describePaper({ id, title, authors, year, status }: ListRow): SuggestOption {
  const aside = [authors.split(', ')[0] ?? '', year === null ? '' : String(year)].filter(Boolean).join(' · ');
  return { kind: 'paper', id, label: title, aside, status };
}

function findTags(query: string, { tags, tagCounts }: SuggestData): SuggestOption[] {
  const words = wordsOf(query);
  const byUse = [...tags].sort((a, b) => (tagCounts.get(b.id) ?? 0) - (tagCounts.get(a.id) ?? 0));
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  // What lies above comes last: a tag is meant before those under it.
  const textOf = (tag: Tag): string => fold([tag.name, ...(tag.aliases ?? []), tagPath(tag, byId)].join('\n'));
  const rank = (tag: Tag): number => (words.length === 0 ? 1 : rankWords(textOf(tag), words));
  const found = pickBest(byUse, rank, MOST).map((tag): SuggestOption => ({
    kind: 'tag',
    id: tag.id,
    label: tag.name,
    colour: dotOf(tag),
    above: ancestorsOf(tag, byId)
      .map((one) => one.name)
      .reverse()
      .join('/'),
    count: tagCounts.get(tag.id) ?? 0,
  }));
  const name = newTagName(query, byId);
  return name === null ? found : [...found, { kind: 'newTag', label: name }];
}

/** "#3" counts something, and a sentence behind a sign is no name: with blanks a tag is made where tags are managed. */
function newTagName(query: string, tags: ReadonlyMap<TagId, Tag>): string | null {
  const path = parseTagPath(query);
  if (!isPath(path) || /\s/.test(query) || !/\p{L}/u.test(path.levels.at(-1) ?? '')) return null;
  return findNamed(query, tags) === null ? path.whole : null;
}

function findNotes(query: string, { notes, self }: SuggestData): SuggestOption[] {
  const words = wordsOf(query);
  const byChange = notes.filter((note) => note.id !== self).sort((a, b) => b.changedAt - a.changedAt);
  return pickBest(byChange, (note) => (words.length === 0 ? 1 : rankWords(fold(nameNote(note)), words)), MOST).map(
    (note) => ({ kind: 'note', id: note.id, label: nameNote(note) }),
  );
}

function findBlocksFor(query: string, { blocks }: SuggestData): SuggestOption[] {
  const words = wordsOf(query);
  const rank = (one: { label: string; also: string }): number =>
    words.length === 0 ? 1 : rankWords(fold(`${one.label} ${one.also}`), words);
  return pickBest(blocks, rank, blocks.length).map(({ block, label }) => ({ kind: 'block', block, label }));
}
