import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '../../shared/app-error';
import { isCount, isObject, isString } from '../../shared/model/guard';
import { errorReason, isMissing, type Disk } from '../files/disk';
import { asDiskError } from '../files/disk-error';
import { identifyProcess, mayBeAlive, type ProcessIdentity } from '../files/process-identity';
import { removeQuietly, writeAll } from '../files/save-atomic';

/** Readable, since a person may have to delete it: after a crash on another computer nobody else can tell. */
export const LOCK_NAME = 'in-use.json';

// Whoever wrote half of it needs less to write the rest.
const HALF_WRITTEN_MS = 5_000;
const ATTEMPTS = 4;

/**
 * One program at a time writes to a library folder. The lock of the app's one running copy is not enough: another build of Postil, or one on
 * another computer that shares the folder, has a lock of its own.
 * @returns how to release it
 * @throws AppError `library-held` with the computer of whoever has it, and the disk's own errors
 */
export async function lockLibrary(disk: Disk, folder: string, now: () => number): Promise<() => Promise<void>> {
  const path = join(folder, LOCK_NAME);
  const me = identifyProcess(process.pid);
  for (let attempt = 1; !(await tryLock(disk, path, me)); attempt += 1) {
    const holder = await readHolder(disk, path, now);
    if (holder === 'gone') continue;
    if (holder !== 'dead' && isMe(holder, me)) break;
    if (holder !== 'dead' || attempt === ATTEMPTS) {
      throw new AppError('library-held', { name: holder === 'dead' ? me.host : holder.host });
    }
    await removeDead(disk, path, now);
  }
  return async () => {
    const holder = await readHolder(disk, path, now).catch(() => 'gone' as const);
    if (typeof holder === 'object' && isMe(holder, me)) await removeQuietly(disk, path);
  };
}

/** False where there is one already. */
async function tryLock(disk: Disk, path: string, me: ProcessIdentity): Promise<boolean> {
  try {
    const handle = await disk.open(path, 'wx');
    try {
      await writeAll(handle, Buffer.from(`${JSON.stringify(me, null, 2)}\n`), 0);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (errorReason(error) === 'EEXIST') return false;
    await removeQuietly(disk, path);
    throw asDiskError(error, path);
  }
}

async function readHolder(disk: Disk, path: string, now: () => number): Promise<ProcessIdentity | 'dead' | 'gone'> {
  try {
    const holder = parseHolder(await disk.readFile(path, 'utf8'));
    if (holder !== null) return mayBeAlive(holder) ? holder : 'dead';
    const { mtimeMs } = await disk.stat(path);
    return now() - mtimeMs > HALF_WRITTEN_MS ? 'dead' : identifyProcess(0);
  } catch (error) {
    if (isMissing(error)) return 'gone';
    throw asDiskError(error, path);
  }
}

function parseHolder(text: string): ProcessIdentity | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value)) return null;
    const { pid, started, host } = value;
    return isCount(pid) && isString(started) && isString(host) ? { pid, started, host } : null;
  } catch {
    // Half written, by one that was killed or by one that is at it.
    return null;
  }
}

/** Moved aside first, and looked at there: of two that find it dead, the second may move away what the first has just put in its place. */
async function removeDead(disk: Disk, path: string, now: () => number): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await disk.rename(path, aside);
    if (typeof (await readHolder(disk, aside, now)) === 'object') await disk.rename(aside, path);
  } catch (error) {
    if (isMissing(error)) return;
    throw asDiskError(error, path);
  }
  await removeQuietly(disk, aside);
}

/** Also where this process had it already and opens the folder once more. */
function isMe(holder: ProcessIdentity, me: ProcessIdentity): boolean {
  return holder.pid === me.pid && holder.started === me.started && holder.host === me.host;
}
