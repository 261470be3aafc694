import { AppError } from '../../shared/app-error';
import { isPacked, type Change } from '../../shared/model/change';
import type { Disk } from '../files/disk';
import { NO_LINE } from './journal-line';
import type { Damage } from './open-tail';
import { scanSegment } from './scan-segment';
import { listSegments, readSegment } from './segment-files';
import type { Segment } from './segment-name';

export type JournalReader = {
  /**
   * Changes above `after`, a batch at a time; empty at the end.
   * @throws AppError `journal-damaged` once all that comes before the damage has been handed out
   */
  read: (after: number) => Promise<Change[]>;
  /** After an append to it: what was read of this segment is no longer all of it, nor its end the end. */
  forget: (name: string) => void;
};

// Crosses to the window by copy: 500 changes of one row each, or fewer where they carry more.
const MAX_CHANGES = 500;
const MAX_EFFECTS = 5_000;

type Loaded = { name: string; changes: Change[]; isDamaged: boolean };

/** Keeps the last segment it parsed, since reads come in order; every line's hash is checked on the way. */
export function createJournalReader(disk: Disk, folder: string, onDamage: (damage: Damage) => void): JournalReader {
  let loaded: Loaded | null = null;
  /** The hash that a segment ended with, for the first line of the next. */
  const ends = new Map<string, string | null>();

  async function load(segment: Segment, before: Segment | undefined): Promise<Loaded> {
    if (loaded?.name === segment.name) return loaded;
    const bytes = await readSegment(disk, folder, segment);
    const changes: Change[] = [];
    let isOrdered = true;
    const scan = scanSegment(bytes, {
      prev: before === undefined ? NO_LINE : (ends.get(before.name) ?? null),
      onLine: (change) => {
        isOrdered &&= change.seq === segment.firstSeq + changes.length && change.epoch === segment.epoch;
        if (isOrdered) changes.push(change);
      },
    });
    ends.set(segment.name, scan.hash);
    loaded = { name: segment.name, changes, isDamaged: scan.end !== 'clean' || !isOrdered };
    return loaded;
  }
  function refuse(seq: number, file: string): never {
    onDamage({ seq, file });
    throw new AppError('journal-damaged', { name: file, file, seq });
  }
  async function read(after: number): Promise<Change[]> {
    const segments = await listSegments(disk, folder);
    const start = Math.max(
      0,
      segments.findLastIndex(({ firstSeq }) => firstSeq <= after + 1),
    );
    for (const [i, segment] of segments.entries()) {
      if (i < start) continue;
      const { changes, isDamaged } = await load(segment, segments[i - 1]);
      const batch = cutBatch(changes.filter(({ seq }) => seq > after));
      const [first] = batch;
      // A whole segment is missing where changes stand on both sides of a gap.
      if (first !== undefined && first.seq !== after + 1 && i > 0) refuse(after, segment.name);
      if (first !== undefined) return batch;
      if (isDamaged) refuse(segment.firstSeq + changes.length - 1, segment.name);
    }
    return [];
  }
  return {
    read,
    forget: (name) => {
      if (loaded?.name === name) loaded = null;
      ends.delete(name);
    },
  };
}

/** At least one, however large it is. */
function cutBatch(changes: readonly Change[]): Change[] {
  let effects = 0;
  const end = changes.findIndex((change, i) => {
    effects += isPacked(change.effects) ? 1 : change.effects.length;
    return i > 0 && (i >= MAX_CHANGES || effects > MAX_EFFECTS);
  });
  return end < 0 ? [...changes] : changes.slice(0, end);
}
