import { scoreByRecords } from '../line-records/score';
import type { Format } from '../types';
import { parseArxivMail } from './parse';

export const arxivMailFormat: Format = {
  name: 'arxiv-mail',
  label: 'format.arxiv-mail',
  group: 'list',
  score: (lines) => scoreByRecords(parseArxivMail, lines, ['arXiv:', 'Paper'], (paper) => paper.titleSource === 'file'),
  parse: parseArxivMail,
};
