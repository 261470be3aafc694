import type { Theme } from '../../shared/model/settings';

// The page surface of each theme, so that the window does not flash white before the first paint.
const backgrounds = { light: '#fefdfb', dark: '#1a1d1f', sepia: '#f7efde', 'high-contrast': '#ffffff' } as const;

export function themeBackground(theme: Theme, isSystemDark: boolean): string {
  if (theme === 'system') return isSystemDark ? backgrounds.dark : backgrounds.light;
  return backgrounds[theme];
}
