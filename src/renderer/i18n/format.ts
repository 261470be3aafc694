import i18next from 'i18next';

// Day, month, year, and a clock of 24 hours: what our English is written in. The pseudo-locale has no rules of its own.
const ENGLISH = 'en-GB';

function locale(): string {
  const { language } = i18next;
  return language === undefined || language === 'en' || language === 'pseudo' ? ENGLISH : language;
}

export function formatCount(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** `9 Nov 2026`. */
export function formatDate(at: number): string {
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', year: 'numeric' }).format(at);
}

export function formatDateTime(at: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `1.2 MB`; decimal steps, as file managers count. */
export function formatBytes(bytes: number): string {
  const step = Math.min(UNITS.length - 1, bytes < 1_000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const style = { style: 'unit', unit: UNITS[step] ?? 'byte', unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale(), style).format(bytes / 1_000 ** step);
}

/** `title, year and links`. */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items);
}
