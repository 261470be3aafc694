import { stripMarkup } from '../../text/markup';

/** Tags go, character data stays; the headings of an abstract's parts stand in an attribute. */
export function xmlAsWritten(lines: string): string {
  const text = lines
    .replace(/<AbstractText\s[^<>]*?Label\s*=\s*"([^"]*)"[^<>]*>/g, '$1: ')
    .replace(/<!\[CDATA\[([^]*?)\]\]>/g, (_, raw: string) => raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<[/?!A-Za-z_][^<>]*>/g, '');
  return stripMarkup(text);
}
