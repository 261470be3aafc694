import type { FoundLost } from './find-lost';

/** What the worker answers that looks for lost highlights. Of two looks the newer goes on, and the older answers null. */
export type LostWorkerCalls = {
  'lost.open': { input: string; output: void };
  'lost.look': { input: undefined; output: FoundLost | null };
};
export type LostWorkerHandlers = {
  [N in keyof LostWorkerCalls]: (input: LostWorkerCalls[N]['input']) => Promise<LostWorkerCalls[N]['output']>;
};
