import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Which process on which computer: an id alone is used again, at the latest after the next start of the computer. */
export type ProcessIdentity = { pid: number; started: string; host: string };

export function identifyProcess(pid: number): ProcessIdentity {
  return { pid, started: startOf(pid), host: hostname() };
}

/** True also of one on another computer, of which nobody here can tell. */
export function mayBeAlive({ pid, started, host }: ProcessIdentity): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not allowed to signal it: it is somebody else's, and alive.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid);
  return now === '' || started === '' || now === started;
}

/** When it began, in the system's own words; empty where the system does not tell. */
function startOf(pid: number): string {
  if (process.platform === 'win32') return '';
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'latin1');
    // By proc(5): the second field is the program's name in brackets, which may hold blanks; the start is the 22nd.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    // It has ended meanwhile.
    return '';
  }
}
