import { scoreByRecords } from '../line-records/score';
import type { Format } from '../types';
import { parseArxivAbs } from './parse';

export const arxivAbsFormat: Format = {
  name: 'arxiv-abs',
  label: 'format.arxiv-abs',
  group: 'list',
  score: (lines) =>
    scoreByRecords(
      parseArxivAbs,
      lines,
      ['arXiv:'],
      ({ titleSource, abstract, ids }) => titleSource === 'file' && abstract !== null && ids['arxiv'] !== undefined,
    ),
  parse: parseArxivAbs,
};
