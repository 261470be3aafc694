import { describe, expect, it } from 'vitest';
import { readVenue } from './venue';

describe('a venue', () => {
  it.each([
    ['ICML 2019.', { name: 'ICML', year: 2019 }],
    ["NeurIPS'21", { name: 'NeurIPS', year: 2021 }],
    ['Findings of NAACL 2022', { name: 'Findings of NAACL', year: 2022 }],
    ['arXiv 2021.06', { name: 'arXiv', year: 2021 }],
    ['2020-ECCV', { name: 'ECCV', year: 2020 }],
    ['JMLR', { name: 'JMLR', year: null }],
    ['Journal of Cordage, 2019', { name: 'Journal of Cordage', year: 2019 }],
    ['Preprint 2022.', { name: '', year: 2022 }],
    ['Preprint', { name: '', year: null }],
  ])('%s', (text, venue) => {
    expect(readVenue(text)).toEqual(venue);
  });

  it.each(['Ada Brine', 'A. Ito et al. arXiv', 'the best introduction to knots', '2019', ''])('is not %j', (text) => {
    expect(readVenue(text)).toBeNull();
  });
});
