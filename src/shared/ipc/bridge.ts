import type { Reply } from '../result';
import type { Calls, EventName, Events, FileGrant } from './calls';

/** One channel for calls, one for events: main/ipc/gate.ts and the preload are the only places that name them. */
export const CALL_CHANNEL = 'postil.call';
export const EVENT_CHANNEL = 'postil.event';

/** What the page finds as `window.postil`. */
export type Bridge = {
  call<N extends keyof Calls>(name: N, input: Calls[N]['input']): Promise<Reply<Calls[N]['output']>>;
  /** Answers the function that stops listening. */
  on<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void;
  /** Files that were dropped on the page become grants in the preload. `File[]`, untyped here: shared has no DOM. */
  grantFiles(files: readonly unknown[]): Promise<Reply<FileGrant[]>>;
};
