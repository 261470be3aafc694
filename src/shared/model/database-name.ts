import { isUlid, type LibraryId } from './id';

export type DatabaseName = { name: string; libraryId: LibraryId; number: number };

/** `postil-<libraryId>`, and `-2`, `-3` behind it once one was set aside. Null for any other. */
export function parseDatabaseName(name: string): DatabaseName | null {
  const [, id, number] = /^postil-([0-9A-Z]{26})(?:-([1-9]\d{0,8}))?$/.exec(name) ?? [];
  return isUlid<LibraryId>(id) ? { name, libraryId: id, number: Number(number ?? 1) } : null;
}
