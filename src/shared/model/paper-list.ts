import { isUlid, type PaperListId } from './id';
import { isBoolean, isCount, isNullOr, isNumber, isShape, isString, type Guard } from './guard';

/** A list that the reader makes by hand, or a folder of such lists. Which papers it holds, and in what order, they say themselves (`Plan.lists`). */
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

/** The eight of tags. */
export const LIST_COLOURS = 8;

/** What a list can carry as its sign; the usual one is no choice of the reader's. */
export const listIcons = [
  ...(['book', 'bookmark', 'flag', 'star', 'heart', 'lightbulb', 'flask', 'graduation'] as const),
  ...(['pen', 'quote', 'sigma', 'chart', 'globe', 'users', 'calendar', 'archive'] as const),
] as const;
export type ListIcon = (typeof listIcons)[number];

export function isListIcon(icon: string): icon is ListIcon | '' {
  return icon === '' || listIcons.some((one) => one === icon);
}
