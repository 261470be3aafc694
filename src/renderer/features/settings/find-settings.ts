import { matchText } from '../../../shared/text/match-text';
import type { Words } from '../../i18n/words';
import { sections, type KnownSetting, type Section } from './settings-list';

export type Found = { section: Section; settings: KnownSetting[] };

/**
 * Every word of the query must occur in what is said of a setting, in the words that people use for it, or in the name of its section: so
 * the name of a section finds all that it holds. Sections without any are left out.
 */
export function findSettings(words: Words, settings: readonly KnownSetting[], query: string): Found[] {
  const found = settings.filter(({ section, label, help, also }) => {
    const texts = [words(`settings.section.${section}`), words(label), help === undefined ? '' : words(help)];
    return matchText([...texts, words(also)].join('\n'), query) !== null;
  });
  return sections.flatMap((section) => {
    const own = found.filter((one) => one.section === section);
    return own.length === 0 ? [] : [{ section, settings: own }];
  });
}
