import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { compilePattern, findFit, type Fit } from './edit-distance';

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from(text, (letter) => letter.charCodeAt(0));
}

/** The table of every schoolbook, row by row. */
function slowFit(pattern: string, text: string, isBound: boolean, least: number): Fit {
  let column = Array.from({ length: pattern.length + 1 }, (_, at) => at);
  const costs = [pattern.length];
  for (const [at, letter] of [...text].entries()) {
    const next = [isBound ? at + 1 : 0];
    for (let row = 1; row <= pattern.length; row += 1) {
      const exchange = (column[row - 1] ?? 0) + (pattern[row - 1] === letter ? 0 : 1);
      next.push(Math.min(exchange, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
    }
    column = next;
    costs.push(next[pattern.length] ?? 0);
  }
  const cost = Math.min(...costs.slice(least));
  return { cost, used: costs.indexOf(cost, least), last: costs.at(-1) ?? 0 };
}

function fit(pattern: string, text: string, isBound: boolean, least = 0): Fit {
  const compiled = compilePattern({ units: unitsOf(pattern), from: 0, to: pattern.length });
  return findFit(compiled, { units: unitsOf(text), from: 0, to: text.length }, isBound, least);
}

describe('the fit of a pattern', () => {
  it('may begin anywhere, or where the stretch does', () => {
    expect(fit('kitten', 'a sitting one', false)).toEqual({ cost: 2, used: 8, last: 5 });
    expect(fit('kitten', 'sitting', true)).toEqual({ cost: 2, used: 6, last: 3 });
  });

  it('is the same read from the other end', () => {
    const units = unitsOf('one sitting');
    const back = compilePattern({ units: unitsOf('sitten'), from: 6, to: 0 });
    expect(findFit(back, { units, from: 11, to: 0 }, true)).toEqual(fit('nettis', 'gnittis eno', true));
  });

  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 120 });
  test.prop([letters.filter((one) => one !== ''), letters, fc.boolean(), fc.nat()])(
    'is that of the table of every schoolbook, for patterns of one word and of several',
    (pattern, text, isBound, at) => {
      const least = at % (text.length + 1);
      expect(fit(pattern, text, isBound, least)).toEqual(slowFit(pattern, text, isBound, least));
    },
    20_000,
  );
});
