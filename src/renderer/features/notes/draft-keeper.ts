import type { Draft } from '../../../shared/model/note';

/** A crash costs about this much typing; writing more often made long notes stutter. */
export const WRITE_AFTER_MS = 1_000;
/** The copy on disk survives the loss of the database; each costs a call and an fsync. */
export const MIRROR_EVERY_MS = 10_000;
/** A pause as long as this ends a burst: what comes after it is another entry to undo. */
export const REST_MS = 30_000;
/** Whoever never pauses gets an entry to undo every so often all the same. */
export const LONGEST_BURST_MS = 300_000;
/** After a failure (a full disk): often enough to catch the moment when there is room again. */
export const RETRY_MS = 5_000;

export type Clock = { now(): number; after(ms: number, run: () => void): () => void };

export type KeeperState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; error: unknown };

export type KeeperPorts = {
  clock: Clock;
  /** What stands in the editor now. Asked at most once a second, never by a key. */
  read(): Draft;
  saveDraft(draft: Draft): Promise<void>;
  mirror(draft: Draft): Promise<void>;
  /** The burst becomes one change; the stored draft goes with it. */
  commit(draft: Draft): Promise<void>;
  onState(state: KeeperState): void;
};

/** One burst of typing. Times are the clock's, in ms. */
export type Burst = {
  begunAt: number;
  typedAt: number;
  /** Since when something stands in the editor and in no draft. */
  unwrittenSince: number | null;
  /** Written and not mirrored. */
  unmirrored: Draft | null;
  mirroredAt: number | null;
};

type Step = { kind: 'commit' | 'write' | 'mirror'; at: number };

/** What is to be done next for a burst, and when. Plain, so that the order can be tested without waiting. */
export function nextStep(burst: Burst): Step {
  const commitAt = Math.min(burst.typedAt + REST_MS, burst.begunAt + LONGEST_BURST_MS);
  const writeAt = burst.unwrittenSince === null ? Infinity : burst.unwrittenSince + WRITE_AFTER_MS;
  const mirrorAt = burst.unmirrored === null ? Infinity : (burst.mirroredAt ?? -Infinity) + MIRROR_EVERY_MS;
  if (commitAt <= writeAt && commitAt <= mirrorAt) return { kind: 'commit', at: commitAt };
  return writeAt <= mirrorAt ? { kind: 'write', at: writeAt } : { kind: 'mirror', at: mirrorAt };
}

/** Keeps what is typed into one note. Made for a note, left with it, and alive until the last word is stored. */
export class DraftKeeper {
  readonly #ports: KeeperPorts;
  #read: () => Draft;
  #burst: Burst | null = null;
  #mirroredAt: number | null = null;
  #running: Promise<void> | null = null;
  #cancelTimer: (() => void) | null = null;
  #notBefore = -Infinity;
  #stopped = false;
  #told: KeeperState['kind'] = 'saved';

  constructor(ports: KeeperPorts) {
    this.#ports = ports;
    this.#read = () => ports.read();
  }

  /** Something stands in the editor that is in no change yet, or is being written into one. */
  get pending(): boolean {
    return this.#burst !== null || this.#running !== null;
  }

  /** A key was pressed: nothing but a few numbers may happen here. */
  typed(): void {
    const now = this.#ports.clock.now();
    if (this.#burst === null) this.#burst = beginBurst(now, this.#mirroredAt);
    this.#burst.typedAt = now;
    if (this.#burst.unwrittenSince !== null && this.#cancelTimer !== null) return;
    this.#burst.unwrittenSince ??= now;
    this.#tell({ kind: 'saving' });
    this.#plan();
  }

  /** A draft that was found is a burst that somebody else began. */
  resume(): void {
    const now = this.#ports.clock.now();
    this.#burst ??= { ...beginBurst(now, this.#mirroredAt), unwrittenSince: null };
    this.#plan();
  }

  /** Ends the burst now. Comes back when it is stored, or could not be: then it is tried again later. */
  async endBurst(): Promise<void> {
    while (this.#running !== null) await this.#running;
    if (this.#burst !== null && !this.#stopped) await this.#run('commit');
  }

  /** The editor goes on to another note: what stands in it is taken now, and nothing is read from it any more. */
  leave(): Promise<void> {
    if (this.pending) {
      const last = this.#ports.read();
      this.#read = () => last;
    }
    return this.endBurst();
  }

  /** Stops, and hands over what could not be stored: the note is open again, and a new keeper goes on with it. */
  takeOver(): Draft | null {
    this.#stopped = true;
    this.#cancelTimer?.();
    return this.#burst === null ? null : this.#read();
  }

  #plan(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    if (this.#burst === null || this.#running !== null || this.#stopped) return;
    const { clock } = this.#ports;
    const at = Math.max(nextStep(this.#burst).at, this.#notBefore);
    this.#cancelTimer = clock.after(Math.max(0, at - clock.now()), () => {
      this.#cancelTimer = null;
      this.#runDue();
    });
  }

  #runDue(): void {
    if (this.#burst === null) return;
    const step = nextStep(this.#burst);
    // Keys pressed meanwhile moved it: the timer is not set anew for each of them.
    if (step.at > this.#ports.clock.now()) this.#plan();
    else void this.#run(step.kind);
  }

  async #run(kind: Step['kind']): Promise<void> {
    const burst = this.#burst;
    if (burst === null) return;
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    const work = kind === 'commit' ? this.#commit(burst) : kind === 'write' ? this.#write(burst) : this.#mirror(burst);
    this.#running = work;
    await work;
    this.#running = null;
    this.#plan();
  }

  async #write(burst: Burst): Promise<void> {
    const since = burst.unwrittenSince;
    burst.unwrittenSince = null;
    let draft: Draft | null = null;
    try {
      draft = this.#read();
      await this.#ports.saveDraft(draft);
      burst.unmirrored = draft;
      if (burst.unwrittenSince === null) this.#tell({ kind: 'saved' });
    } catch (error) {
      burst.unwrittenSince = since;
      if (draft !== null) await this.#mirrorInstead(draft);
      this.#fail(error);
    }
  }

  /** A database over its quota is no full disk: the window may be closed now, and the next start looks for a copy there. */
  async #mirrorInstead(draft: Draft): Promise<void> {
    // Fails too where the disk is what is full; the words are still in the editor, and the reader is told.
    await this.#ports.mirror(draft).catch(() => undefined);
  }

  async #mirror(burst: Burst): Promise<void> {
    const draft = burst.unmirrored;
    if (draft === null) return;
    burst.unmirrored = null;
    burst.mirroredAt = this.#mirroredAt = this.#ports.clock.now();
    try {
      await this.#ports.mirror(draft);
    } catch {
      // The draft is safe in the database; the copy on disk is tried again, and the journal tells of a full disk.
      burst.unmirrored ??= draft;
    }
  }

  async #commit(burst: Burst): Promise<void> {
    // Typing that goes on meanwhile is the next burst.
    this.#burst = null;
    let draft: Draft | null = null;
    try {
      draft = this.#read();
      await this.#ports.commit(draft);
      if (this.#unwritten() === null) this.#tell({ kind: 'saved' });
    } catch (error) {
      await this.#keepFailed(burst, draft);
      this.#fail(error);
    }
  }

  /** What could not become a change is at least a draft, if that can be written; keys pressed meanwhile join it. */
  async #keepFailed(burst: Burst, draft: Draft | null): Promise<void> {
    let kept = burst.unwrittenSince === null;
    if (!kept && draft !== null) {
      kept = await this.#ports.saveDraft(draft).then(
        () => true,
        () => false,
      );
      if (!kept) await this.#mirrorInstead(draft);
    }
    const unwrittenSince = this.#unwritten() ?? (kept ? null : burst.unwrittenSince);
    // Due again as soon as a retry is allowed.
    this.#burst = { ...burst, typedAt: this.#ports.clock.now() - REST_MS, unwrittenSince };
  }

  // Read through a method: the compiler would think that nothing can have changed since the line before.
  #unwritten(): number | null {
    return this.#burst === null ? null : this.#burst.unwrittenSince;
  }

  #fail(error: unknown): void {
    this.#notBefore = this.#ports.clock.now() + RETRY_MS;
    this.#tell({ kind: 'failed', error });
  }

  #tell(state: KeeperState): void {
    if (state.kind === this.#told && state.kind !== 'failed') return;
    this.#told = state.kind;
    this.#ports.onState(state);
  }
}

function beginBurst(now: number, mirroredAt: number | null): Burst {
  return { begunAt: now, typedAt: now, unwrittenSince: now, unmirrored: null, mirroredAt };
}
