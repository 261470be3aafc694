import { scoreByRecords } from '../line-records/score';
import type { Format } from '../types';
import { parseScopusText } from './parse';

export const scopusTextFormat: Format = {
  name: 'scopus-text',
  label: 'format.scopus-text',
  group: 'list',
  score: (lines) =>
    scoreByRecords(
      parseScopusText,
      lines,
      ['DOI:', 'scopus.com'],
      ({ titleSource, year, ids, urls }) =>
        titleSource === 'file' &&
        year !== null &&
        (ids['doi'] !== undefined || urls.some((url) => url.includes('scopus.com'))),
    ),
  parse: parseScopusText,
};
