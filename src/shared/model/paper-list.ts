import { isUlid, type ListEntryId, type PaperId, type PaperListId } from './id';
import { isBoolean, isCount, isNullOr, isNumber, isShape, isString, type Guard } from './guard';

/** A list that the reader makes by hand, or a folder of such lists. */
export type PaperList = {
  id: PaperListId;
  name: string;
  description: string;
  /** A folder holds lists and folders, a list holds papers. */
  isFolder: boolean;
  parentId: PaperListId | null;
  /** Among those of one parent (`order-key.ts`). */
  orderKey: string;
  /** One of the eight of tags; 0 is none. */
  colour: number;
  /** Name of an icon of the set; '' is the usual one. */
  icon: string;
  archived: boolean;
  createdAt: number;
};

/** A paper in a list: once in each, in as many as the reader likes. */
export type ListEntry = { id: ListEntryId; listId: PaperListId; paperId: PaperId; orderKey: string; addedAt: number };

export const isPaperList: Guard<PaperList> = isShape<PaperList>({
  id: isUlid,
  name: isString,
  description: isString,
  isFolder: isBoolean,
  parentId: isNullOr<PaperListId>(isUlid),
  orderKey: isString,
  colour: isCount,
  icon: isString,
  archived: isBoolean,
  createdAt: isNumber,
});

export const isListEntry: Guard<ListEntry> = isShape<ListEntry>({
  id: isUlid,
  listId: isUlid,
  paperId: isUlid,
  orderKey: isString,
  addedAt: isNumber,
});
