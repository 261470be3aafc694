import { scoreByRecords } from '../line-records/score';
import type { Format } from '../types';
import { parsePubmedText } from './parse';

export const pubmedTextFormat: Format = {
  name: 'pubmed-text',
  label: 'format.pubmed-text',
  group: 'list',
  score: (lines) =>
    scoreByRecords(
      parsePubmedText,
      lines,
      ['PMID:', 'PMCID:'],
      ({ titleSource, ids }) => titleSource === 'file' && (ids['pmid'] !== undefined || ids['pmcid'] !== undefined),
    ),
  parse: parsePubmedText,
};
