import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/app-error';
import { fail, succeed } from '../../shared/result';
import { createWorkerClient, type WorkerAsk, type WorkerPort } from './worker-client';

type Calls = { double: { input: number; output: number } };

/** A worker that answers when it is told to. */
function createPort() {
  const asked: WorkerAsk[] = [];
  const ended: true[] = [];
  const port: WorkerPort = {
    onmessage: null,
    onerror: null,
    postMessage: (message: unknown) => void asked.push(message as WorkerAsk),
    terminate: () => void ended.push(true),
  };
  function answer(seq: number, reply: unknown): void {
    port.onmessage?.({ data: { seq, reply } } as MessageEvent);
  }
  return { port, asked, ended, answer, client: createWorkerClient<Calls>(port) };
}

describe('a worker client', () => {
  it('gives each call its own answer, in whatever order they come', async () => {
    const { client, asked, answer } = createPort();
    const answers = Promise.all([client.call('double', 1), client.call('double', 2)]);
    const [first, second] = asked;
    answer(second?.seq ?? 0, succeed(4));
    answer(first?.seq ?? 0, succeed(2));
    expect(await answers).toEqual([2, 4]);
  });

  it('throws the code that the worker answered', async () => {
    const { client, asked, answer } = createPort();
    const call = client.call('double', 1);
    answer(asked[0]?.seq ?? 0, fail(new AppError('storage-full', { name: 'x' })));
    await expect(call).rejects.toEqual(new AppError('storage-full', { name: 'x' }));
  });

  it('rejects what is pending and what comes later once it was disposed of', async () => {
    const { client, ended } = createPort();
    const pending = client.call('double', 1);
    client.dispose();
    await expect(pending).rejects.toMatchObject({ code: 'cancelled' });
    await expect(client.call('double', 2)).rejects.toMatchObject({ code: 'cancelled' });
    expect(ended).toHaveLength(1);
  });

  it('gives up a worker whose code fails where nobody waits', async () => {
    const { client, port } = createPort();
    const pending = client.call('double', 1);
    port.onerror?.({ message: 'not a module' } as ErrorEvent);
    await expect(pending).rejects.toMatchObject({ code: 'internal' });
  });
});
