import {
  isArrayOf,
  isCount,
  isNumber,
  isObject,
  isRecordOf,
  isShape,
  isString,
  type Guard,
} from '../../shared/model/guard';
import { isSha256, type Sha256 } from '../../shared/model/id';

/** A part is a gzip member of its own: the file is one that any tool unpacks, and reading can begin at any part. */
export type SnapshotPart = { table: string; rows: number; offset: number; bytes: number };
export type Manifest = {
  format: 1;
  name: string;
  epoch: string;
  seq: number;
  schema: number;
  createdAt: number;
  rows: number;
  tables: Record<string, number>;
  bytes: number;
  /** Of the compressed file. */
  sha256: Sha256;
  parts: SnapshotPart[];
};

const isPart: Guard<SnapshotPart> = isShape<SnapshotPart>({
  table: isString,
  rows: isCount,
  offset: isCount,
  bytes: isCount,
});
function isFormat(value: unknown): value is 1 {
  return value === 1;
}
export const isManifest: Guard<Manifest> = isShape<Manifest>({
  format: isFormat,
  name: isString,
  epoch: isString,
  seq: isCount,
  schema: isCount,
  createdAt: isNumber,
  rows: isCount,
  tables: isRecordOf(isCount),
  bytes: isCount,
  sha256: isSha256,
  parts: isArrayOf(isPart),
});

/** The number first: it orders snapshots, since clocks may be set back. */
const NAME = /^(\d{6})-[A-Za-z0-9_-]{1,64}-\d{12}$/;

export function snapshotName(number: number, epoch: string, seq: number): string {
  return `${String(number).padStart(6, '0')}-${epoch}-${String(seq).padStart(12, '0')}`;
}
export function isSnapshotName(name: string): boolean {
  return NAME.test(name);
}
export function snapshotNumber(name: string): number {
  return Number(NAME.exec(name)?.[1] ?? 0);
}

export function parseManifest(text: string): Manifest | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && isManifest(value) ? value : null;
  } catch {
    // Cut off: the snapshot it describes is told as damaged.
    return null;
  }
}
