// Private memory of the app's processes, as the system counts it: what would come free if the process ended. Linux alone tells it so
// simply; elsewhere there is nothing to watch, and the figures say so.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 250;

export function canWatch() {
  return process.platform === 'linux' && existsSync('/proc/self/smaps_rollup');
}

/** Megabytes; null for a process that has ended. @param {number} pid */
function privateMemory(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const read = (/** @type {string} */ name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
    return (read('Private_Clean') + read('Private_Dirty')) / 1024;
  } catch {
    return null;
  }
}

/** The process and all below it. @param {number} root */
function findProcesses(root) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readProcess(Number(name)))
    .filter((one) => one !== null);
  const found = new Set([root]);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const one of all) if (found.has(one.parent)) found.add(one.pid);
  }
  return all.filter((one) => found.has(one.pid));
}

/** @param {number} pid */
function readProcess(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { pid, parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
  } catch {
    return null; // it ended meanwhile
  }
}

/**
 * Main is the process that was started; the window is the largest of the renderers below it.
 * @param {number} root
 */
function readMemory(root) {
  const windows = findProcesses(root).filter((one) => one.command.includes('--type=renderer'));
  return { main: privateMemory(root) ?? 0, window: Math.max(0, ...windows.map((one) => privateMemory(one.pid) ?? 0)) };
}

/** @param {number} root @returns {{ stop: () => { idle: { main: number, window: number }, peak: { main: number, window: number } } }} */
export function watchMemory(root) {
  const idle = readMemory(root);
  const peak = { ...idle };
  const timer = setInterval(() => {
    const now = readMemory(root);
    peak.main = Math.max(peak.main, now.main);
    peak.window = Math.max(peak.window, now.window);
  }, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return { idle, peak };
    },
  };
}
