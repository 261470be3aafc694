import { en } from './en';

type PluralSuffix = 'zero' | 'one' | 'other';
type WithoutPlural<K> = K extends `${infer Base}_${PluralSuffix}` ? Base : K;

/** Every key that a component may ask for; plural forms are chosen by `count`. */
export type WordKey = WithoutPlural<keyof typeof en>;
export type WordParams = Readonly<Record<string, string | number>>;
/** The translate function. Typed by hand: i18next's own types take seconds to check on a table of this size. */
export type Words = (key: WordKey, params?: WordParams) => string;

/** Keys that are put together from data, such as a format's name in a stored source, may be of a newer build. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(en, key);
}
