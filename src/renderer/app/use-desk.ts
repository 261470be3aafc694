import { useEffect } from 'react';
import { create } from 'zustand';
import { notifyError } from '../shell/notices';
import type * as desk from './desk';

type Desk = typeof desk;

const useLoaded = create<{ desk: Desk | null }>(() => ({ desk: null }));

// A window that nobody sees draws no frames.
const UNSEEN_MS = 500;
let asked = false;

/** Null until it has come; whoever asks stands on screen without it meanwhile. */
export function useDesk(): Desk | null {
  const desk = useLoaded((state) => state.desk);
  useEffect(() => {
    if (asked) return;
    asked = true;
    afterPaint(() => void load());
  }, []);
  return desk;
}

/** Not `React.lazy`: it would keep what has come from the screen for up to 300 ms more. */
async function load(): Promise<void> {
  try {
    useLoaded.setState({ desk: await import('./desk') });
  } catch (error) {
    notifyError(error);
  }
}

function afterPaint(job: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    job();
  };
  requestAnimationFrame(() => requestAnimationFrame(once));
  setTimeout(once, UNSEEN_MS);
}
