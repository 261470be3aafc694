import type { Manifest } from './manifest';

type Sized = Pick<Manifest, 'name' | 'rows' | 'epoch'>;

const KEPT = 3;
// A library that lost half of its rows since the last snapshot was more likely damaged than tidied.
const SHRUNK = 0.5;

/** True where `next` must not take the place of `former`: nothing in it, or sharply less. */
export function isShrunk(next: Sized, former: Sized): boolean {
  return next.rows === 0 || next.rows < former.rows * SHRUNK;
}

/**
 * The one to rebuild from. A shrunk one is passed over for the one before: the journal has what happened since, so that
 * both lead to the same library, and only one of them needs to be believed.
 * @param newestFirst good ones only
 */
export function chooseSnapshot<T extends Sized>(newestFirst: readonly T[], epoch: string | null): T | null {
  const fitting = epoch === null ? newestFirst : newestFirst.filter((one) => one.epoch === epoch);
  const sound = fitting.find((one, i) => {
    const former = fitting[i + 1];
    return one.rows > 0 && (former === undefined || !isShrunk(one, former));
  });
  return sound ?? fitting[0] ?? null;
}

/** What may go: more than three newer ones are there, and one of them is no smaller thing than it. */
export function chooseExpired<T extends Sized>(newestFirst: readonly T[]): T[] {
  const kept = newestFirst.slice(0, KEPT);
  return newestFirst.slice(KEPT).filter((old) => kept.some((one) => one.epoch === old.epoch && !isShrunk(one, old)));
}
