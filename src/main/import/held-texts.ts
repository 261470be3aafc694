import { join } from 'node:path';
import { AppError } from '../../shared/app-error';
import type { Disk } from '../files/disk';
import { removeQuietly } from '../files/save-atomic';

export type HeldText = { path: string; name: string };

/** Copies of texts under review, by the name under which the window knows them: it never sees where they lie. */
export type HeldTexts = {
  /** @param held the name that a job gives the copy of an item, whether it comes to that or not. */
  add: (held: string, name: string) => void;
  /** @throws AppError `grant-unknown` */
  require: (held: string) => HeldText;
  /** Answers what went. */
  discard: (held: readonly string[]) => Promise<HeldText[]>;
};

export function createHeldTexts(folder: string, disk: Disk): HeldTexts {
  const names = new Map<string, string>();
  function find(held: string): HeldText | null {
    const name = names.get(held);
    return name === undefined ? null : { path: join(folder, held), name };
  }
  return {
    add: (held, name) => void names.set(held, name),
    require: (held) => {
      const text = find(held);
      if (text === null) throw new AppError('grant-unknown');
      return text;
    },
    discard: async (held) => {
      const known = held.flatMap((one) => find(one) ?? []);
      for (const one of held) names.delete(one);
      await Promise.all(known.map(({ path }) => removeQuietly(disk, path)));
      return known;
    },
  };
}

/** The copy of item `at` of a job. */
export function heldName(job: string, at: number): string {
  return `${job}-${String(at)}`;
}
