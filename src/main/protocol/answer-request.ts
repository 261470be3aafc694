import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { ImportBatch } from '../../shared/ipc/calls';
import { isSha256, type Sha256 } from '../../shared/model/id';
import { fail, succeed, type Reply } from '../../shared/result';
import { findMediaType, sniffMediaType } from './media-type';
import { contentPolicy } from './policy';

export const APP_URL = 'app://postil/';
export type AppFiles = {
  folder: string;
  readAppFile: (path: string) => Promise<Uint8Array>;
  readLibraryFile: (sha256: Sha256) => Promise<Uint8Array>;
  /** The call `import.next`, for the worker that takes an import in: it has no bridge, and through the window each batch is copied four times. */
  readBatch: (job: string) => Promise<ImportBatch>;
  /** The call `files.save`, for the same worker and job. */
  savePiece: (job: string, bytes: Uint8Array) => Promise<Sha256>;
};

// Under the page's own host, because the policy allows `self` only and another host would be another origin.
const FILE_PREFIX = '/file/';
const BATCH_PREFIX = '/import/';
// Pieces have some megabytes.
const MAX_PIECE_BYTES = 64_000_000;

/** The part of `Request` that is needed. */
export type AppRequest = Pick<Request, 'url' | 'method' | 'arrayBuffer'>;

/** Everything that an `app://` address can mean; what is not the app's or the library's own is not found. */
export async function answerRequest(request: AppRequest, files: AppFiles): Promise<Response> {
  const { method } = request;
  const path = requestPath(request.url);
  const job = path === null ? null : findJob(path);
  // A question that takes something away is asked by GET alone.
  if (job !== null && method === 'GET') return readBatch(job, files);
  if (job !== null && method === 'POST') return savePiece(job, request, files);
  if (method !== 'GET' && method !== 'HEAD') return refuse(405);
  if (path === null || job !== null) return refuse(404);
  try {
    const answer = path.startsWith(FILE_PREFIX)
      ? await readLibraryFile(path.slice(FILE_PREFIX.length), files)
      : await readAppFile(path, files);
    return answer ?? refuse(404);
  } catch {
    // Gone or unreadable; the page sees which of its addresses failed, and the log of the gate has the rest.
    return refuse(404);
  }
}

/** Sixteen digits of chance, which only the window was told. */
function findJob(path: string): string | null {
  return new RegExp(`^${BATCH_PREFIX}([0-9a-f]{16})$`).exec(path)?.[1] ?? null;
}

/** The decoded path, or null where it is not of our host or cannot be decoded. */
function requestPath(text: string): string | null {
  try {
    const url = new URL(text);
    return url.protocol === 'app:' && url.host === 'postil' ? decodeURIComponent(url.pathname) : null;
  } catch {
    // A stray % or no address at all.
    return null;
  }
}

async function readLibraryFile(name: string, files: AppFiles): Promise<Response | null> {
  if (!isSha256(name)) return null;
  const bytes = await files.readLibraryFile(name);
  return respond(bytes, sniffMediaType(bytes));
}

/** The reply without its events on the first line, and the events behind it: as they are, not as text within text. */
async function readBatch(job: string, files: AppFiles): Promise<Response> {
  const parts = await files.readBatch(job).then(
    ({ events, ...batch }) => [encodeReply(succeed(batch)), events],
    (error: unknown) => [encodeReply(fail(error))],
  );
  return respond(Buffer.concat(parts), 'text/plain; charset=utf-8');
}

function encodeReply(reply: Reply<unknown>): Uint8Array {
  return Buffer.from(`${JSON.stringify(reply)}\n`);
}

async function savePiece(job: string, request: AppRequest, files: AppFiles): Promise<Response> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > MAX_PIECE_BYTES) return refuse(413);
  const reply = await files.savePiece(job, bytes).then(succeed, fail);
  return respond(new TextEncoder().encode(JSON.stringify(reply)), 'application/json; charset=utf-8');
}

async function readAppFile(path: string, files: AppFiles): Promise<Response | null> {
  const file = findInside(files.folder, path === '/' ? '/index.html' : path);
  const type = file === null ? null : findMediaType(file);
  if (file === null || type === null) return null;
  return respond(await files.readAppFile(file), type);
}

/** The file that a path names within a folder, or null for one that leads out of it. */
export function findInside(folder: string, path: string): string | null {
  if (/[\u0000\\]/u.test(path)) return null;
  const file = resolve(join(folder, path));
  const within = relative(folder, file);
  const leadsOut = within === '' || within === '..' || within.startsWith(`..${sep}`) || isAbsolute(within);
  return leadsOut ? null : file;
}

function respond(bytes: Uint8Array, type: string): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, { status: 200, headers: headers(type) });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: headers('text/plain; charset=utf-8') });
}

function headers(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    // The files change with every build, and the disk is near.
    'cache-control': 'no-cache',
  };
}
