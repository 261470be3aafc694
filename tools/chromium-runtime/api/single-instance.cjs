'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { randomUUID } = require('node:crypto');
const { identify, isAlive } = require('../chromium/process-identity.cjs');

const FOLDER = 'single-instance';
const POLL_MS = 500; // where the system has no file events
const BREAK_TRIES = 20;

/**
 * One running copy for each userData. All of it is synchronous, because Electron's call is, and because the second copy
 * usually ends right after it: the lock is a file that only one can create, the words for the first copy are files too.
 *
 * @typedef {{ argv: string[], cwd: string, additionalData: unknown }} HandOver
 */
class SingleInstance {
  #dir = '';
  #held = false;
  /** @type {fs.FSWatcher | null} */
  #watcher = null;
  /** @type {NodeJS.Timeout | null} */
  #timer = null;

  get isHeld() {
    return this.#held;
  }

  /**
   * @param {string} userData
   * @param {HandOver} handOver for the first copy, if there is one
   * @param {(handOver: HandOver) => void} onSecond
   */
  request(userData, handOver, onSecond) {
    if (this.#held) return true;
    this.#dir = path.join(userData, FOLDER);
    fs.mkdirSync(this.#dir, { recursive: true });
    if (!this.#acquire()) {
      this.#tellFirst(handOver);
      return false;
    }
    this.#held = true;
    this.#listen(onSecond);
    process.once('exit', () => this.release());
    return true;
  }

  release() {
    if (!this.#held) return;
    this.#held = false;
    this.#watcher?.close();
    if (this.#timer) clearInterval(this.#timer);
    fs.rmSync(this.#lockFile(), { force: true });
  }

  #lockFile() {
    return path.join(this.#dir, 'lock.json');
  }

  #acquire() {
    const mine = path.join(this.#dir, `${randomUUID()}.tmp`);
    fs.writeFileSync(mine, JSON.stringify(identify(process.pid)));
    try {
      for (let tries = 0; tries < BREAK_TRIES; tries++) {
        if (this.#link(mine)) return true;
        const holder = this.#holder();
        if (holder !== null && isAlive(holder)) return false;
        this.#breakStale();
      }
      return false;
    } finally {
      fs.rmSync(mine, { force: true });
    }
  }

  /** A link appears whole, so nobody reads a half-written lock. @param {string} mine */
  #link(mine) {
    try {
      fs.linkSync(mine, this.#lockFile());
      return true;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
      throw error;
    }
  }

  #holder() {
    try {
      return /** @type {import('../chromium/process-identity.cjs').Identity} */ (
        JSON.parse(fs.readFileSync(this.#lockFile(), 'utf8'))
      );
    } catch {
      return null; // released meanwhile, or damaged: both count as free
    }
  }

  /** Two copies that find the same stale lock must not remove each other's new one: only one may do the removing. */
  #breakStale() {
    const breaking = path.join(this.#dir, 'breaking');
    try {
      fs.mkdirSync(breaking);
    } catch {
      const age = Date.now() - (fs.statSync(breaking, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > 5_000) fs.rmSync(breaking, { recursive: true, force: true }); // its maker was killed in between
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
      return;
    }
    const holder = this.#holder();
    if (holder === null || !isAlive(holder)) fs.rmSync(this.#lockFile(), { force: true });
    fs.rmSync(breaking, { recursive: true, force: true });
  }

  /** @param {HandOver} handOver */
  #tellFirst(handOver) {
    const name = `${Date.now()}-${randomUUID()}`;
    const temporary = path.join(this.#dir, `${name}.tmp`);
    fs.writeFileSync(temporary, JSON.stringify(handOver));
    fs.renameSync(temporary, path.join(this.#dir, `${name}.msg`));
  }

  /** @param {(handOver: HandOver) => void} onSecond */
  #listen(onSecond) {
    for (const name of this.#messages()) fs.rmSync(path.join(this.#dir, name), { force: true }); // for a copy that died
    const take = () => {
      for (const name of this.#messages()) {
        const file = path.join(this.#dir, name);
        const handOver = JSON.parse(fs.readFileSync(file, 'utf8'));
        fs.rmSync(file, { force: true });
        onSecond(handOver);
      }
    };
    try {
      this.#watcher = fs.watch(this.#dir, { persistent: false }, take);
      this.#watcher.on('error', () => {}); // the poll goes on
    } catch {
      this.#watcher = null; // no file events here: the poll alone
    }
    this.#timer = setInterval(take, POLL_MS);
    this.#timer.unref();
  }

  #messages() {
    const names = fs.existsSync(this.#dir) ? fs.readdirSync(this.#dir) : [];
    return names.filter((name) => name.endsWith('.msg')).sort();
  }
}

module.exports = { SingleInstance };
