import { isUlid, type WordListId } from './id';
import { isArrayOf, isBoolean, isCount, isNumber, isShape, isString, type Guard } from './guard';

/** A keyword layer: words that are coloured in every text while it is on. Never a part of any text, and no highlight. */
export type WordList = {
  id: WordListId;
  name: string;
  words: string[];
  /** One of the eight of tags. */
  colour: number;
  isOn: boolean;
  changedAt: number;
};

export const isWordList: Guard<WordList> = isShape<WordList>({
  id: isUlid,
  name: isString,
  words: isArrayOf(isString),
  colour: isCount,
  isOn: isBoolean,
  changedAt: isNumber,
});

// Longer than a tag's, since it names a subject and never stands in a row of a list.
export const MAX_LIST_NAME = 80;

/** On one line, without what stands around it. Null where nothing is left, or too much. */
export function parseListName(text: string): string | null {
  const name = text.replace(/\s+/g, ' ').trim();
  return name === '' || name.length > MAX_LIST_NAME ? null : name;
}
