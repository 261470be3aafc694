import { fc, test as property } from '@fast-check/vitest';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bendHue, hueOf, leastContrast, themeSurfaces, type ThemeName } from './bend-hue';
import { isColour, type ColourValues } from './colour';
import { contrastOf, readHex, writeHex } from './contrast';
import { defaultColours } from './default-colours';
import { colourSigns, MAX_COLOUR_NAME, parseColourName, parseMeaning, proposeLook } from './next-colour';

const themes = Object.keys(themeSurfaces) as ThemeName[];

/** As a highlight over another is drawn: at 62 %. */
function overlap(under: string, over: string): string {
  const [a, b] = [readHex(under), readHex(over)];
  const mix = (at: 0 | 1 | 2): number => a[at] * 0.38 + b[at] * 0.62;
  return writeHex([mix(0), mix(1), mix(2)]);
}

function checkContrasts(theme: ThemeName, { field, stroke, ink }: ColourValues): void {
  const { ink: text, ...surfaces } = themeSurfaces[theme];
  expect(contrastOf(field, text)).toBeGreaterThanOrEqual(leastContrast.field);
  expect(contrastOf(ink, field)).toBeGreaterThanOrEqual(leastContrast.ink);
  for (const surface of Object.values(surfaces)) {
    expect(contrastOf(stroke, surface)).toBeGreaterThanOrEqual(leastContrast.stroke);
    expect(contrastOf(ink, surface)).toBeGreaterThanOrEqual(leastContrast.ink);
  }
}

describe('a bent hue', () => {
  it('holds every contrast in every theme, all 360 of them', () => {
    for (let hue = 0; hue < 360; hue += 1) for (const theme of themes) checkContrasts(theme, bendHue(hue)[theme]);
  });

  property.prop([fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 359 })])(
    'can be read where two overlap, whatever number it was given',
    (hue, other) => {
      for (const theme of themes) {
        const values = bendHue(hue)[theme];
        checkContrasts(theme, values);
        for (const under of [bendHue(other)[theme], ...defaultColours.map((colour) => colour[theme])]) {
          const both = overlap(under.field, values.field);
          expect(contrastOf(both, themeSurfaces[theme].ink)).toBeGreaterThanOrEqual(leastContrast.field);
        }
      }
    },
  );

  it('stays the hue that was asked for', () => {
    for (let hue = 0; hue < 360; hue += 1) {
      const away = Math.abs(hueOf(bendHue(hue).light.stroke) - hue);
      expect(Math.min(away, 360 - away)).toBeLessThanOrEqual(3);
    }
    expect(hueOf('#808080')).toBe(0);
  });
});

it('surfaces and ink are those of the tokens', () => {
  const css = readFileSync('src/renderer/app/tokens.css', 'utf8');
  for (const theme of themes) {
    const block = css.slice(css.indexOf(`[data-theme='${theme}'] {`)).split('\n}')[0] ?? '';
    const read = (name: string): string | undefined => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1];
    const { ink, ...surfaces } = themeSurfaces[theme];
    expect(read('ink')).toBe(ink);
    for (const [name, hex] of Object.entries(surfaces)) expect(read(`surface-${name}`)).toBe(hex);
  }
});

describe('a colour that is added', () => {
  it('gets the next free sign, the stroke that is used least, and a hue away from all others', () => {
    const look = proposeLook(defaultColours);
    expect(look).toMatchObject({ sign: '*', stroke: 'solid' });
    const hues = defaultColours.map((colour) => hueOf(colour.light.stroke));
    const away = hues.map((hue) => Math.min(Math.abs(hue - look.hue), 360 - Math.abs(hue - look.hue)));
    expect(Math.min(...away)).toBeGreaterThan(15);
    const freed = defaultColours.map((colour) => ({ ...colour, gone: colour.id === 'method' }));
    expect(proposeLook(freed)).toMatchObject({ sign: '=', stroke: 'double' });
    expect(proposeLook([])).toEqual({ sign: '!', stroke: 'solid', hue: 250 });
  });

  it('gets one also where all signs are taken', () => {
    const [base] = defaultColours;
    if (base === undefined) throw new Error('no colour');
    const many = [...colourSigns, ...colourSigns].map((sign, at) => ({ ...base, id: `c${at}`, sign }));
    expect(proposeLook(many).sign).toBe('!');
    expect(isColour({ ...base, ...bendHue(proposeLook(many).hue), sign: proposeLook(many).sign })).toBe(true);
  });

  it.each([
    ['  two\n lines ', 'two lines'],
    ['مراجعة', 'مراجعة'],
    [' ', null],
    ['x'.repeat(MAX_COLOUR_NAME), 'x'.repeat(MAX_COLOUR_NAME)],
    ['x'.repeat(10_000), null],
  ])('%#: has a name of one line', (text, name) => expect(parseColourName(text)).toBe(name));

  it('may mean nothing, and not a book', () => {
    expect([parseMeaning(' '), parseMeaning('why\tso'), parseMeaning('x'.repeat(10_000))]).toEqual([
      '',
      'why so',
      null,
    ]);
  });
});
