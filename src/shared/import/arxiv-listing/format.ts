import { scoreByRecords } from '../line-records/score';
import type { Format } from '../types';
import { parseArxivListing } from './parse';

export const arxivListingFormat: Format = {
  name: 'arxiv-listing',
  label: 'format.arxiv-listing',
  group: 'list',
  score: (lines) => scoreByRecords(parseArxivListing, lines, ['Title'], (paper) => paper.titleSource === 'file'),
  parse: parseArxivListing,
};
