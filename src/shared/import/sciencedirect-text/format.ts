import { scoreByRecords } from '../line-records/score';
import type { Format } from '../types';
import { parseScienceDirectText } from './parse';

export const scienceDirectTextFormat: Format = {
  name: 'sciencedirect-text',
  label: 'format.sciencedirect-text',
  group: 'list',
  score: (lines) =>
    scoreByRecords(
      parseScienceDirectText,
      lines,
      ['doi.org/', 'sciencedirect.com'],
      ({ titleSource, ids, urls }) =>
        titleSource === 'file' && (ids['doi'] !== undefined || urls.some((url) => url.includes('sciencedirect.com'))),
    ),
  parse: parseScienceDirectText,
};
