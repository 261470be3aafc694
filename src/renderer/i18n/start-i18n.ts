import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { pseudoTable } from './pseudo';
import type { Words } from './words';

export const locales = ['en', 'pseudo'] as const;
export type Locale = (typeof locales)[number];

/** `?locale=pseudo` in the page's address; anything else is English. */
export function findLocale(search: string): Locale {
  return new URLSearchParams(search).get('locale') === 'pseudo' ? 'pseudo' : 'en';
}

/** Ready when it returns: the words are bundled, nothing is loaded. */
export function startI18n(locale: Locale): void {
  plain.clear();
  void i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'en',
    // Dots and colons are plain letters in our keys: the table is flat.
    keySeparator: false,
    nsSeparator: false,
    returnNull: false,
    initAsync: false,
    // React escapes; escaping twice shows `&amp;` in titles.
    interpolation: { escapeValue: false },
    resources: { en: { translation: en }, pseudo: { translation: locale === 'pseudo' ? pseudoTable(en) : {} } },
  });
}

const plain = new Map<string, string>();

/** Words without anything to fill in are found once: a row of a list asks for ten, and a view that scrolls for hundreds in a frame. */
const words: Words = (key, given) => {
  if (given !== undefined) return i18next.t(key, given);
  const known = plain.get(key) ?? i18next.t(key);
  plain.set(key, known);
  return known;
};

/** The same function in each drawing: the language is chosen at the start and stays. */
export function useWords(): Words {
  return words;
}

/** For notices and other words that are made outside React. */
export function getWords(): Words {
  return words;
}
