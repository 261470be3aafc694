import { useEffect } from 'react';
import type { Settings, Theme } from '../../shared/model/settings';
import { useScreen } from '../shell/screen-state';

/** What the tokens know; `system` is resolved before it reaches the page. */
export type ShownTheme = Exclude<Theme, 'system'>;

export function resolveTheme(theme: Theme, systemIsDark: boolean): ShownTheme {
  if (theme !== 'system') return theme;
  return systemIsDark ? 'dark' : 'light';
}

/** Density scales the rows of the list and nothing else. */
export const ROW_HEIGHTS: Record<Settings['density'], number> = { compact: 44, normal: 50, roomy: 68 };
/** Of a table, whose rows have one line. */
export const TABLE_ROW_HEIGHTS: Record<Settings['density'], number> = { compact: 26, normal: 32, roomy: 40 };

const DARK = '(prefers-color-scheme: dark)';

export function useTheme(): void {
  const theme = useScreen((state) => state.theme);
  const density = useScreen((state) => state.density);
  useEffect(() => {
    const system = window.matchMedia(DARK);
    function show(): void {
      document.documentElement.dataset['theme'] = resolveTheme(theme, system.matches);
    }
    show();
    system.addEventListener('change', show);
    return () => system.removeEventListener('change', show);
  }, [theme]);
  useEffect(() => {
    document.documentElement.style.setProperty('--h-row', `${ROW_HEIGHTS[density]}px`);
  }, [density]);
}
