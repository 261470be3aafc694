import i18next from 'i18next';

// Day, month, year, and a clock of 24 hours: what our English is written in. The pseudo-locale has no rules of its own.
const ENGLISH = 'en-GB';

function locale(): string {
  const { language } = i18next;
  return language === undefined || language === 'en' || language === 'pseudo' ? ENGLISH : language;
}

const counts = new Map<string, Intl.NumberFormat>();

/** Its format is made once: the places write hundreds at once. */
export function formatCount(value: number): string {
  const present = locale();
  const format = counts.get(present) ?? new Intl.NumberFormat(present);
  counts.set(present, format);
  return format.format(value);
}

const dates = new Map<string, Intl.DateTimeFormat>();

/** `9 Nov 2026`. Its format is made once: a table writes dozens in each frame that scrolls, and making one takes half a millisecond. */
export function formatDate(at: number): string {
  const present = locale();
  const known = dates.get(present);
  if (known !== undefined) return known.format(at);
  const format = new Intl.DateTimeFormat(present, { day: 'numeric', month: 'short', year: 'numeric' });
  dates.set(present, format);
  return format.format(at);
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

/** `Inbox, Maybe or Read`. */
export function formatChoice(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'disjunction' }).format(items);
}

/** `title, year and links`. */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items);
}

/** `9 Nov`: below an axis, where the year is seen from what stands around. */
export function formatDay(at: number): string {
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short' }).format(at);
}

/** `Nov 2026`, or `Nov` alone. */
export function formatMonth(at: number, withYear: boolean): string {
  return new Intl.DateTimeFormat(locale(), { month: 'short', ...(withYear ? { year: 'numeric' } : {}) }).format(at);
}

/** `Mon`. */
export function formatWeekday(at: number): string {
  return new Intl.DateTimeFormat(locale(), { weekday: 'short' }).format(at);
}
