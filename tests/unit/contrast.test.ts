import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const file = path.resolve(import.meta.dirname, '../../src/renderer/app/tokens.css');
const css = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

const THEMES = ['light', 'dark', 'sepia', 'high-contrast'] as const;
type ThemeName = (typeof THEMES)[number];
type Tokens = ReadonlyMap<string, string>;

function readTokens(theme: ThemeName): Tokens {
  const start = css.indexOf(`[data-theme='${theme}'] {`);
  expect(start, `a block for ${theme}`).toBeGreaterThan(0);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** As WCAG 2 computes it. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const SURFACES = ['places', 'list', 'page', 'raised', 'inset', 'hover', 'selected'].map((name) => `surface-${name}`);
const PAGES = ['surface-list', 'surface-page', 'surface-raised'];
const COLOURS = ['claim', 'method', 'question', 'evidence', 'term', 'doubt'];
const TAGS = Array.from({ length: 8 }, (_, at) => `tag-${at + 1}`);

type Rule = { what: string[]; on: string[]; least: number; leastInHighContrast: number };
/** What is read, and what carries a meaning without being read: a third of it more where contrast was asked for. */
const RULES: Rule[] = [
  { what: ['ink-strong', 'ink', 'ink-muted', 'ink-faint'], on: SURFACES, least: 4.5, leastInHighContrast: 7 },
  { what: ['accent', 'danger', 'warn'], on: PAGES, least: 4.5, leastInHighContrast: 7 },
  { what: ['danger'], on: ['danger-soft'], least: 4.5, leastInHighContrast: 7 },
  { what: ['warn'], on: ['warn-soft'], least: 4.5, leastInHighContrast: 7 },
  { what: ['accent-strong'], on: ['accent-soft'], least: 4.5, leastInHighContrast: 7 },
  { what: ['on-accent'], on: ['accent', 'accent-strong'], least: 4.5, leastInHighContrast: 7 },
  {
    what: ['ink-strong'],
    on: COLOURS.map((one) => `hl-${one}`),
    least: 7,
    leastInHighContrast: 7,
  },
  { what: ['ink-strong'], on: ['mark', 'selection'], least: 4.5, leastInHighContrast: 7 },
  { what: COLOURS.map((one) => `hl-${one}-ink`), on: ['surface-page'], least: 4.5, leastInHighContrast: 7 },
  { what: COLOURS.map((one) => `hl-${one}-stroke`), on: ['surface-page'], least: 3, leastInHighContrast: 4.5 },
  { what: TAGS, on: SURFACES, least: 3, leastInHighContrast: 4.5 },
  { what: ['line-control', 'focus', 'rating'], on: PAGES, least: 3, leastInHighContrast: 4.5 },
];

function findWeak(theme: ThemeName): string[] {
  const tokens = readTokens(theme);
  const valueOf = (name: string): string => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`${theme} has no --${name}`);
    return value;
  };
  return RULES.flatMap(({ what, on, least, leastInHighContrast }) =>
    what.flatMap((ink) =>
      on.flatMap((field) => {
        const found = contrast(valueOf(ink), valueOf(field));
        const wanted = theme === 'high-contrast' ? leastInHighContrast : least;
        return found >= wanted ? [] : `--${ink} on --${field}: ${found.toFixed(2)}, not ${wanted}`;
      }),
    ),
  );
}

describe('contrast', () => {
  test('is computed as everyone computes it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 1);
  });

  test.each(THEMES)('holds in %s', (theme) => {
    expect(findWeak(theme)).toEqual([]);
  });

  test('every theme has every colour that another has', () => {
    const names = THEMES.map((theme) => [...readTokens(theme).keys()].sort());
    for (const one of names) expect(one).toEqual(names[0]);
  });

  test('lines that divide are seen in high contrast too', () => {
    const tokens = readTokens('high-contrast');
    for (const name of ['line', 'line-strong', 'line-control']) {
      expect(contrast(tokens.get(name) ?? '', tokens.get('surface-page') ?? '')).toBeGreaterThanOrEqual(4.5);
    }
  });
});
