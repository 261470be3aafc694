import { expect, it } from 'vitest';
import { readVenue } from './venue';

it.each([
  [
    'in IEEE Transactions on Lists, Lines, and Margins, vol. 1, no. 2, pp. 1990-1999, Feb. 2021, doi: 10.5555/1.2020.',
    'IEEE Transactions on Lists, Lines, and Margins',
    2021,
  ],
  [
    'in 2012 Proceedings of the 35th Meeting of Lists, Sampleville, Nowhere, 2012, pp. 1725-1730, doi: 10.5555/2',
    '2012 Proceedings of the 35th Meeting of Lists, Sampleville, Nowhere',
    2012,
  ],
  [
    '2020 Conference on Lists, Lines and Margins (LLM), Sampleville, NW, Nowhere, 2020, pp. 1-6.',
    '2020 Conference on Lists, Lines and Margins (LLM)',
    2020,
  ],
  ['in Margins, vol. 3, pp. 5-6, 1 Jan.-Feb. 2019.', 'Margins', 2019],
  ['in Margins, Jan. 2019.', 'Margins', 2019],
  ['2019.', null, 2019],
])('%s', (reference, venue, year) => {
  expect(readVenue(reference)).toEqual({ venue, year });
});
