import { expect, it } from 'vitest';
import { readOvidNames } from './names';

it.each([
  ['Mills KH. Lamont A. de Thalmann ED.', ['Mills KH', 'Lamont A', 'de Thalmann ED']],
  ['Hill, David; Young, Ada', ['Hill, David', 'Young, Ada']],
  ['Werner, S. M. [Author; E-mail: nobody@example.org]', ['Werner, S. M.']],
  ['Stone, Kim (1)', ['Stone, Kim']],
  ['Reed, Ann, Ph.D.', ['Reed, Ann']],
  ['Reed, Ann B. Ph.D., FXYZ', ['Reed, Ann B.']],
  ['Dam, FSAM', ['Dam, FSAM']],
])('%s', (line, expected) => {
  expect(readOvidNames([line])).toEqual(expected);
});
