import { useEffect } from 'react';
import { findReadingSizes, type Reading } from '../../shared/model/reading';
import { useScreen } from '../shell/screen-state';

const ROOT_PX = 16;

/** The custom properties that the text of a paper is set with. In rem, so that the zoom of the window goes on acting. */
export function readingProperties(reading: Reading, focused: boolean): Record<string, string> {
  const { text, textLine, title, titleLine } = findReadingSizes(reading, focused);
  const fonts = { serif: 'var(--font-text)', sans: 'var(--font-ui)', mono: 'var(--font-mono)' };
  return {
    '--read-font': fonts[reading.font],
    '--read-size': `${text / ROOT_PX}rem`,
    '--read-line': `${textLine / ROOT_PX}rem`,
    '--read-title': `${title / ROOT_PX}rem`,
    '--read-title-line': `${titleLine / ROOT_PX}rem`,
    '--read-measure': `${reading.measure}ch`,
    '--read-letters': `${reading.letters / 100}em`,
    '--read-align': reading.justify ? 'justify' : 'start',
    // Straight edges without divided words leave rivers.
    '--read-hyphens': reading.justify ? 'auto' : 'manual',
  };
}

export function useReading(): void {
  const reading = useScreen((state) => state.reading);
  const focused = useScreen((state) => state.focused);
  useEffect(() => {
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(readingProperties(reading, focused))) style.setProperty(name, value);
    document.documentElement.toggleAttribute('data-focused', focused);
  }, [reading, focused]);
}
