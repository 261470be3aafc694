import { describe, expect, test } from 'vitest';
import {
  createFigure,
  createUnmeasured,
  formatLine,
  formatTable,
  median,
  pairedRatios,
  parseBenchArgs,
  quantile,
  type Kind,
} from '../bench/figures.mjs';

const kind: Kind = { group: 'start', name: 'start.cold-ratio', unit: 'ratio', target: 1.3, better: 'lower' };

describe('figures', () => {
  test('hold when the shown number meets the target, from the better side', () => {
    const at = (value: number, better: Kind['better'], target: number | null) =>
      createFigure({ ...kind, better, target }, { value, range: [value, value], n: 5, why: '' }).holds;
    expect([at(1.3, 'lower', 1.3), at(1.31, 'lower', 1.3), at(8, 'higher', 9), at(9, 'higher', 9)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(at(1, 'lower', null)).toBeNull();
  });

  test('are written with every key, in order, also where nothing was measured', () => {
    expect(formatLine(createUnmeasured(kind, 'the app did not start'))).toBe(
      '{"group":"start","name":"start.cold-ratio","value":null,"unit":"ratio","target":1.3,"better":"lower",' +
        '"holds":null,"range":null,"n":0,"why":"the app did not start"}',
    );
    const figure = createFigure(kind, { value: 1.12345, range: [1, 1.2], n: 7, why: 'x' });
    expect(JSON.parse(formatLine(figure))).toEqual({
      ...kind,
      value: 1.123,
      holds: true,
      range: [1, 1.2],
      n: 7,
      why: 'x',
    });
  });

  test('stand in a table whose columns line up', () => {
    const lines = formatTable([
      createFigure(kind, { value: 1.5, range: [1, 2], n: 7, why: 'measured' }),
      createUnmeasured(kind, 'not measured'),
    ]).split('\n');
    expect(lines).toHaveLength(3);
    const column = lines[0]?.indexOf('target') ?? -1;
    expect(lines.slice(1).map((line) => line.indexOf('<= 1.3'))).toEqual([column, column]);
    expect(lines[1]).toContain(' no ');
    expect(lines[2]).not.toContain('null');
  });
});

describe('statistics', () => {
  test('the median of an even count lies between the two in the middle', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), quantile([0, 10], 0.95), quantile([7], 0.95)]).toEqual([
      2, 2.5, 9.5, 7,
    ]);
    expect(() => median([])).toThrow();
  });

  test('a machine that slows down steadily does not move paired ratios', () => {
    // A B A B A on a machine that loses 10 ms a step; B is truly 1.5 times A.
    const ratios = pairedRatios([100, 120, 140], [165, 195]);
    expect(ratios).toEqual([1.5, 1.5]);
    expect(() => pairedRatios([1, 2], [1, 2])).toThrow();
  });
});

describe('arguments', () => {
  const groups = ['start'];
  test('name one known group and nothing that is not understood', () => {
    expect(parseBenchArgs(['start'], groups)).toEqual({ ok: true, group: 'start', json: false, size: null });
    const expected = { ok: true, group: 'start', json: true, size: 500 };
    expect(parseBenchArgs(['--size', '500', 'start', '--json'], groups)).toEqual(expected);
    expect(parseBenchArgs(['start', '--json', '--size=500'], groups)).toEqual(expected);
    for (const bad of [
      [],
      ['finish'],
      ['start', 'start'],
      ['start', '--fast'],
      ['start', '--size'],
      ['start', '--size', '-3'],
    ]) {
      expect(parseBenchArgs(bad, groups)).toMatchObject({ ok: false });
    }
  });
});
