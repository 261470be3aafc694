/** Further away nobody needs to see it in a list. */
const NEAR_DAYS = 7;
const DAY_MS = 86_400_000;

/** Days of the calendar from today until then, fewer than none where it has gone by; null where it is not near. */
export function daysUntil(at: number | undefined, now: number = Date.now()): number | null {
  if (at === undefined) return null;
  // Rounded: two days of a year have 23 and 25 hours.
  const days = Math.round((startOfDay(at) - startOfDay(now)) / DAY_MS);
  return days > NEAR_DAYS ? null : days;
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
