import { AppError } from '../../../shared/app-error';
import type { Bridge } from '../../../shared/ipc/bridge';
import { isPacked, type Change } from '../../../shared/model/change';
import { callMain } from '../../clients/bridge';
import { readChangesAfter } from '../../storage/changes';
import type { Library } from '../../storage/library';
import { saveMeta } from '../../storage/meta';
import { ACKNOWLEDGED } from '../../storage/meta-row';
import type { Schedule } from './timers';

export type JournalMirror = {
  /** Sends what is there now. Answers when the journal has it, or when sending failed and the reader was told. */
  flush(): Promise<void>;
  stop(): void;
};

export type MirrorOptions = {
  library: Library;
  bridge: Bridge;
  /** The last change that the journal holds. */
  acknowledged: number;
  schedule: Schedule;
  /** Null when it works again. */
  onTrouble: (error: AppError | null) => void;
};

// A burst of single keys becomes one append; the promise is one second.
const SEND_AFTER_MS = 100;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 60_000;

/**
 * Copies `changes` to the journal on disk, after the commit and in order. A command never waits for it: where the disk is full, the
 * database goes on and the rest is sent when there is room.
 */
export function mirrorJournal(options: MirrorOptions): JournalMirror {
  const { library, schedule, onTrouble } = options;
  let { acknowledged } = options;
  let cancel: (() => void) | null = null;
  let sending: Promise<void> = Promise.resolve();
  let retryMs = FIRST_RETRY_MS;
  let isTroubled = false;
  let isStopped = false;

  function wakeIn(ms: number): void {
    if (isStopped || cancel !== null) return;
    cancel = schedule(() => {
      cancel = null;
      void flush();
    }, ms);
  }
  async function send(): Promise<void> {
    try {
      acknowledged = await sendAfter(options, acknowledged);
      retryMs = FIRST_RETRY_MS;
      const isOver = isTroubled;
      isTroubled = false;
      if (isOver) onTrouble(null);
    } catch (error) {
      if (isStopped) return;
      const isNews = !isTroubled;
      isTroubled = true;
      wakeIn(retryMs);
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
      if (isNews) onTrouble(error instanceof AppError ? error : new AppError('internal', {}, error));
    }
  }
  function flush(): Promise<void> {
    // Whatever became of the one before: a mirror that stopped would be noticed at the next loss only.
    sending = sending.then(send, send);
    return sending;
  }
  const stopListening = library.onCommitted(() => wakeIn(SEND_AFTER_MS));
  wakeIn(0);
  return {
    flush,
    stop() {
      isStopped = true;
      stopListening();
      cancel?.();
      cancel = null;
    },
  };
}

const MAX_CHANGES = 100;
// What crosses to main in one call is copied twice on its way.
const MAX_EFFECTS = 5_000;

async function sendAfter({ library, bridge }: MirrorOptions, acknowledged: number): Promise<number> {
  let seq = acknowledged;
  for (;;) {
    const changes = cutBatch(await readChangesAfter(library.db, seq, MAX_CHANGES));
    const last = changes.at(-1);
    if (last === undefined) return seq;
    await callMain(bridge, 'journal.append', { changes });
    seq = last.seq;
    await saveMeta(library.db, ACKNOWLEDGED, seq);
  }
}

/** At least one, however large it is. */
function cutBatch(changes: readonly Change[]): Change[] {
  let effects = 0;
  const end = changes.findIndex((change, index) => {
    effects += isPacked(change.effects) ? 1 : change.effects.length;
    return index > 0 && effects > MAX_EFFECTS;
  });
  return end === -1 ? [...changes] : changes.slice(0, end);
}
