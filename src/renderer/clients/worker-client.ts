import { AppError } from '../../shared/app-error';
import { requireValue, type Reply } from '../../shared/result';

/** The calls of a worker, by name. */
export type WorkerCalls = Record<string, { input: unknown; output: unknown }>;
export type WorkerAsk = { seq: number; name: string; input: unknown };
export type WorkerAnswer = { seq: number; reply: Reply<unknown> };

export type WorkerClient<C extends WorkerCalls> = {
  /** @throws AppError with the code that the worker answered; `cancelled` once it was disposed of */
  call<N extends keyof C & string>(name: N, input: C[N]['input']): Promise<C[N]['output']>;
  /** Ends the worker; what is pending is rejected. */
  dispose(): void;
};

/** The part of `Worker` that is needed. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
};

export function createWorkerClient<C extends WorkerCalls>(worker: WorkerPort): WorkerClient<C> {
  const pending = new Map<number, { resolve: (value: never) => void; reject: (error: unknown) => void }>();
  let seq = 0;
  let gone: AppError | null = null;
  function end(error: AppError): void {
    gone ??= error;
    for (const { reject } of pending.values()) reject(gone);
    pending.clear();
    worker.terminate();
  }
  worker.onmessage = ({ data }: MessageEvent) => {
    const answer = data as WorkerAnswer;
    const waiting = pending.get(answer.seq);
    pending.delete(answer.seq);
    try {
      waiting?.resolve(requireValue(answer.reply) as never);
    } catch (error) {
      waiting?.reject(error);
    }
  };
  // Its code did not load, or threw where nobody waited: nothing it says can be trusted any more.
  worker.onerror = (event) => end(new AppError('internal', { call: 'worker' }, event.message));
  return {
    call(name, input) {
      if (gone !== null) return Promise.reject(gone);
      seq += 1;
      const ask: WorkerAsk = { seq, name, input };
      return new Promise((resolve, reject) => {
        pending.set(ask.seq, { resolve, reject });
        worker.postMessage(ask);
      });
    },
    dispose: () => end(new AppError('cancelled')),
  };
}
