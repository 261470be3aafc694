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
  const bytes = await readBody(answer);
  const lineEnd = bytes.indexOf(LINE_END);
  const reply = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))) as Reply<Omit<ImportBatch, 'events'>>;
  return { ...requireValue(reply), events: readEvents(bytes.subarray(lineEnd + 1)) };
}

const FIRST_BYTES = 1 << 20;
// What the last body was read into, for the next one: a worker asks for it when it has taken in the one before. A buffer for each body would be
// 140 MB of a large import, and lie about until the engine clears up.
let spare = new ArrayBuffer(0);

/** Good until the next body is read. */
async function readBody({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  if (body === null) return new Uint8Array(0);
  const reader = body.getReader({ mode: 'byob' });
  let buffer = spare;
  spare = new ArrayBuffer(0);
  for (let length = 0; ;) {
    if (length === buffer.byteLength) buffer = growBuffer(buffer);
    const { value, done } = await reader.read(new Uint8Array(buffer, length));
    if (value === undefined) throw new Error('the answer was cut');
    // What was handed in is gone; its memory comes back under another name.
    buffer = value.buffer;
    if (!done) length += value.byteLength;
    else {
      spare = buffer;
      return new Uint8Array(buffer, 0, length);
    }
  }
}

function growBuffer(full: ArrayBuffer): ArrayBuffer {
  const larger = new ArrayBuffer(Math.max(FIRST_BYTES, 2 * full.byteLength));
  new Uint8Array(larger).set(new Uint8Array(full));
  return larger;
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
