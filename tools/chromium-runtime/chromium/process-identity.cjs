'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');

/**
 * Which process holds something: its id alone is not enough, since ids are used again after a crash.
 *
 * @typedef {{ pid: number, started: string }} Identity
 */

/** @param {number} pid @returns {Identity} */
function identify(pid) {
  return { pid, started: startOf(pid) };
}

/** @param {Identity} holder */
function isAlive(holder) {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: somebody else's process, which is alive.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  if (isZombie(holder.pid)) return false;
  const started = startOf(holder.pid);
  return started === '' || holder.started === '' || started === holder.started;
}

/** Empty where it cannot be told; the id alone has to do there. @param {number} pid */
function startOf(pid) {
  if (process.platform === 'linux') return statField(pid, 21);
  if (process.platform === 'win32') return '';
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** @param {number} pid */
function isZombie(pid) {
  return process.platform === 'linux' && ['Z', 'X'].includes(statField(pid, 2));
}

/** @param {number} pid @param {number} index counted from 0, as in proc(5) minus one */
function statField(pid, index) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the program's name in brackets and may hold spaces.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return fields[index - 2] ?? '';
  } catch {
    return ''; // gone meanwhile
  }
}

module.exports = { identify, isAlive };
