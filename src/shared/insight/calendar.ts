/**
 * The days of the reader's time zone, numbered: one after the other, and so that day 0 is the first of January 1970. A day may have 23, 24
 * or 25 hours.
 */
export type Calendar = {
  dayOf: (at: number) => number;
  /** The first moment of a day, in epoch ms. */
  startOf: (day: number) => number;
};

const DAYS_A_WEEK = 7;

/** From 0 for Monday. */
export function weekdayOf(day: number): number {
  // Day 0 was a Thursday.
  return (((day + 3) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK;
}

/** Its Monday. */
export function weekOf(day: number): number {
  return day - weekdayOf(day);
}

export const ranges = ['month', 'half-year', 'all'] as const;
export type Range = (typeof ranges)[number];

const DAYS = { month: 30, 'half-year': 182 } as const;

/**
 * The first day of a range that ends today, and begins with the first paper where that came later.
 * @param earliest when the first paper came
 */
export function firstDayOf(range: Range, today: number, earliest: number | null, { dayOf }: Calendar): number {
  // Before the first paper there is nothing to see.
  const begin = earliest === null ? today : Math.min(today, dayOf(earliest));
  return range === 'all' ? begin : Math.max(begin, today - DAYS[range] + 1);
}

/** The place of the first moment that is later than `at`, in an order from early to late. */
export function findLater(moments: ArrayLike<number>, at: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
