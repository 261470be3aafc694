import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { ImportBatch } from '../../shared/ipc/calls';
import { isSha256, type Sha256 } from '../../shared/model/id';
import { fail, succeed } from '../../shared/result';
import { findMediaType, sniffMediaType } from './media-type';
import { contentPolicy } from './policy';

export const APP_URL = 'app://postil/';
export type AppFiles = {
  folder: string;
  readAppFile: (path: string) => Promise<Uint8Array>;
  readLibraryFile: (sha256: Sha256) => Promise<Uint8Array>;
  /** The call `import.next`, for the worker that takes an import in: it has no bridge, and through the window each batch is copied four times. */
  readBatch: (job: string) => Promise<ImportBatch>;
};

// Under the page's own host, because the policy allows `self` only and another host would be another origin.
const FILE_PREFIX = '/file/';
const BATCH_PREFIX = '/import/';

/** Everything that an `app://` address can mean; what is not the app's or the library's own is not found. */
export async function answerRequest(request: { url: string; method: string }, files: AppFiles): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const path = requestPath(request.url);
  if (path === null) return refuse(404);
  // A question that takes something away is asked by GET alone.
  if (path.startsWith(BATCH_PREFIX) && request.method === 'GET')
    return readBatch(path.slice(BATCH_PREFIX.length), files);
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
  // Sixteen digits of chance, which only the window was told.
  if (!/^[0-9a-f]{16}$/.test(job)) return refuse(404);
  const text = await files.readBatch(job).then(
    ({ events, ...batch }) => `${JSON.stringify(succeed(batch))}\n${events}`,
    (error: unknown) => `${JSON.stringify(fail(error))}\n`,
  );
  return respond(new TextEncoder().encode(text), 'text/plain; charset=utf-8');
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
  return new Response(new Uint8Array(bytes), { status: 200, headers: headers(type) });
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
