import { describe, expect, it } from 'vitest';
import { leastContrast, themeSurfaces, type ThemeName } from './bend-hue';
import { isColour } from './colour';
import { contrastOf } from './contrast';
import { defaultColours } from './default-colours';
import { findColour } from './find-colour';

const deleted = defaultColours.map((colour) => ({ ...colour, gone: colour.id === 'doubt' }));

describe('the colour of a highlight', () => {
  it('is its own, deleted or not', () => {
    expect(findColour(deleted, 'term', 'Unknown').name).toBe('Term');
    expect(findColour(deleted, 'doubt', 'Unknown')).toMatchObject({ name: 'Doubt', sign: '~', gone: true });
  });

  it('is none that means something where it is not known, and is offered nowhere', () => {
    const unknown = findColour(deleted, 'of-a-later-build', 'Unknown');
    expect(unknown).toMatchObject({ id: 'of-a-later-build', name: 'Unknown', gone: true });
    expect(defaultColours.map(({ sign }) => sign)).not.toContain(unknown.sign);
    expect(isColour(unknown)).toBe(true);
    expect(findColour([], 'claim', 'Unknown').name).toBe('Unknown');
  });

  it.each(['light', 'dark', 'sepia'] satisfies ThemeName[])('can be read in %s where it is not known', (theme) => {
    const { field, stroke, ink } = findColour([], 'x', 'x')[theme];
    const { ink: text, ...surfaces } = themeSurfaces[theme];
    expect(contrastOf(text, field)).toBeGreaterThanOrEqual(leastContrast.field);
    for (const surface of Object.values(surfaces)) {
      expect(contrastOf(stroke, surface)).toBeGreaterThanOrEqual(leastContrast.stroke);
      expect(contrastOf(ink, surface)).toBeGreaterThanOrEqual(leastContrast.ink);
    }
    expect(contrastOf(ink, field)).toBeGreaterThanOrEqual(leastContrast.ink);
  });
});
