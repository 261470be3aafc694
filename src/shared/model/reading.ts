/** How the text of a paper is set where it is read. Each value stands in the settings file and is checked against these limits. */
export const readingFonts = ['serif', 'sans', 'mono'] as const;
export type ReadingFont = (typeof readingFonts)[number];

export type Reading = {
  font: ReadingFont;
  /** CSS pixels. */
  size: number;
  /** Characters in a line, at most. */
  measure: number;
  /** Percent of the size. */
  line: number;
  /** Hundredths of an em between letters. */
  letters: number;
  /** Both edges straight, words divided where the system knows how. */
  justify: boolean;
};

export type Limits = { min: number; max: number; step: number };

/**
 * Below 13 px the interface itself is larger; at 32 a pane of 560 still holds five words. Nobody finds the next line in one of more than 90
 * characters; and letters 0.12 em apart, in lines of twice their size, are what weak readers are asked about in WCAG 1.4.12.
 */
export const readingLimits = {
  size: { min: 13, max: 32, step: 0.5 },
  measure: { min: 40, max: 90, step: 2 },
  line: { min: 130, max: 220, step: 5 },
  letters: { min: 0, max: 12, step: 1 },
} as const satisfies Partial<Record<keyof Reading, Limits>>;
export type ReadingNumber = keyof typeof readingLimits;

export const defaultReading: Reading = {
  font: 'serif',
  size: 16.5,
  measure: 66,
  line: 160,
  letters: 0,
  justify: false,
};

/** How a paper is read aloud. `voice` is the system's name for one, '' its own choice; one that is gone is as ''. */
export type Speech = { voice: string; rate: number };
// Beyond twice the speed few voices can be followed, and some engines refuse.
export const rateLimits: Limits = { min: 0.5, max: 2, step: 0.1 };
export const defaultSpeech: Speech = { voice: '', rate: 1 };

// In focus mode nothing else asks for room, so the text takes the larger step of the two that the look has.
const FOCUS_SIZE = 18;
// 24 over 16.5: a title keeps its distance from the text when that grows, and shrinks no further than a pane's head may.
const TITLE_RATIO = 24 / 16.5;
const MIN_TITLE_PX = 24;
const FOCUS_TITLE_PX = 30;

/** What the text is set in, in whole lines of pixels, so that strokes below words fall on the same place in each line. */
export type ReadingSizes = { text: number; textLine: number; title: number; titleLine: number };

export function findReadingSizes(reading: Reading, focused: boolean): ReadingSizes {
  const text = focused ? Math.max(reading.size, FOCUS_SIZE) : reading.size;
  const title = Math.max(focused ? FOCUS_TITLE_PX : MIN_TITLE_PX, Math.round(reading.size * TITLE_RATIO));
  return {
    text,
    textLine: Math.round((text * reading.line) / 100),
    title,
    // Large letters need less between their lines: 24/32 and 30/38 are of the look.
    titleLine: title + 8,
  };
}
