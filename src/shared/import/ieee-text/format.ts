import { scoreByRecords } from '../line-records/score';
import type { Format } from '../types';
import { parseIeeeText } from './parse';

export const ieeeTextFormat: Format = {
  name: 'ieee-text',
  label: 'format.ieee-text',
  group: 'list',
  score: (lines) =>
    scoreByRecords(
      parseIeeeText,
      lines,
      ['doi:', 'DOI:', 'ieeexplore'],
      ({ abstract, keywords, ids, urls }) =>
        (abstract !== null || keywords.length > 0) &&
        (ids['doi'] !== undefined || urls.some((url) => url.includes('ieeexplore'))),
    ),
  parse: parseIeeeText,
};
