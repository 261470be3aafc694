import type { Plan } from '../model/paper';

export type Snooze = Pick<Plan, 'snoozedUntil' | 'snoozedFor'>;

/** As a row of the list holds it, where what is not there is undefined. */
type Asked = { [Field in keyof Snooze]: Snooze[Field] | undefined };

/** What a paper waits for is measured against: the time in epoch ms, and how many decisions the library holds. */
export type Moment = { now: number; decisions: number };

/**
 * Whether a paper is still to be left out of what is asked for a decision. Nothing runs while the app is closed, so it is asked each time
 * and never stored. Where both were said, the first that comes brings the paper back.
 */
export function isWaiting({ snoozedUntil, snoozedFor }: Asked, { now, decisions }: Moment): boolean {
  if (snoozedUntil === undefined && snoozedFor === undefined) return false;
  return now < (snoozedUntil ?? Infinity) && decisions < (snoozedFor ?? Infinity);
}
