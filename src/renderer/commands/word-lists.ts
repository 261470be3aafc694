import { AppError } from '../../shared/app-error';
import type { Effect } from '../../shared/model/change';
import { diffRow } from '../../shared/model/effects';
import type { WordListId } from '../../shared/model/id';
import { TAG_COLOURS } from '../../shared/model/tag';
import { parseListName, type WordList } from '../../shared/model/word-list';
import type { Library } from '../storage/library';
import { createLabel, type LabelKey } from './labels';
import { runCommand, type CommandResult } from './run-command';

/**
 * A keyword layer, on from the beginning. It takes the first colour that the fewest have.
 * @throws AppError row-invalid where the name is empty or too long to be one
 */
export async function createWordList(
  library: Library,
  text: string,
): Promise<CommandResult & { wordListId: WordListId }> {
  const id: WordListId = library.nextId();
  const name = requireName(text, id);
  const result = await runCommand(library, async () => {
    const colour = leastUsed(await library.db.wordLists.toArray());
    const row: WordList = { id, name, words: [], colour, isOn: true, changedAt: library.now() };
    const label = createLabel('change.createWordList', { name });
    return { label, effects: [{ kind: 'insert', table: 'wordLists', id, row }] };
  });
  return { ...result, wordListId: id };
}

/** @throws AppError row-invalid where the name is empty or too long to be one */
export async function renameWordList(library: Library, id: WordListId, text: string): Promise<CommandResult> {
  const name = requireName(text, id);
  return patchWordList(library, id, 'change.renameWordList', { name });
}

export function setWordListWords(library: Library, id: WordListId, words: readonly string[]): Promise<CommandResult> {
  return patchWordList(library, id, 'change.setWordListWords', { words: [...words] });
}

/** @throws AppError row-invalid where there is no such colour */
export async function setWordListColour(library: Library, id: WordListId, colour: number): Promise<CommandResult> {
  if (!Number.isInteger(colour) || colour < 1 || colour > TAG_COLOURS) {
    throw new AppError('row-invalid', { table: 'wordLists', id });
  }
  return patchWordList(library, id, 'change.setWordListColour', { colour });
}

export function showWordList(library: Library, id: WordListId, isOn: boolean): Promise<CommandResult> {
  return patchWordList(library, id, isOn ? 'change.showWordList' : 'change.hideWordList', { isOn });
}

export function deleteWordList(library: Library, id: WordListId): Promise<CommandResult> {
  return runCommand(library, async () => {
    const row = await library.db.wordLists.get(id);
    const label = createLabel('change.deleteWordList', { name: row?.name ?? '' });
    const effects: Effect[] = row === undefined ? [] : [{ kind: 'remove', table: 'wordLists', id, row }];
    return { label, effects };
  });
}

/** One that is gone by then is left alone: another window, or an undo, was faster. */
function patchWordList(
  library: Library,
  id: WordListId,
  key: LabelKey,
  fields: Partial<WordList>,
): Promise<CommandResult> {
  return runCommand(library, async () => {
    const row = await library.db.wordLists.get(id);
    if (row === undefined) return { label: createLabel(key, { name: '' }), effects: [] };
    const label = createLabel(key, { name: fields.name ?? row.name });
    const changed = diffRow('wordLists', id, row, { ...row, ...fields });
    if (changed.length === 0) return { label, effects: [] };
    return { label, effects: diffRow('wordLists', id, row, { ...row, ...fields, changedAt: library.now() }) };
  });
}

function requireName(text: string, id: WordListId): string {
  const name = parseListName(text);
  if (name === null) throw new AppError('row-invalid', { table: 'wordLists', id });
  return name;
}

function leastUsed(lists: readonly WordList[]): number {
  const uses = new Array<number>(TAG_COLOURS).fill(0);
  for (const { colour } of lists) uses[colour - 1] = (uses[colour - 1] ?? 0) + 1;
  return uses.indexOf(Math.min(...uses)) + 1;
}
