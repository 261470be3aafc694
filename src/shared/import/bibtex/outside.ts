import { isBlank, type Line } from '../../text/lines';
import { isBoilerplate } from '../boilerplate';
import { createProblem } from '../list-paper';
import { isAbstractLike } from '../title-abstract/line-shape';
import type { Found, RuleName } from '../types';
import { FIELD_LINE } from './rules';

/** `field`: a stray field; `text`: a remark, if the file is BibTeX at all. */
type Kind = RuleName | 'field' | 'text';
type Run = { kind: Kind; lines: Line[] };

/** The lines between entries. */
export type Outside = {
  /** @param kind where what stands around the line says what it is */
  take: (line: Line, kind?: RuleName) => void;
  takeBlank: () => void;
  giveAll: () => void;
  /** Remarks are remarks only where there are entries. */
  hasEntries: boolean;
};

// A reader sees paragraphs, not a row for each of a million lines; and a text without entries is not gathered whole.
const MAX_LINES = 50;

export function createOutside(give: (found: Found) => void): Outside {
  let runs: Run[] = [];
  let count = 0;
  let isAfterBlank = false;

  function giveAll(): void {
    if (runs.length === 0) return;
    for (const run of runs) give(createFound(run, outside.hasEntries));
    runs = [];
    count = 0;
  }
  function take(line: Line, given?: RuleName): void {
    if (isBlank(line.text)) {
      takeBlank();
      return;
    }
    if (count >= MAX_LINES) giveAll();
    const kind = given ?? kindOf(line.text);
    const last = runs.at(-1);
    if (last === undefined || last.kind !== kind || isAfterBlank) runs.push({ kind, lines: [line] });
    else last.lines.push(line);
    isAfterBlank = false;
    count += 1;
  }
  function takeBlank(): void {
    isAfterBlank = true;
  }
  const outside: Outside = { take, takeBlank, giveAll, hasEntries: false };
  return outside;
}

function kindOf(text: string): Kind {
  if (isBoilerplate('bibtex-percent', text)) return 'bibtex-percent';
  if (isBoilerplate('bibtex-export-head', text)) return 'bibtex-export-head';
  return FIELD_LINE.test(text.slice(0, 300)) || !isBoilerplate('bibtex-remark', text) ? 'field' : 'text';
}

const TAGGED_LINE = /^[\s\ufeff]*[A-Z][A-Z0-9]{1,3}\s{0,2}-\s/;

/** To BibTeX a remark, to a reader perhaps a paper: a record of another program, or a text as long as an abstract. */
function mayBePaper(text: string): boolean {
  return TAGGED_LINE.test(text.slice(0, 20)) || isAbstractLike(text);
}

function createFound({ kind, lines }: Run, hasEntries: boolean): Found {
  const span = { first: lines[0]?.number ?? 0, last: lines.at(-1)?.number ?? 0 };
  const isLost = kind === 'text' && (!hasEntries || lines.some((line) => mayBePaper(line.text)));
  if (kind === 'field' || isLost) {
    return createProblem(span, lines.map((line) => line.text).join('\n'), 'unrecognised');
  }
  return { kind: 'boilerplate', lines: span, rule: kind === 'text' ? 'bibtex-remark' : kind };
}
