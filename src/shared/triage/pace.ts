// Longer on one abstract is a coffee, not a decision: such times are left out rather than cut, since nobody knows what part was reading.
export const IDLE_MS = 120_000;
// A pace is how fast it goes now, and a sitting may hold thousands.
const LATEST = 50;

/**
 * The median of what the latest decisions took, in milliseconds, without idle times and without papers that only went along with another
 * (0 ms); null before the first that counts.
 * @param took oldest first
 */
export function findPace(took: readonly number[]): number | null {
  const counted = took.filter((one) => one > 0 && one <= IDLE_MS).slice(-LATEST);
  counted.sort((a, b) => a - b);
  const [low, high] = [counted[(counted.length - 1) >> 1], counted[counted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** The time that was given to papers, in milliseconds: of a longer pause as much as a long decision. */
export function sumTime(took: readonly number[]): number {
  return took.reduce((sum, one) => sum + Math.min(Math.max(one, 0), IDLE_MS), 0);
}
