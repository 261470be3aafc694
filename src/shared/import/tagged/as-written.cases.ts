import { isBlank } from '../../text/lines';
import { stripMarkup } from '../../text/markup';
import type { TaggedLayout } from './layout';

/** How the lines of a tagged record read: a text that several fields share, a paragraph in each, has their tags between. */
export function taggedAsWritten(readField: TaggedLayout['readField']): (lines: string) => string {
  return (lines) => {
    const all = lines.split('\n');
    return stripMarkup(all.map((line, i) => readField(line, true, isBlank(all[i - 1] ?? ''))?.text ?? line).join('\n'));
  };
}
