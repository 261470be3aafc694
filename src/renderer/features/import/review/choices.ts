import { columnsKey, type ColumnField, type ColumnMap } from '../../../../shared/model/columns';
import type { ImportChoice, ImportItem } from '../../../../shared/ipc/calls';
import { createImportItem, openChoice } from '../../../../shared/ipc/import-request';
import type { ImportSettings } from '../../../../shared/model/settings';
import type { ImportPreview } from '../../../commands/import-preview';
import { isRead, type ReadFile } from './tally';

/** What the reader said about each text, by the name of its kept copy. */
export type Choices = ReadonlyMap<string, ImportChoice>;

/** The same texts again: their kept copies, each with what was said about it. */
export function keptItems(preview: ImportPreview, choices: Choices): ImportItem[] {
  return preview.files.filter(isRead).map(({ kept }) => createImportItem({ kept }, choices.get(kept) ?? openChoice));
}

/** Another format reads other columns, or none. */
export function choose(choices: Choices, kept: string, said: Partial<ImportChoice>): Choices {
  const before = choices.get(kept) ?? openChoice;
  const columns = 'format' in said ? null : before.columns;
  return new Map(choices).set(kept, { ...before, columns, ...said });
}

/** How the columns of a table are read as things stand. */
export function columnsInUse(file: ReadFile, choices: Choices): ColumnMap {
  return choices.get(file.kept)?.columns ?? file.columns?.guess ?? [];
}

// A table may give tags in two columns, and its notes beside a column "Extra"; it has one title.
const SEVERAL: readonly ColumnField[] = ['authors', 'keywords', 'tags', 'notes', 'url'];

/** Where a field stands in one column only, the one that had it before gives it up. */
export function mapColumn(map: ColumnMap, at: number, field: ColumnField | null): (ColumnField | null)[] {
  const gives = (one: ColumnField | null): boolean => one !== null && one === field && !SEVERAL.includes(one);
  return map.map((one, index) => (index === at ? field : gives(one) ? null : one));
}

/** Tables that were mapped by hand before, and are not read that way yet. */
export function recallColumns(
  preview: ImportPreview,
  choices: Choices,
  remembered: ImportSettings['columns'],
): Choices {
  let recalled = choices;
  for (const file of preview.files.filter(isRead)) {
    const said = choices.get(file.kept)?.columns ?? null;
    if (file.columns === null || said !== null) continue;
    const key = columnsKey(file.columns.names);
    // A table may have one column, called `constructor`.
    const known = Object.hasOwn(remembered, key) ? remembered[key] : undefined;
    if (known === undefined || known.length !== file.columns.names.length) continue;
    if (JSON.stringify(known) === JSON.stringify(file.columns.guess)) continue;
    recalled = choose(recalled, file.kept, { columns: [...known] });
  }
  return recalled;
}

/** Formats that were read, each once: what "without review from now on" is about. */
export function formatsOf(preview: ImportPreview): string[] {
  return [...new Set(preview.files.filter(isRead).flatMap(({ format }) => format ?? []))];
}

/** Trusted formats only, and nothing in it that a person would want to look at first. */
export function maySkipReview(preview: ImportPreview, unreviewed: readonly string[]): boolean {
  return (
    preview.files.length > 0 &&
    preview.files.every(
      (file) =>
        isRead(file) &&
        file.format !== null &&
        unreviewed.includes(file.format) &&
        file.encodingSign !== 'guess' &&
        file.records.every(({ outcome }) => outcome !== 'problem' && outcome !== 'review'),
    )
  );
}
