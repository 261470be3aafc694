import { randomBytes } from 'node:crypto';
import { AppError } from '../../shared/app-error';
import type { ImportBatch } from '../../shared/ipc/calls';
import { errorReason } from '../files/disk';
import type { ImportItem, ImportWork } from './read-items';

/** What a job needs of Node's `Worker`. */
export type ImportThread = {
  postMessage: (message: unknown) => void;
  terminate: () => Promise<unknown>;
  on: {
    (event: 'message', listener: (batch: ImportBatch | null) => void): unknown;
    (event: 'error', listener: (error: Error) => void): unknown;
    (event: 'exit', listener: () => void): unknown;
  };
};
export type ImportJobsOptions = {
  startThread: (work: ImportWork) => ImportThread;
  folders: Pick<ImportWork, 'filesFolder' | 'asideFolder'>;
  /** After a thread was ended in mid-copy. */
  sweepAside: (job: string) => Promise<void>;
};
export type ImportJobs = {
  start: (items: ImportItem[], purpose: ImportWork['purpose']) => string;
  next: (job: string) => Promise<ImportBatch>;
  /** Whether this is the import that was started last, and was not cancelled: what comes of it is worth saving, also behind its last batch. */
  isCurrent: (job: string) => boolean;
  /** Answers at once where there is nothing to cancel any more. */
  cancel: (job: string) => Promise<void>;
  cancelAll: () => Promise<void>;
};

type Asked = { resolve: (batch: ImportBatch) => void; reject: (error: Error) => void };
type Job = {
  thread: ImportThread;
  asked: Asked | null;
  /** The file it is at, as far as batches have said. */
  file: string;
  /** The thread works ahead, and may fail before anybody asked. */
  failed: Error | null;
};

export function createImportJobs({ startThread, folders, sweepAside }: ImportJobsOptions): ImportJobs {
  const jobs = new Map<string, Job>();
  let current: string | null = null;

  function start(items: ImportItem[], purpose: ImportWork['purpose']): string {
    const id = randomBytes(8).toString('hex');
    const thread = startThread({ job: id, items, purpose, ...folders });
    const job: Job = { thread, asked: null, file: items[0]?.name ?? '', failed: null };
    jobs.set(id, job);
    if (purpose === 'import') current = id;
    job.thread.on('message', (batch) => {
      if (batch === null || batch.done) jobs.delete(id);
      job.file = batch?.file ?? job.file;
      const asked = job.asked;
      job.asked = null;
      if (batch !== null) asked?.resolve(batch);
    });
    job.thread.on('error', (error) => {
      fail(id, asJobError(error, job.file));
    });
    job.thread.on('exit', () => {
      fail(id, new Error('the import thread ended before its work'));
    });
    return id;
  }
  function fail(id: string, error: Error): void {
    const job = jobs.get(id);
    if (job === undefined) return;
    job.failed ??= error;
    if (job.asked !== null) end(id, job.failed);
  }
  function end(id: string, error: Error): void {
    const job = jobs.get(id);
    jobs.delete(id);
    job?.asked?.reject(error);
    if (job !== undefined) job.asked = null;
  }
  function next(id: string): Promise<ImportBatch> {
    const job = jobs.get(id);
    if (job === undefined) return Promise.reject(new AppError('job-unknown'));
    if (job.failed !== null) {
      jobs.delete(id);
      return Promise.reject(job.failed);
    }
    // One question at a time: two would each get half of the papers.
    if (job.asked !== null) return Promise.reject(new AppError('call-invalid', { name: 'import.next' }));
    return new Promise((resolve, reject) => {
      job.asked = { resolve, reject };
      job.thread.postMessage('next');
    });
  }
  async function cancel(id: string): Promise<void> {
    if (current === id) current = null;
    const job = jobs.get(id);
    if (job === undefined) return;
    end(id, new AppError('cancelled'));
    await job.thread.terminate();
    await sweepAside(id);
  }
  async function cancelAll(): Promise<void> {
    await Promise.all([...jobs.keys()].map(cancel));
  }
  return { start, next, isCurrent: (id) => id === current, cancel, cancelAll };
}

function asJobError(error: Error, name: string): Error {
  if (errorReason(error) === 'ERR_WORKER_OUT_OF_MEMORY') return new AppError('file-too-large', { name }, error);
  return error;
}
