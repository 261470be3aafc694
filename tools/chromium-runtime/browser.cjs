'use strict';

const { EventEmitter } = require('node:events');
const { randomUUID } = require('node:crypto');
const path = require('node:path');
const { startChromium } = require('./chromium/process.cjs');
const { launch, hasDisplay, say } = require('./launch-state.cjs');

// A window that a second Chromium was asked to open; starting it takes under a second on a slow machine.
const WINDOW_PATIENCE_MS = 20_000;

/**
 * @typedef {import('./cdp-pipe.cjs').Payload} Payload
 * @typedef {{ onSession: (method: string, params: Payload) => void, onDestroyed: () => void,
 *   onCrashed: (status: string, code: number) => void }} TargetOwner
 * @typedef {{ width: number, height: number, x?: number | undefined, y?: number | undefined, background: string }} Shape
 */

/** The one Chromium behind the app: started when it is first needed, and again after it crashed. */
class Browser extends EventEmitter {
  /** @type {Promise<import('./chromium/process.cjs').Running> | null} */
  #running = null;
  #closing = false;
  /** @type {Map<string, TargetOwner>} */
  #bySession = new Map();
  /** @type {Map<string, TargetOwner>} */
  #byTarget = new Map();
  /** @type {Map<string, string>} */
  #parents = new Map();
  /** @type {Map<string, (targetId: string) => void>} */
  #expected = new Map();
  #creating = 0;
  /** @type {(() => Payload)} */
  profileOptions = () => ({});
  /** Set by requests.cjs. @type {(params: Payload) => void} */
  onRequest = () => {};

  get isRunning() {
    return this.#running !== null;
  }

  /** @param {string[]} [first] flags for the first window */
  ensure(first = ['--no-startup-window']) {
    this.#running ??= this.#start(first).catch((error) => {
      this.#running = null;
      throw error;
    });
    return this.#running;
  }

  /** @param {string[]} first */
  async #start(first) {
    this.#closing = false;
    const { name, userData, appended } = this.profileOptions();
    const port = launch.line.switches.get('remote-debugging-port') ?? null;
    const profile = path.join(userData, 'chromium');
    const choice = { profile, display: hasDisplay(), port, name, appended, given: launch.line.switches };
    const running = await startChromium(choice, first);
    running.pipe.on('message', (method, params, sessionId) => this.#route(method, params, sessionId));
    void running.ended.then((end) => this.#ended(end));
    // Requests first: no page may load anything before they are watched.
    const ready = [
      running.pipe.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      running.pipe.send('Target.setDiscoverTargets', { discover: true }),
      running.pipe.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true }),
    ];
    const failed = running.ended.then((end) => {
      throw new Error(`Chromium ended while it started (code ${end.code ?? end.signal})\n${end.log}`);
    });
    await Promise.race([Promise.all(ready), failed]);
    this.emit('started');
    return running;
  }

  /** @param {{ code: number | null, signal: string | null, log: string }} end */
  #ended(end) {
    this.#running = null;
    const owners = [...this.#byTarget.values()];
    this.#bySession.clear();
    this.#byTarget.clear();
    this.#parents.clear();
    if (this.#closing) return;
    if (end.code === 0) for (const owner of owners) owner.onDestroyed();
    else this.emit('crashed', end);
  }

  async close() {
    if (this.#running === null) return;
    this.#closing = true;
    const running = await this.#running.catch(() => null); // it did not start: nothing to close
    await running?.close();
  }

  /** @param {string} method @param {Payload} [params] @param {string} [sessionId] @returns {Promise<Payload>} */
  async send(method, params, sessionId) {
    // Never starts Chromium: after a crash a late message must not bring back an empty one.
    if (this.#running === null) throw new Error(`${method}: Chromium is not running`);
    const running = await this.#running;
    return running.pipe.send(method, params, sessionId);
  }

  /**
   * @param {string} method
   * @param {Payload} params
   * @param {Buffer} body
   * @returns {Promise<Payload>}
   */
  async sendBody(method, params, body) {
    // Never starts Chromium: after a crash a late message must not bring back an empty one.
    if (this.#running === null) throw new Error(`${method}: Chromium is not running`);
    const running = await this.#running;
    return running.pipe.sendBody(method, params, body);
  }

  /** @param {string} method @param {Payload} params @param {string | undefined} sessionId */
  #route(method, params, sessionId) {
    if (sessionId !== undefined) this.#bySession.get(sessionId)?.onSession(method, params);
    else if (method === 'Fetch.requestPaused') this.onRequest(params);
    else if (method === 'Target.targetCreated') this.#created(params['targetInfo']);
    else if (method === 'Target.targetDestroyed') this.#destroyed(params['targetId']);
    else if (method === 'Target.targetCrashed') {
      this.#byTarget.get(params['targetId'])?.onCrashed(params['status'], params['errorCode']);
    } else if (method.startsWith('Browser.')) this.emit(method, params);
  }

  /** @param {Payload} info */
  #created(info) {
    if (info['parentId']) this.#parents.set(info['targetId'], info['parentId']);
    if (info['type'] !== 'page') return;
    for (const [marker, take] of this.#expected) {
      if (String(info['url']).includes(marker)) return take(info['targetId']);
    }
    // Our own createTarget is answered after this event; what is nobody's by then was opened by a page or by a key of Chromium.
    setTimeout(() => this.#closeStray(info), 0);
  }

  /** @param {Payload} info */
  #closeStray(info) {
    if (this.#byTarget.has(info['targetId'])) return;
    if (this.#creating > 0) {
      setTimeout(() => this.#closeStray(info), 20);
      return;
    }
    if (String(info['url']).startsWith('devtools://')) return; // opened by a developer through the debugging port
    this.#release(info['targetId']).catch(() => {}); // it closed itself
  }

  /**
   * Another client of the debugging port may hold a new window until it has looked at it. A held window shares its opener's
   * thread: closing it in that state would stop the opener for good.
   *
   * @param {string} targetId
   */
  async #release(targetId) {
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    await this.send('Runtime.runIfWaitingForDebugger', {}, sessionId);
    await this.send('Target.closeTarget', { targetId });
  }

  /** @param {string} targetId */
  #destroyed(targetId) {
    this.#parents.delete(targetId);
    const owner = this.#byTarget.get(targetId);
    this.#byTarget.delete(targetId);
    owner?.onDestroyed();
  }

  /**
   * Opens a window and attaches to its page.
   *
   * @param {Shape} shape
   * @param {TargetOwner} owner
   * @returns {Promise<{ targetId: string, sessionId: string }>}
   */
  async open(shape, owner) {
    // On a display the first window comes with Chromium's own command line, which is faster than asking for it.
    if (!hasDisplay()) await this.ensure();
    const targetId = hasDisplay() ? await this.#openAppWindow(shape) : await this.#createTarget(shape, owner);
    this.#byTarget.set(targetId, owner);
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    this.#bySession.set(sessionId, owner);
    return { targetId, sessionId };
  }

  /** @param {Shape} shape @param {TargetOwner} owner @returns {Promise<string>} */
  async #createTarget(shape, owner) {
    this.#creating += 1;
    try {
      const { width, height } = shape;
      const made = await this.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height });
      this.#byTarget.set(made['targetId'], owner);
      return made['targetId'];
    } finally {
      this.#creating -= 1;
    }
  }

  /**
   * A window without tabs and address bar exists only for `--app`, on the first command line or on one handed over later.
   *
   * @param {Shape} shape
   * @returns {Promise<string>}
   */
  #openAppWindow(shape) {
    const marker = `postil-window-${randomUUID()}`;
    const page = `<!--${marker}--><html style="background:${shape.background}"></html>`;
    const app = `data:text/html,${encodeURIComponent(page)}`;
    const size = [`--window-size=${shape.width},${shape.height}`];
    if (shape.x !== undefined && shape.y !== undefined) size.push(`--window-position=${shape.x},${shape.y}`);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => done(null), WINDOW_PATIENCE_MS);
      const done = (/** @type {string | null} */ targetId) => {
        clearTimeout(timer);
        this.#expected.delete(marker);
        if (targetId === null) reject(new Error('Chromium did not open the window'));
        else resolve(targetId);
      };
      this.#expected.set(marker, done);
      if (this.#running === null) this.ensure([`--app=${app}`, ...size]).catch(reject);
      else this.#running.then((running) => running.openAppWindow(app, size), reject);
    });
  }

  /** @param {TargetOwner} owner */
  forget(owner) {
    for (const [id, one] of this.#byTarget) if (one === owner) this.#byTarget.delete(id);
    for (const [id, one] of this.#bySession) if (one === owner) this.#bySession.delete(id);
  }

  /** The window behind a frame or worker. @param {string} frameId @returns {TargetOwner | null} */
  ownerOf(frameId) {
    for (let id = frameId; ;) {
      const owner = this.#byTarget.get(id);
      if (owner !== undefined) return owner;
      const parent = this.#parents.get(id);
      if (parent === undefined) return null;
      id = parent;
    }
  }

  /** @param {string} frameId @param {string} parentId */
  addFrame(frameId, parentId) {
    this.#parents.set(frameId, parentId);
  }
}

const browser = new Browser();
browser.setMaxListeners(0);
browser.on('error', (error) => say(String(error)));

module.exports = { browser };
