import { AppError } from '../../shared/app-error';
import { describe } from '../../shared/anchoring/describe';
import { keptVersionOf, quoteOf, versionOf } from '../../shared/anchoring/place-highlights';
import type { Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import type { Highlight, HighlightTarget } from '../../shared/model/highlight';
import type { HighlightId, PaperId, TagId } from '../../shared/model/id';
import type { NoteDoc } from '../../shared/model/note-doc';
import { findTag, resolveTags } from '../../shared/model/tag';
import { readTargetText } from '../storage/highlights';
import type { Library } from '../storage/library';
import { readTagMap } from '../storage/tags';
import { createLabel, cutTitle, type LabelKey } from './labels';
import { runCommand, type CommandResult } from './run-command';
import { requireTag } from './tag-papers';

/** Words of a text: UTF-16 units of its source, half-open. `text` is the whole of it, as it was on screen when they were chosen. */
export type ChosenWords = {
  target: HighlightTarget;
  paperId: PaperId | null;
  text: string;
  start: number;
  end: number;
};

/** What is written beside words while they are marked, so that one undo takes back both. `tag` is its name. */
export type FirstWritten = { comment?: { doc: NoteDoc; text: string }; tag?: string };

/** @throws AppError row-invalid where there are no words to mark, or the tag's name cannot be one */
export async function addHighlight(
  library: Library,
  words: ChosenWords,
  colourId: string,
  { comment, tag }: FirstWritten = {},
): Promise<CommandResult & { id: HighlightId }> {
  const id = library.nextId<HighlightId>();
  const result = await runCommand(library, async () => {
    const tagged = tag === undefined ? null : requireTag(library, await readTagMap(library.db), tag);
    const row: Highlight = {
      ...createHighlight(library, id, words, colourId),
      comment: comment?.doc ?? null,
      commentText: comment?.text ?? '',
      tagIds: tagged === null ? [] : [tagged.tag.id],
    };
    const effects: Effect[] = [...(tagged?.effects ?? []), { kind: 'insert', table: 'highlights', id, row }];
    return { label: labelOf('change.addHighlight', [row]), effects };
  });
  return { ...result, id };
}

/** @throws AppError row-invalid where there are no words to mark */
export function createHighlight(library: Library, id: HighlightId, words: ChosenWords, colourId: string): Highlight {
  const at = library.now();
  return {
    id,
    paperId: words.paperId,
    target: words.target,
    ...describeWords(words),
    colourId,
    comment: null,
    commentText: '',
    tagIds: [],
    createdAt: at,
    changedAt: at,
  };
}

export function recolourHighlights(
  library: Library,
  ids: readonly HighlightId[],
  colourId: string,
): Promise<CommandResult> {
  return patchHighlights(library, ids, 'change.recolourHighlights', () => ({ colourId }));
}

/** @param doc null: without a comment. `text` is its plain text. */
export function commentHighlight(
  library: Library,
  id: HighlightId,
  doc: NoteDoc | null,
  text: string,
): Promise<CommandResult> {
  return patchHighlights(library, [id], 'change.commentHighlight', () => ({ comment: doc, commentText: text }));
}

/** Stands for the old words from now on: what was quoted before is in the change, from where undo brings it back. */
export function relinkHighlight(library: Library, id: HighlightId, words: ChosenWords): Promise<CommandResult> {
  const { target, paperId } = words;
  return patchHighlights(library, [id], 'change.relinkHighlight', () => ({
    target,
    paperId,
    ...describeWords(words),
  }));
}

/** They are not asked about again until their texts change. Nothing else of them does. */
export function keepHighlights(library: Library, ids: readonly HighlightId[]): Promise<CommandResult> {
  return runCommand(library, async () => {
    const rows = await readAll(library, ids);
    const effects: Effect[] = [];
    for (const row of rows) {
      const text = await readTargetText(library.db, row.target);
      effects.push(...patch(row, { textVersion: keptVersionOf(text) }, library.now()));
    }
    return { label: labelOf('change.keepHighlights', rows), effects };
  });
}

/** @throws AppError row-invalid where the name is empty or too long to be one */
export function tagHighlights(library: Library, ids: readonly HighlightId[], name: string): Promise<CommandResult> {
  return runCommand(library, async () => {
    const tags = await readTagMap(library.db);
    const { tag, effects } = requireTag(library, tags, name);
    const rows = (await readAll(library, ids)).filter(
      (row) => !resolveTags(row.tagIds, tags).some((one) => one.id === tag.id),
    );
    const patches = rows.flatMap((row) => patch(row, { tagIds: [...row.tagIds, tag.id] }, library.now()));
    const label = labelOf('change.tagHighlights', rows, { tag: tag.name });
    return { label, effects: patches.length === 0 ? [] : [...effects, ...patches] };
  });
}

export function untagHighlights(library: Library, ids: readonly HighlightId[], tagId: TagId): Promise<CommandResult> {
  return runCommand(library, async () => {
    const tags = await readTagMap(library.db);
    const tag = findTag(tagId, tags);
    const rows = await readAll(library, ids);
    // A tag that was merged into it must go too, or it would still show as it.
    const standsForTag = (id: TagId): boolean => tag !== null && findTag(id, tags)?.id === tag.id;
    const effects = rows.flatMap((row) =>
      patch(row, { tagIds: row.tagIds.filter((id) => !standsForTag(id)) }, library.now()),
    );
    return { label: labelOf('change.untagHighlights', rows, { tag: tag?.name ?? '' }), effects };
  });
}

export function removeHighlights(library: Library, ids: readonly HighlightId[]): Promise<CommandResult> {
  return runCommand(library, async () => {
    const rows = await readAll(library, ids);
    const effects = rows.map((row): Effect => ({ kind: 'remove', table: 'highlights', id: row.id, row }));
    return { label: labelOf('change.removeHighlights', rows), effects };
  });
}

function describeWords({ text, start, end }: ChosenWords): Pick<Highlight, 'selectors' | 'textVersion'> {
  const selectors = describe(text, start, end);
  if (selectors === null) throw new AppError('row-invalid', { table: 'highlights' });
  return { selectors, textVersion: versionOf(text) };
}

function patchHighlights(
  library: Library,
  ids: readonly HighlightId[],
  key: LabelKey,
  fieldsOf: (row: Highlight) => Partial<Highlight>,
): Promise<CommandResult> {
  return runCommand(library, async () => {
    const rows = await readAll(library, ids);
    const effects = rows.flatMap((row) => patch(row, fieldsOf(row), library.now()));
    return { label: labelOf(key, rows), effects };
  });
}

async function readAll({ db }: Library, ids: readonly HighlightId[]): Promise<Highlight[]> {
  return (await db.highlights.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
}

function patch(row: Highlight, fields: Partial<Highlight>, at: number): Effect[] {
  const effects = diffRow('highlights', row.id, row, { ...row, ...fields });
  if (effects.length === 0) return effects;
  return [...effects, ...diffRow('highlights', row.id, row, { ...row, changedAt: at })];
}

function labelOf(key: LabelKey, rows: readonly Highlight[], more: Record<string, string> = {}) {
  const [first] = rows;
  const quote = first === undefined ? '' : cutTitle(quoteOf(first).replace(/\s+/gu, ' '));
  return createLabel(key, { count: rows.length, quote, ...more });
}
