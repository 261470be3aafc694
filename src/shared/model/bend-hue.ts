import type { Colour, ColourValues } from './colour';
import { contrastOf, fromLinear, readHex, toLinear, writeHex } from './contrast';

/** What a highlight is seen on and with. The values are those of `tokens.css`; a test holds the two together. */
export const themeSurfaces = {
  light: { page: '#fefdfb', list: '#f7f6f3', raised: '#ffffff', hover: '#e8e7e2', selected: '#d9e8e3', ink: '#2d3134' },
  dark: { page: '#1a1d1f', list: '#16191a', raised: '#24282a', hover: '#202426', selected: '#19322e', ink: '#cbcbc6' },
  sepia: { page: '#f7efde', list: '#f0e6d1', raised: '#fcf6e9', hover: '#e3d6bb', selected: '#d3ddc6', ink: '#403528' },
} as const;
export type ThemeName = keyof typeof themeSurfaces;

/** What `look` asks for: words on a field, a stroke where it stands, the name as text. */
export const leastContrast = { field: 7, stroke: 3, ink: 4.5 } as const;

type Shade = { lightness: number; chroma: number };
type Shades = Record<keyof ColourValues, Shade>;

// Where the six that a library begins with stand on the average, in OKLCH: a new one looks like one of their family.
const SHADES: Record<ThemeName, Shades> = {
  light: {
    field: { lightness: 0.91, chroma: 0.062 },
    stroke: { lightness: 0.6, chroma: 0.14 },
    ink: { lightness: 0.46, chroma: 0.12 },
  },
  dark: {
    field: { lightness: 0.35, chroma: 0.056 },
    stroke: { lightness: 0.72, chroma: 0.12 },
    ink: { lightness: 0.82, chroma: 0.1 },
  },
  sepia: {
    field: { lightness: 0.87, chroma: 0.06 },
    stroke: { lightness: 0.55, chroma: 0.13 },
    ink: { lightness: 0.43, chroma: 0.11 },
  },
};

// Two fields that overlap mix to one that may be darker than both: with this much alone, any two hold what one must.
const FIELD_AIM = 7.6;

// A step that no eye sees.
const STEP = 0.005;

/** The three values of a hue in each theme, bent lighter or darker until they hold the contrasts. @param hue in degrees; any number */
export function bendHue(hue: number): Pick<Colour, ThemeName> {
  return { light: bendIn('light', hue), dark: bendIn('dark', hue), sepia: bendIn('sepia', hue) };
}

function bendIn(theme: ThemeName, hue: number): ColourValues {
  const { page, list, raised, hover, selected, ink: text } = themeSurfaces[theme];
  const surfaces = [page, list, raised, hover, selected];
  const away = theme === 'dark' ? STEP : -STEP;
  const shades = SHADES[theme];
  // A field gives way to the words on it, so it goes the other way than what is drawn on a surface.
  const field = bend(shades.field, hue, -away, [text], FIELD_AIM);
  return {
    field,
    stroke: bend(shades.stroke, hue, away, surfaces, leastContrast.stroke),
    ink: bend(shades.ink, hue, away, [...surfaces, field], leastContrast.ink),
  };
}

function bend(shade: Shade, hue: number, step: number, against: readonly string[], least: number): string {
  for (let { lightness } = shade; lightness >= 0 && lightness <= 1; lightness += step) {
    const hex = fitHex(lightness, shade.chroma, hue);
    if (against.every((other) => contrastOf(hex, other) >= least)) return hex;
  }
  return step > 0 ? '#ffffff' : '#000000';
}

// Less of a colour, in steps, until the screen can show it: cutting off its parts would give another hue.
const LESS = 0.96;

function fitHex(lightness: number, chroma: number, hue: number): string {
  for (let left = chroma; left > 0.001; left *= LESS) {
    const rgb = fromOklch(lightness, left, hue);
    if (rgb.every((part) => part >= 0 && part <= 1)) return writeHex(rgb);
  }
  return writeHex(fromOklch(lightness, 0, hue));
}

/** OKLab in its polar form: equal steps look equal, and a hue stays one when it is bent. */
function fromOklch(lightness: number, chroma: number, hue: number): [number, number, number] {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** In degrees, 0 to 359, whole; 0 for a grey. */
export function hueOf(hex: string): number {
  const [red, green, blue] = readHex(hex).map(toLinear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  if (Math.hypot(a, b) < 0.002) return 0;
  return Math.round((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
}
