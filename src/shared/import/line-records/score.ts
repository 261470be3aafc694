import { isBlank } from '../../text/lines';
import type { Parse, ParsedPaper } from '../types';

/**
 * The share of non-blank lines in records that the layout alone could have made (`isSure`) and in boilerplate. Nought without such a record:
 * boilerplate of one page stands on others too.
 *
 * @param marks words of which a sure record holds one: most texts of other layouts hold none, and need not be parsed.
 */
export function scoreByRecords(
  parse: Parse,
  lines: readonly string[],
  marks: readonly string[],
  isSure: (paper: ParsedPaper) => boolean,
): number {
  if (!lines.some((line) => marks.some((mark) => line.includes(mark)))) return 0;
  let total = 0;
  for (const line of lines) if (!isBlank(line)) total += 1;
  let explained = 0;
  let papers = 0;
  for (const found of parse([lines.join('\n')])) {
    if (found.kind === 'problem' || (found.kind === 'paper' && !isSure(found.paper))) continue;
    if (found.kind === 'paper') papers += 1;
    for (let line = found.lines.first; line <= found.lines.last; line += 1) {
      if (!isBlank(lines[line - 1] ?? '')) explained += 1;
    }
  }
  return papers === 0 || total === 0 ? 0 : explained / total;
}
