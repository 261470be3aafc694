import { expect, test } from 'vitest';
import { themeSurfaces } from './bend-hue';
import { contrastOf } from './contrast';
import { dotOf, dotOfHue } from './tag-dot';

test('a dot of any hue is seen on every surface of its theme', () => {
  for (let hue = 0; hue < 360; hue += 1) {
    const dot = dotOfHue(hue);
    for (const theme of ['light', 'dark', 'sepia'] as const) {
      const { ink: _words, ...surfaces } = themeSurfaces[theme];
      for (const surface of Object.values(surfaces)) {
        expect(contrastOf(dot[theme], surface), `${hue} in ${theme}`).toBeGreaterThanOrEqual(3);
      }
    }
    // The pages of high contrast are white.
    expect(contrastOf(dot.contrast, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  }
});

test('a tag without a hue is drawn with one of the eight', () => {
  expect([dotOf({ colour: 3 }), dotOf({ colour: 3, hue: 0 })]).toEqual([3, dotOfHue(0)]);
});
