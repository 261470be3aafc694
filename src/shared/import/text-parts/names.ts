import { readAuthors } from '../abstract-blocks/head';

/** The names of a line that holds nothing else; at least two, or one after "by", since a title may look like a name. */
export function readNameLine(text: string): string[] | null {
  if (text.length > 3_000 || !/[,;&]|\sand\s|^\s*(?:by\s|authors?\s*[:：])/i.test(text)) return null;
  return readAuthors(text.replace(/(?<=\p{L})[\d*†‡§¶,]*[\d*†‡§¶](?=\s*(?:,|;|$|\sand\s))/gu, ''));
}

/** The same where a name is expected: one alone will do. */
export function readNames(text: string): string[] | null {
  return readNameLine(text) ?? (text.length <= 60 ? readAuthors(text) : null);
}
