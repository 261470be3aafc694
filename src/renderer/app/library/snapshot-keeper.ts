import { AppError } from '../../../shared/app-error';
import type { Bridge } from '../../../shared/ipc/bridge';
import { isPacked, type Change } from '../../../shared/model/change';
import type { Library } from '../../storage/library';
import type { Pace, Schedule } from './timers';
import { LARGE_BATCH, SMALL_BATCH, writeSnapshot } from './write-snapshot';

export type SnapshotKeeper = {
  /** For closing the window: writes one if enough has changed that the next start would feel it. */
  finish(): Promise<void>;
  /** Writes one now, whatever has changed. */
  write(): Promise<void>;
  stop(): void;
};

export type KeeperOptions = {
  library: Library;
  bridge: Bridge;
  /** The change that the last snapshot is of; null where there is none. */
  last: number | null;
  /** The last change there is. */
  seq: number;
  schedule: Schedule;
  /** Waited for between the batches of a snapshot that nobody waits for. */
  pace: Pace;
  onTrouble: (error: AppError | null) => void;
};

// A rebuild replays some thousand changes a second: with 500 it stays unnoticed.
const CHANGES_DUE = 500;
const ROWS_DUE = 1_000;
const CHANGES_AT_CLOSE = 200;
// Writing reads the whole library: it waits until the reader has stopped doing things.
const IDLE_MS = 5_000;

export function keepSnapshots(options: KeeperOptions): SnapshotKeeper {
  const { library, bridge, schedule, pace, onTrouble } = options;
  let last = options.last;
  let changes = options.seq - (options.last ?? 0);
  let rows = 0;
  let cancel: (() => void) | null = null;
  let writing: Promise<void> = Promise.resolve();
  let isTroubled = false;
  // The window is to close: whoever waits for it must not wait for idle moments too.
  let isHurried = false;

  function isDue(): boolean {
    return changes >= CHANGES_DUE || rows > ROWS_DUE || (last === null && changes > 0);
  }
  function waitForRest(): void {
    cancel?.();
    cancel = schedule(() => {
      cancel = null;
      void write();
    }, IDLE_MS);
  }
  async function nextBatch(): Promise<number> {
    if (!isHurried) await pace();
    return isHurried ? LARGE_BATCH : SMALL_BATCH;
  }
  async function writeOne(): Promise<void> {
    const [changesThen, rowsThen] = [changes, rows];
    try {
      const head = await writeSnapshot(library, bridge, nextBatch);
      if (head === null) return;
      last = head.seq;
      changes -= changesThen;
      rows -= rowsThen;
      if (isTroubled) onTrouble(null);
      isTroubled = false;
    } catch (error) {
      // The journal has it all; the next command asks again.
      if (!isTroubled) onTrouble(error instanceof AppError ? error : new AppError('internal', {}, error));
      isTroubled = true;
    }
  }
  function write(): Promise<void> {
    writing = writing.then(writeOne, writeOne);
    return writing;
  }
  const stopListening = library.onCommitted((change) => {
    changes += 1;
    rows += countRows(change);
    if (isDue() || cancel !== null) waitForRest();
  });
  if (isDue()) waitForRest();
  return {
    write,
    async finish() {
      isHurried = true;
      try {
        await writing;
        if (isDue() || changes > CHANGES_AT_CLOSE) await write();
      } finally {
        isHurried = false;
      }
    },
    stop() {
      stopListening();
      cancel?.();
      cancel = null;
    },
  };
}

function countRows(change: Change): number {
  return isPacked(change.effects) ? change.effects.count : change.effects.length;
}
