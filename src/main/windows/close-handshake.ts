export type CloseHandshake = {
  /** The person wants to close: the window is told, and `close` is called once it answered or took too long. */
  ask: () => void;
  /** The window has saved what it had to, or nobody is there any more who could. Unasked, it does nothing. */
  confirm: () => void;
};
export type CloseSteps = { tellWindow: () => void; close: () => void; onTimeout: () => void };

// Writing a draft takes milliseconds. A window that does not answer for this long hangs, and the person wants to leave.
export const CLOSE_TIMEOUT_MS = 3_000;

export function createCloseHandshake(steps: CloseSteps, timeoutMs: number = CLOSE_TIMEOUT_MS): CloseHandshake {
  let timer: NodeJS.Timeout | null = null;

  function finish(): void {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    steps.close();
  }
  function ask(): void {
    if (timer !== null) return;
    timer = setTimeout(() => {
      steps.onTimeout();
      finish();
    }, timeoutMs);
    steps.tellWindow();
  }
  return { ask, confirm: finish };
}
