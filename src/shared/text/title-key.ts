import { fold } from './fold';
import { stripTex } from './tex';

/**
 * What two spellings of one title share: no case, accents, TeX, punctuation. Words stay words, and `+` and `#` stay, so that "Pangu
 * Ultra" and "Pangu Ultra MoE", "C" and "C++" differ. Null where nothing is left to compare.
 */
export function titleKey(title: string): string | null {
  const key = fold(stripTex(title))
    .replace(/&(?:amp;)?/g, ' and ')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
  return key === '' ? null : key;
}
