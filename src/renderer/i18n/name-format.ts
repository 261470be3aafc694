import { isWordKey, type Words } from './words';

/** Formats of a newer build, and texts that none fits, have no name of their own here. */
export function nameFormat(words: Words, name: string): string {
  const key = `format.${name}`;
  return words(isWordKey(key) ? key : 'import.unknownFormat');
}
