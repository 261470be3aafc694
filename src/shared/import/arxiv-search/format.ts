import { scoreByRecords } from '../line-records/score';
import type { Format, ParsedPaper } from '../types';
import { parseArxivSearch } from './parse';

/** A result names its authors under a label, and says its abstract or when it was submitted; an entry of a listing does not do both. */
function isSure({ titleSource, authors, abstract, derived }: ParsedPaper): boolean {
  return titleSource === 'file' && authors.length > 0 && (abstract !== null || !derived.includes('year'));
}

export const arxivSearchFormat: Format = {
  name: 'arxiv-search',
  label: 'format.arxiv-search',
  group: 'list',
  score: (lines) => scoreByRecords(parseArxivSearch, lines, ['arXiv:'], isSure),
  parse: parseArxivSearch,
};
