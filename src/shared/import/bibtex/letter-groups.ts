import { detach } from '../../text/line-blocks';
import { decodeTex } from '../../text/tex-text';

// `{\textcommabelow{s}}` is about the longest that writes one letter.
const MAX_LENGTH = 24;
// All accents on all letters come to some hundreds; a file made to hold more must not fill the memory.
const MAX_KNOWN = 2_000;
const LETTER = /^[^\0-\x7f]$/;
const CLOSE_BRACE = 125;

/** What a group writes, by how it is written; null where that is no single letter. */
const known = new Map<string, string | null>();

/** `G{\"o}del` as `Gödel`: the groups that write one letter beyond ASCII, and nothing else. */
export function spellLetters(text: string): string {
  let spelt = '';
  let from = 0;
  let close = -1;
  for (let at = text.indexOf('{\\'); at >= 0; at = text.indexOf('{\\', Math.max(at + 2, from))) {
    // Looked for once for all groups before it: many that never close must not each be searched to the text's end.
    if (close < at) close = text.indexOf('}', at);
    if (close < 0) break;
    const end = endOfGroup(text, at, close);
    const letter = end > 0 ? letterOf(text.slice(at, end)) : null;
    if (letter === null) continue;
    spelt += text.slice(from, at) + letter;
    from = end;
  }
  return from === 0 ? text : spelt + text.slice(from);
}

/** Behind the group's closing brace; it has at most one group in it. 0 where it is none. */
function endOfGroup(text: string, at: number, close: number): number {
  if (close - at >= MAX_LENGTH) return 0;
  const inner = text.lastIndexOf('{', close);
  if (inner === at) return close + 1;
  return text.charCodeAt(close + 1) === CLOSE_BRACE && text.lastIndexOf('{', inner - 1) === at ? close + 2 : 0;
}

function letterOf(group: string): string | null {
  const letter = known.get(group);
  if (letter !== undefined) return letter;
  const decoded = decodeTex(group);
  const found = LETTER.test(decoded) ? decoded : null;
  if (known.size < MAX_KNOWN) known.set(detach(group), found);
  return found;
}
