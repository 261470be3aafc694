/** The day that begins so many days after today, in the calendar of this computer: days of 23 and 25 hours count as one. */
export function startOfDayIn(now: number, days: number): number {
  const day = new Date(now);
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() + days);
  return day.getTime();
}

/** The same day of the next month, or its last where it has no such day. */
export function startOfNextMonth(now: number): number {
  const day = new Date(startOfDayIn(now, 0));
  const wanted = day.getDate();
  day.setDate(1);
  day.setMonth(day.getMonth() + 1);
  const last = new Date(day.getFullYear(), day.getMonth() + 1, 0).getDate();
  day.setDate(Math.min(wanted, last));
  return day.getTime();
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Where the day `2026-12-03` begins here; null where there is no such day. */
export function readDay(text: string): number | null {
  const found = DAY.exec(text.trim());
  if (found === null) return null;
  const [year, month, date] = found.slice(1).map(Number) as [number, number, number];
  const day = new Date(year, month - 1, date);
  return day.getMonth() === month - 1 && day.getDate() === date ? day.getTime() : null;
}
