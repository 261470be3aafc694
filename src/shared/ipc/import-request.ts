import type { ImportChoice, ImportFrom, ImportItem, ImportRequest } from './calls';

/** Everything is to be found out from the text. */
export const openChoice: ImportChoice = { encoding: null, format: null, columns: null };

export function createImportItem(from: ImportFrom, choice: ImportChoice = openChoice): ImportItem {
  return { from, choice };
}

export function createImportRequest(froms: readonly ImportFrom[], purpose: ImportRequest['purpose']): ImportRequest {
  return { items: froms.map((from) => createImportItem(from)), purpose };
}
