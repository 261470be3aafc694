import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../shared/app-error';
import type { Acknowledged, JournalHead, LibraryNotice } from '../../shared/ipc/calls';
import type { Change } from '../../shared/model/change';
import type { Disk } from '../files/disk';
import { asDiskError } from '../files/disk-error';
import { NO_LINE, writeLine } from './journal-line';
import { openTail, type Tail } from './open-tail';
import { createJournalReader, type JournalReader } from './read-journal';
import { createSegment, isEpoch, type Segment } from './segment-name';
import { createSegmentWriter, type SegmentWriter } from './segment-writer';

export type Journal = {
  head: () => JournalHead | null;
  /** What opening found; each is told to the reader once more at every start until it is mended. */
  notices: () => LibraryNotice[];
  append: (changes: readonly Change[]) => Promise<Acknowledged>;
  read: (after: number) => Promise<Change[]>;
  close: () => Promise<void>;
};
export type JournalOptions = { folder: string; disk: Disk; segmentBytes?: number };

// Small enough that a start reads the last one in some ten milliseconds.
const SEGMENT_BYTES = 8_388_608;

/** @throws AppError where the folder cannot be read or mended. Damage does not throw: it is told, and appending refused. */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { disk, folder } = options;
  await disk.mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw asDiskError(error, folder);
  });
  const tail = await openTail(disk, folder);
  const reader = createJournalReader(disk, folder, (damage) => {
    tail.damage ??= damage;
  });
  const writer = createSegmentWriter(disk, folder);
  let turn: Promise<unknown> = Promise.resolve();

  /** One at a time: a read in mid-append would meet half a line. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  }
  return {
    head: () => tail.head,
    notices: () => [...tail.notices],
    append: (changes) =>
      inTurn(() => append({ tail, reader, writer, limit: options.segmentBytes ?? SEGMENT_BYTES }, changes)),
    read: (after) => inTurn(() => reader.read(after)),
    close: () => inTurn(() => writer.close()),
  };
}

type Appending = { tail: Tail; reader: JournalReader; writer: SegmentWriter; limit: number };

async function append(appending: Appending, changes: readonly Change[]): Promise<Acknowledged> {
  const { tail, reader } = appending;
  // Behind a damage the hashes could not be chained, and a second history would begin unseen.
  if (tail.damage !== null) throw new AppError('journal-damaged', { name: tail.damage.file, ...tail.damage });
  const fresh: Change[] = [];
  for (const change of changes) {
    const last = fresh.at(-1) ?? tail.head?.last ?? null;
    if (last !== null && change.seq <= last.seq) await requireSame(change, tail.head, fresh, reader);
    else fresh.push(requireNext(change, last));
  }
  for (const group of groupBySegment(fresh)) await appendGroup(appending, group);
  if (tail.head === null) throw new AppError('call-invalid', { name: 'journal.append' });
  return { seq: tail.head.seq, hash: tail.head.hash };
}

/** An empty journal may begin anywhere: what came before is in a snapshot. */
function requireNext(change: Change, last: Change | null): Change {
  if (!isEpoch(change.epoch)) throw new AppError('call-invalid', { name: 'journal.append' });
  const isNext = last === null || (change.epoch === last.epoch && change.seq === last.seq + 1);
  if (!isNext) throw new AppError('journal-conflict', { seq: change.seq, last: last.seq });
  return change;
}

/** The window sends again what it has no answer for; the same change twice is no news, another one is a conflict. */
async function requireSame(
  change: Change,
  head: JournalHead | null,
  fresh: readonly Change[],
  reader: JournalReader,
): Promise<void> {
  const isHere = head !== null && change.seq <= head.seq;
  const ours = isHere ? await findChange(change.seq, head, reader) : fresh.find(({ seq }) => seq === change.seq);
  const sent: unknown = JSON.parse(JSON.stringify(change));
  const kept: unknown = ours === undefined ? undefined : JSON.parse(JSON.stringify(ours));
  if (!isDeepStrictEqual(sent, kept)) throw new AppError('journal-conflict', { seq: change.seq, last: head?.seq ?? 0 });
}

async function findChange(seq: number, head: JournalHead, reader: JournalReader): Promise<Change | undefined> {
  if (seq === head.seq) return head.last;
  const [found] = await reader.read(seq - 1);
  return found?.seq === seq ? found : undefined;
}

/** A segment holds one schema. */
function groupBySegment(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    if (group !== undefined && group[0]?.schema === change.schema) group.push(change);
    else groups.push([change]);
  }
  return groups;
}

async function appendGroup({ tail, reader, writer, limit }: Appending, changes: readonly Change[]): Promise<void> {
  const [first] = changes;
  const last = changes.at(-1);
  if (first === undefined || last === undefined) return;
  const { at } = tail;
  const fits = at !== null && at.segment.schema === first.schema && at.size < limit;
  const segment: Segment = fits ? at.segment : createSegment(first.epoch, first.seq, first.schema);
  const size = fits ? at.size : 0;

  let hash = tail.head?.hash ?? NO_LINE;
  const lines = changes.map((change) => {
    const line = writeLine(hash, change);
    hash = line.hash;
    return line.bytes;
  });
  const bytes = Buffer.concat(lines);
  await writer.write(segment, size, bytes);
  reader.forget(segment.name);
  tail.at = { segment, size: size + bytes.length };
  // As it reads back, so that a comparison with the window's row sees what is on disk.
  tail.head = { epoch: last.epoch, seq: last.seq, hash, last: JSON.parse(JSON.stringify(last)) as Change };
}

/** Keeps the journal under another name and leaves room for an empty one. Answers the name; the journal must be closed. */
export async function setJournalAside(disk: Disk, folder: string, asideName: string): Promise<string> {
  try {
    await disk.rename(folder, join(folder, '..', asideName));
  } catch (error) {
    throw asDiskError(error, folder);
  }
  return asideName;
}
