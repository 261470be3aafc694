/** How far a piece of long work is: from 0 to 1, `unknown` where nobody can say. */
export type Done = number | 'unknown';
export type TrackedWork = { update: (done: Done) => void; end: () => void };

// In the order in which it began: the oldest has been waited for longest, and is the one that is shown.
const running = new Map<symbol, Done>();
let listener: ((done: Done | null) => void) | null = null;
let told: Done | null = null;

/** Whoever shows a bar of its own tells of the work here too, so that the task bar shows it. */
export function trackWork(): TrackedWork {
  const work = Symbol('work');
  running.set(work, 'unknown');
  tell();
  return {
    update(done) {
      if (!running.has(work)) return;
      running.set(work, done);
      tell();
    },
    end() {
      running.delete(work);
      tell();
    },
  };
}

/** Told of each whole percent of the work that began first, and null when there is none. Answers how to stop. */
export function watchWork(listen: (done: Done | null) => void): () => void {
  listener = listen;
  told = null;
  tell();
  return () => {
    listener = null;
  };
}

/** 0 of 0 is as good as done, and no number. */
export function shareOf(value: number, max: number): Done {
  return max > 0 ? Math.max(0, Math.min(1, value / max)) : 'unknown';
}

function tell(): void {
  const [first = null] = running.values();
  const next = typeof first === 'number' ? Math.round(first * 100) / 100 : first;
  if (next === told || listener === null) return;
  told = next;
  listener(next);
}
