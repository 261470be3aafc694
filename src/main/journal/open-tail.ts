import { join } from 'node:path';
import type { JournalHead, LibraryNotice } from '../../shared/ipc/calls';
import type { Disk } from '../files/disk';
import { asDiskError } from '../files/disk-error';
import { NO_LINE } from './journal-line';
import { scanSegment, type ScanResult } from './scan-segment';
import { cutTornEnd, endLastLine, listSegments, readSegment } from './segment-files';
import type { Segment } from './segment-name';

export type Damage = { seq: number; file: string };
export type Tail = {
  head: JournalHead | null;
  /** Where the next line goes; null begins a new segment. */
  at: { segment: Segment; size: number } | null;
  damage: Damage | null;
  notices: LibraryNotice[];
};

/**
 * Finds the end of the journal, which is all that a start needs, and mends what a kill in mid-write leaves. Damage that
 * no kill explains is told and left exactly as it is.
 * @throws AppError where the disk does not let us look or mend
 */
export async function openTail(disk: Disk, folder: string): Promise<Tail> {
  const segments = await listSegments(disk, folder);
  const notices: LibraryNotice[] = [];
  for (const segment of segments.toReversed()) {
    const prev = segment === segments[0] ? NO_LINE : null;
    const scan = await openSegment(disk, folder, { segment, prev }, notices);
    const head = asHead(scan);
    if (scan.end === 'damaged') {
      const damage = { seq: head?.seq ?? segment.firstSeq - 1, file: segment.name };
      notices.push({ kind: 'journal-damaged', ...damage });
      return { head, at: null, damage, notices };
    }
    if (head !== null) return { head, at: { segment, size: scan.goodBytes }, damage: null, notices };
    // A kill came between making the segment and its first whole line: nothing is in it, the one before is the end.
    await removeEmpty(disk, folder, segment);
  }
  return { head: null, at: null, damage: null, notices };
}

async function openSegment(
  disk: Disk,
  folder: string,
  { segment, prev }: { segment: Segment; prev: string | null },
  notices: LibraryNotice[],
): Promise<ScanResult> {
  const bytes = await readSegment(disk, folder, segment);
  const scan = scanSegment(bytes, { prev });
  try {
    if (scan.end === 'torn') {
      const keptAs = await cutTornEnd(disk, folder, { segment, bytes, from: scan.goodBytes });
      notices.push({ kind: 'torn-line', bytes: bytes.length - scan.goodBytes, keptAs });
    }
    if (scan.end === 'unended') {
      await endLastLine(disk, folder, segment, bytes.length);
      return scanSegment(Buffer.concat([bytes, Buffer.from('\n')]), { prev });
    }
  } catch (error) {
    throw asDiskError(error, segment.name);
  }
  return scan;
}

async function removeEmpty(disk: Disk, folder: string, segment: Segment): Promise<void> {
  try {
    await disk.rm(join(folder, segment.name), { force: true });
  } catch (error) {
    throw asDiskError(error, segment.name);
  }
}

function asHead({ last, hash }: ScanResult): JournalHead | null {
  return last === null || hash === null ? null : { epoch: last.epoch, seq: last.seq, hash, last };
}
