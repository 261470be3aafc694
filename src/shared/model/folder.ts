import { isUlid, type FolderId } from './id';
import { isNullOr, isNumber, isShape, isString, type Guard } from './guard';

/** Where notes that belong to no paper lie. A folder may lie in another; a loop cannot be made. */
export type Folder = { id: FolderId; name: string; parentId: FolderId | null; createdAt: number };

export const isFolder: Guard<Folder> = isShape<Folder>({
  id: isUlid,
  name: isString,
  parentId: isNullOr<FolderId>(isUlid),
  createdAt: isNumber,
});
