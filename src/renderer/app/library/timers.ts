/** Answers the function that cancels. Tests bring their own, so that no test waits. */
export type Schedule = (run: () => void, ms: number) => () => void;

export const scheduleTimeout: Schedule = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** Lets what the reader does go first. */
export type Pace = () => Promise<void>;

// While somebody scrolls no frame has time left, and the work must get on all the same.
const LONGEST_WAIT_MS = 100;

export const waitForIdle: Pace = () =>
  new Promise((resolve) => void requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS }));
