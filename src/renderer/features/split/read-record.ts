import type { ParsedPaper } from '../../../shared/import/types';
import type { PaperSource } from '../../../shared/model/paper';
import type { Source } from '../../../shared/model/source';
import { readSourceLines, type TextFiles } from '../../clients/source-text';

/** What the lines of a file say of one paper, read again; null where they cannot be read as one record by themselves. */
export async function readRecord(files: TextFiles, source: Source, place: PaperSource): Promise<ParsedPaper | null> {
  if (source.sha256 === null) return null;
  const { findFormat, parserOf } = await import('../../../shared/import/registry');
  const lines = await readSourceLines(files, source.sha256, source.encoding);
  const parse = parserOf(findFormat(source.format));
  const own = lines.slice(place.first - 1, place.last);
  // A table is read by its head, which may hold a record itself: that is none of this place.
  const first = lines.slice(0, place.first > 1 ? 1 : 0);
  for (const head of [[], first]) {
    const found = [...parse([`${[...head, ...own].join('\n')}\n`])];
    const papers = found.filter((one) => one.kind === 'paper' && one.lines.first > head.length);
    const [only] = papers;
    if (papers.length === 1 && only?.kind === 'paper') return only.paper;
  }
  return null;
}
