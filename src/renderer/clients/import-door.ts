import { AppError } from '../../shared/app-error';
import type { ImportBatch, ImportEvent } from '../../shared/ipc/calls';
import type { Sha256 } from '../../shared/model/id';
import { requireValue, type Reply } from '../../shared/result';
import { readEvents } from './read-events';

/** Where the page comes from main itself; the development server has no such address. */
export function canFetch(): boolean {
  return !import.meta.env.DEV;
}

export type FetchedBatch = Omit<ImportBatch, 'events'> & { events: ImportEvent[] };

const LINE_END = 10;

/**
 * The call `import.next` from a worker, past the window: its reply on the first line, the events below it.
 * @throws AppError with the code that main answered
 */
export async function fetchBatch(job: string): Promise<FetchedBatch> {
  const answer = await ask(job, { cache: 'no-store' });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const lineEnd = bytes.indexOf(LINE_END);
  const reply = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))) as Reply<Omit<ImportBatch, 'events'>>;
  return { ...requireValue(reply), events: readEvents(bytes.subarray(lineEnd + 1)) };
}

/**
 * The call `files.save` from a worker, past the window, for the job whose papers it packs.
 * @throws AppError with the code that main answered
 */
export async function postPiece(job: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sha256> {
  return requireValue((await (await ask(job, { method: 'POST', body: bytes })).json()) as Reply<Sha256>);
}

async function ask(job: string, request: RequestInit): Promise<Response> {
  const answer = await fetch(`/import/${job}`, request);
  if (!answer.ok) throw new AppError('job-unknown');
  return answer;
}
