import { isBlank } from '../../text/lines';
import type { Format } from '../types';
import { parseJsonRecords, type ToPaper } from './parse-records';

export type JsonLayout = {
  name: string;
  /** Keys and values that only this source writes. */
  marks: readonly RegExp[];
  toPaper: ToPaper;
};

// One mark may stand in a quotation; a second makes it sure. More say nothing new, since requests choose their fields.
const MARKS_FOR_SURE = 2;
const SCORE_OF_ONE_MARK = 0.7;

/** A line so long holds records, wherever a sample begins in it. */
const LONG_LINE = 5_000;
const JSON_LINE = /^\s*(?:[{}[\]",]|-?\d|(?:true|false|null)\b|\/\/)/;

export function createJsonFormat({ name, marks, toPaper }: JsonLayout): Format {
  return {
    name,
    label: `format.${name}`,
    group: 'records',
    score: (lines) => {
      const share = jsonShare(lines);
      if (share === 0) return 0;
      const text = lines.join('\n');
      const found = marks.filter((mark) => mark.test(text)).length;
      if (found === 0) return 0;
      return share * (found >= MARKS_FOR_SURE ? 1 : SCORE_OF_ONE_MARK);
    },
    parse: (chunks) => parseJsonRecords(chunks, toPaper),
  };
}

/** The share of lines that may stand in JSON. Marks alone would also be found in a letter that quotes a record. */
function jsonShare(lines: readonly string[]): number {
  let content = 0;
  let fitting = 0;
  for (const line of lines) {
    if (isBlank(line)) continue;
    content += 1;
    if (JSON_LINE.test(line) || (line.length > LONG_LINE && /"\s*:\s*["[{\d]/.test(line))) fitting += 1;
  }
  return content === 0 ? 0 : fitting / content;
}
