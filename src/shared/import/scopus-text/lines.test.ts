import { expect, it } from 'vitest';
import { readCitation } from './lines';

it.each([
  [
    '(2021) Computers, Materials and Continua, 68 (2), pp. 2711 - 2726, Cited 6 times.',
    'Computers, Materials and Continua',
  ],
  ['(2015) Journal of Invented Results, 20 (1), art. no. 010502, Cited 31 times.', 'Journal of Invented Results'],
  ['(2019) Other Journal, art. no. 5. ', 'Other Journal'],
  ['(2019) Proceedings of Lists, 2019-June, pp. 1 - 9. ', 'Proceedings of Lists'],
  ['(2019) Lecture Notes in Lists, 11955 LNCS, pp. 1 - 9.', 'Lecture Notes in Lists'],
  ['(2019) 2019 Conference on Lists, CL 2019, pp. 1 - 9', '2019 Conference on Lists, CL 2019'],
  ['(2019) Only a Journal.', 'Only a Journal'],
])('the journal of %s', (line, venue) => {
  expect(readCitation(line)).toEqual({ year: Number(line.slice(1, 5)), venue });
});
