import { idKeys } from '../../shared/dedupe/id-keys';
import type { Effect } from '../../shared/model/change';
import { isEqual } from '../../shared/model/equal';
import type { PaperId } from '../../shared/model/id';
import { createPaper, type FieldOrigin, type Paper } from '../../shared/model/paper';
import type { Details } from '../../shared/text/paper-form';
import { findByKeys } from '../storage/find-by-keys';
import type { Library } from '../storage/library';
import { readPapers } from '../storage/papers';
import { keepText } from './keep-text';
import { createLabel, cutTitle } from './labels';
import { patchPaper } from './patch-row';
import { runCommand, type CommandResult } from './run-command';

const fields = ['title', 'authors', 'year', 'venue', 'ids', 'urls', 'abstract'] as const;

/**
 * Fields as the reader wants them: from now on no import changes those that differ. A title or abstract that a file gave is kept as a version.
 */
export function editDetails(library: Library, paperId: PaperId, details: Details): Promise<CommandResult> {
  return runCommand(library, async () => {
    const [paper] = await readPapers(library.db, [paperId]);
    const changed = paper === undefined ? [] : fields.filter((field) => !isEqual(paper[field], details[field]));
    const label = createLabel('change.editDetails', { title: cutTitle(details.title), count: 1 });
    if (paper === undefined || changed.length === 0) return { label, effects: [] };
    const texts: Effect[] = [];
    for (const field of ['title', 'abstract'] as const) {
      if (changed.includes(field)) texts.push(...(await keepText(library, paper, field)));
    }
    const next = {
      ...details,
      fieldFrom: { ...paper.fieldFrom, ...typedFields(changed) },
      keys: keysWith(paper, details),
    };
    return { label, effects: [...patchPaper(paper, next, library.now()), ...texts] };
  });
}

function typedFields(changed: readonly (keyof Details)[]): Record<string, FieldOrigin> {
  return Object.fromEntries(changed.map((field): [string, FieldOrigin] => [field, 'user']));
}

/** What files said stays; an id that the reader took away or corrected finds the paper no more, and the new one does. */
function keysWith(paper: Paper, details: Details): string[] {
  const [before, after] = [idKeys(paper.ids), idKeys(details.ids)];
  const kept = paper.keys.filter((key) => !before.includes(key) || after.includes(key));
  return [...new Set([...kept, ...after])];
}

/** `known` is the paper that has one of the ids already: then nothing was added. */
export type AddedPaper = CommandResult & { paperId: PaperId | null; known: PaperId | null };

/** A paper that no file brought. An import that names it by an id will know it; by its title it will not, since a person typed that. */
export async function addPaper(library: Library, details: Details): Promise<AddedPaper> {
  const answer: Pick<AddedPaper, 'paperId' | 'known'> = { paperId: null, known: null };
  const result = await runCommand(library, async () => {
    const label = createLabel('change.addPaper', { title: cutTitle(details.title), count: 1 });
    const keys = idKeys(details.ids);
    const found = await findByKeys(library.db.backendDB(), keys);
    answer.known = found.papers[0]?.id ?? null;
    if (answer.known !== null) return { label, effects: [] };
    const filled = fields.filter((field) => String(details[field] ?? '') !== '');
    answer.paperId = library.nextId<PaperId>();
    const row = createPaper({
      ...details,
      id: answer.paperId,
      sources: [],
      fieldFrom: typedFields(filled),
      keys,
      addedAt: library.now(),
    });
    return { label, effects: [{ kind: 'insert', table: 'papers', id: row.id, row }] };
  });
  return { ...result, ...answer };
}
