import { readEntry } from './read-entry';
import { richText } from './values';

/** The values of the entries that stand in these lines, decoded; a title with its subtitle is one text. */
export function bibtexAsWritten(lines: string): string {
  const texts: string[] = [];
  for (const start of lines.matchAll(/@\s*[A-Za-z][\w-]*\s*[{(]/g)) {
    const { fields } = readEntry(lines, start.index, () => undefined);
    texts.push(`${fields.get('title') ?? ''} ${fields.get('subtitle') ?? ''}`, ...fields.values());
  }
  return texts.map(richText).join('\n');
}
