import { fail, succeed } from '../../shared/result';
import type { WorkerAnswer, WorkerAsk } from '../clients/worker-client';

export type WorkerScope = {
  onmessage: ((event: MessageEvent) => unknown) | null;
  postMessage(message: unknown, transfer: Transferable[]): void;
};
export type Answering = Record<string, (input: never) => Promise<unknown>>;

/** The message loop of a worker. Calls are answered as they finish; whoever needs an order waits for the answer. */
export function answerAsks(
  scope: WorkerScope,
  handlers: Answering,
  findTransfer: (value: unknown) => Transferable[],
): void {
  async function answer({ seq, name, input }: WorkerAsk): Promise<void> {
    try {
      const handler = handlers[name];
      if (handler === undefined) throw new Error(`the worker has no ${name}`);
      const value = await handler(input as never);
      scope.postMessage({ seq, reply: succeed(value) } satisfies WorkerAnswer, findTransfer(value));
    } catch (error) {
      scope.postMessage({ seq, reply: fail(error) } satisfies WorkerAnswer, []);
      // A stack never crosses; our own bugs stand in the console of the window.
      if (!(error instanceof Error && error.name === 'AppError')) reportError(error);
    }
  }
  scope.onmessage = ({ data }: MessageEvent) => void answer(data as WorkerAsk);
}
