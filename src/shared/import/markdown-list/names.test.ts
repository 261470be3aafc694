import { describe, expect, it } from 'vitest';
import { readNameRow } from './names';

describe('a row of names', () => {
  it.each([
    ['A. Ito et al.', ['A. Ito']],
    ['Andro Zahor et.al.', ['Andro Zahor']],
    ['A. Ito and B. Roux', ['A. Ito', 'B. Roux']],
    ['Ada Brine, Jo Kelp, and Otto van den Sand.', ['Ada Brine', 'Jo Kelp', 'Otto van den Sand']],
    ['Yi Sunn*, Yu Hale†, Li Wu.', ['Yi Sunn', 'Yu Hale', 'Li Wu']],
    ['Brine, Ada, Jo Kelp, and Otto Sand', ['Brine, Ada', 'Jo Kelp', 'Otto Sand']],
    ['Marsh, Elena, et al.', ['Marsh, Elena']],
    ['王小明, 李丽', ['王小明', '李丽']],
  ])('%s', (row, names) => {
    expect(readNameRow(row)).toEqual({ names, isSure: true });
  });

  it('of one group of capitals is not sure, since a venue is written like it', () => {
    expect(readNameRow('Mikel Nilsen')).toEqual({ names: ['Mikel Nilsen'], isSure: false });
  });

  it.each(['Harbour University', 'attend and tell: a story', 'NIPS 2017', 'in three oceans', '2021', 'NIPS', ''])(
    'is not %j',
    (text) => {
      expect(readNameRow(text)).toBeNull();
    },
  );
});
