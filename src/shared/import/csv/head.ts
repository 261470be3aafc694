import type { ColumnField } from '../../model/columns';
import { guessFields } from './column-names';
import { delimiters, splitLine, type Delimiter } from './row';

export type Head = { delimiter: Delimiter; names: string[]; fields: (ColumnField | null)[] };

// The widest exports have some 400 columns.
const MAX_HEAD_LENGTH = 20_000;
const MAX_NAME_LENGTH = 80;
const MAX_ABBREVIATION = 12;
const MAX_NAME_WORDS = 8;
const MAX_COLUMNS = 2_000;

/** A head whose names say what its columns hold: a title or an abstract and something else, or three things. Null for any other line. */
export function findHead(line: string): Head | null {
  if (line.length > MAX_HEAD_LENGTH || !/\p{L}/u.test(line)) return null;
  let best: Head | null = null;
  let bestKnown = 1;
  for (const delimiter of delimiters) {
    const names = splitNames(line, delimiter);
    if (names === null) continue;
    const fields = guessFields(names);
    const known = fields.filter((field) => field !== null);
    const isNamed = known.includes('title') || known.includes('abstract') || known.length >= 3;
    if (isNamed && known.length > bestKnown) {
      best = { delimiter, names, fields };
      bestKnown = known.length;
    }
  }
  return best;
}

/** Whether a line could be a head, whatever its names: short words, none twice, none a number or a sentence. */
export function isHeadLine(line: string): boolean {
  return line.length <= MAX_HEAD_LENGTH && delimiters.some((delimiter) => splitNames(line, delimiter) !== null);
}

export function splitNames(line: string, delimiter: Delimiter): string[] | null {
  if (!line.includes(delimiter)) return null;
  const names = splitLine(line.replace(/^\ufeff/, ''), delimiter)?.map((name) => name.trim()) ?? [];
  const filled = names.filter((name) => name !== '');
  if (filled.length < 2 || filled.length < names.length / 2 || names.length > MAX_COLUMNS) return null;
  return filled.every(isName) && new Set(filled).size > filled.length / 2 ? names : null;
}

function isName(text: string): boolean {
  return (
    text.length <= MAX_NAME_LENGTH &&
    /^[^\d].*\p{L}|^\p{L}/u.test(text) &&
    // `Art. No.` ends in a stop as well as a sentence does.
    (!/[.!?]$/.test(text) || text.length <= MAX_ABBREVIATION) &&
    text.split(/\s+/).length <= MAX_NAME_WORDS
  );
}
