'use strict';

const { randomUUID } = require('node:crypto');
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const { browser } = require('./browser.cjs');
const { hasDisplay, launch } = require('./launch-state.cjs');
const { mainWorldSource, isolatedWorldSource } = require('./page-source.cjs');

/** @typedef {import('./cdp-pipe.cjs').Payload} Payload */
/** @typedef {{ id: number, url: string }} PageContext the isolated world of one document */

// Chromium reads at most 100 MB in one message; text of other scripts is up to four bytes a character on the way.
const PART_CHARS = 16_000_000;
const WORLD = `runtime-${randomUUID()}`;
const BINDING = `send_${randomUUID().replaceAll('-', '')}`;

/**
 * One window's page in Chromium: its session, what is injected into it, and messages both ways. It outlives the target: after
 * a crash of the whole browser `open` is called again.
 */
class PageHost extends EventEmitter {
  targetId = '';
  #sessionId = '';
  /** @type {Promise<void>} */
  #opened = Promise.resolve();
  /** @type {PageContext | null} */
  #context = null;
  /** @type {[string, unknown, string][]} */
  #queue = [];
  /** @type {string[]} */
  #scripts = [];
  /** @type {string | null} */
  #preloadFile;
  /** @type {() => unknown[]} */
  #accelerators;
  #gone = false;

  /** @param {{ preload: string | null, accelerators: () => unknown[] }} options */
  constructor({ preload, accelerators }) {
    super();
    this.setMaxListeners(0);
    this.#preloadFile = preload;
    this.#accelerators = accelerators;
  }

  get isGone() {
    return this.#gone;
  }

  /** @param {import('./browser.cjs').Shape} shape @param {Payload[]} emulation commands as { method, params } */
  open(shape, emulation) {
    this.#gone = false;
    this.#opened = this.#open(shape, emulation);
    this.#opened.catch((error) => this.emit('open-failed', error));
    return this.#opened;
  }

  /** @param {import('./browser.cjs').Shape} shape @param {Payload[]} emulation */
  async #open(shape, emulation) {
    const { targetId, sessionId } = await browser.open(shape, this);
    this.targetId = targetId;
    this.#sessionId = sessionId;
    this.#context = null;
    this.#scripts = [];
    const commands = [
      this.#raw('Page.enable'),
      this.#raw('Runtime.enable'),
      this.#raw('Page.setLifecycleEventsEnabled', { enabled: true }),
      this.#raw('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
      this.refreshScripts(),
      ...emulation.map(({ method, params }) => this.#raw(String(method), params)),
    ];
    await Promise.all(commands);
  }

  /** @param {string} method @param {Payload} [params] */
  #raw(method, params) {
    return browser.send(method, params, this.#sessionId);
  }

  /** Waits until the page is there. @param {string} method @param {Payload} [params] @returns {Promise<Payload>} */
  async send(method, params) {
    await this.#opened;
    return this.#raw(method, params);
  }

  get opened() {
    return this.#opened;
  }

  /** The preload is read anew for each load, as Electron does; a build that watches relies on it. */
  async refreshScripts() {
    const old = this.#scripts;
    const secret = randomUUID();
    const preload = this.#preloadFile === null ? null : fs.readFileSync(this.#preloadFile, 'utf8');
    const config = {
      secret,
      binding: BINDING,
      display: hasDisplay(),
      // Another client of the debugging port may reload, which the page cannot tell from a person who closes the window.
      asksOnClose: hasDisplay() && !launch.line.switches.has('remote-debugging-port'),
      process: processForPreload(),
      accelerators: /** @type {any} */ (this.#accelerators()),
    };
    const add = 'Page.addScriptToEvaluateOnNewDocument';
    const added = await Promise.all([
      ...old.map((identifier) => this.#raw('Page.removeScriptToEvaluateOnNewDocument', { identifier })),
      this.#raw(add, { source: mainWorldSource(secret) }),
      this.#raw(add, { source: isolatedWorldSource(config, preload), worldName: WORLD }),
    ]);
    this.#scripts = added.slice(old.length).map((one) => one['identifier']);
  }

  /** Tells the page that it is leaving by the app's wish, so that it does not ask. Only a display has somebody to ask. */
  async letGo() {
    if (hasDisplay() && this.#context !== null) await this.#deliverTo(this.#context.id, 'closing', true, '');
  }

  /** A load begins: what is sent from now on waits for the new document. */
  expectDocument() {
    this.#context = null;
  }

  /** @param {string} kind @param {unknown} head @param {string} [body] */
  deliver(kind, head, body = '') {
    if (this.#gone) return;
    if (this.#context === null) this.#queue.push([kind, head, body]);
    else void this.#deliverTo(this.#context.id, kind, head, body);
  }

  /** @param {number} contextId @param {string} kind @param {unknown} head @param {string} [body] */
  deliverTo(contextId, kind, head, body = '') {
    return this.#deliverTo(contextId, kind, head, body);
  }

  /** @param {number} contextId @param {string} kind @param {unknown} head @param {string} body */
  async #deliverTo(contextId, kind, head, body) {
    const calls = [];
    let rest = body;
    for (; rest.length > PART_CHARS; rest = rest.slice(PART_CHARS)) {
      calls.push(this.#call(contextId, 'function(text) { __postilReceive.part(text); }', [rest.slice(0, PART_CHARS)]));
    }
    calls.push(this.#call(contextId, 'function(...a) { __postilReceive(...a); }', [kind, head, rest]));
    // The document may be gone by now; then nobody is left to hear it, as in Electron.
    await Promise.all(calls).catch(() => {});
  }

  /** @param {number} contextId @param {string} functionDeclaration @param {unknown[]} values */
  #call(contextId, functionDeclaration, values) {
    const args = values.map((value) => ({ value }));
    return this.#raw('Runtime.callFunctionOn', {
      functionDeclaration,
      executionContextId: contextId,
      arguments: args,
      silent: true,
    });
  }

  /**
   * Runs a function of page/ in the isolated world and gives what it resolves to, by value.
   *
   * @param {Function | string} fn
   * @param {unknown[]} values
   * @param {{ userGesture?: boolean, byValue?: boolean }} [how]
   * @returns {Promise<Payload>} the remote object
   */
  async runIsolated(fn, values, { userGesture = false, byValue = true } = {}) {
    await this.#opened;
    if (this.#context === null) throw new Error('the page is not loaded');
    const done = await this.#raw('Runtime.callFunctionOn', {
      functionDeclaration: String(fn),
      executionContextId: this.#context.id,
      arguments: values.map((value) => ({ value })),
      awaitPromise: true,
      returnByValue: byValue,
      userGesture,
    });
    if (done['exceptionDetails']) throw new Error(describeException(done['exceptionDetails']));
    return done['result'];
  }

  /** Paths of the files that the page's bridge laid aside under `id`. @param {number} contextId @param {number} id @param {number} count */
  async pathsOfFiles(contextId, id, count) {
    const paths = [];
    for (let at = 0; at < count; at++) {
      const { result } = await this.#raw('Runtime.evaluate', { expression: `__postilFiles[${id}][${at}]`, contextId });
      paths.push(await this.pathOfFile(result.objectId));
    }
    await this.#raw('Runtime.evaluate', { expression: `delete __postilFiles[${id}]`, contextId });
    return paths;
  }

  /** Paths of the files in an array of the page. @param {string} objectId */
  async pathsIn(objectId) {
    const { result } = await this.#raw('Runtime.getProperties', { objectId, ownProperties: true });
    const files = result.filter((/** @type {Payload} */ one) => /^\d+$/.test(one['name']));
    return Promise.all(files.map((/** @type {Payload} */ one) => this.pathOfFile(one['value'].objectId)));
  }

  /** @param {string} objectId */
  async pathOfFile(objectId) {
    const info = await this.#raw('DOM.getFileInfo', { objectId });
    return String(info['path']);
  }

  /** @param {string} method @param {Payload} params */
  onSession(method, params) {
    if (method === 'Runtime.bindingCalled') {
      if (params['name'] === BINDING) this.#takeMessage(params['payload'], params['executionContextId']);
      return;
    }
    if (method === 'Page.frameAttached') browser.addFrame(params['frameId'], params['parentFrameId']);
    this.emit('protocol', method, params);
  }

  /** @param {string} payload @param {number} contextId */
  #takeMessage(payload, contextId) {
    const lineEnd = payload.indexOf('\n');
    const headAt = payload.indexOf('{');
    const kind = payload.slice(0, headAt);
    const head = JSON.parse(payload.slice(headAt, lineEnd));
    if (kind === 'hello') this.#meet(contextId, head);
    this.emit('message', kind, head, payload.slice(lineEnd + 1), contextId);
  }

  /** @param {number} id @param {Payload} head */
  #meet(id, head) {
    this.#context = { id, url: head['url'] };
    const queue = this.#queue;
    this.#queue = [];
    for (const [kind, about, body] of queue) void this.#deliverTo(id, kind, about, body);
  }

  /** Address of the document behind a context, null for one that is no longer shown. @param {number} contextId */
  urlOf(contextId) {
    return this.#context?.id === contextId ? this.#context.url : null;
  }

  /** @param {string} url */
  movedWithinDocument(url) {
    if (this.#context !== null) this.#context.url = url;
  }

  onDestroyed() {
    this.#gone = true;
    browser.forget(this);
    this.emit('destroyed');
  }

  /** @param {string} status @param {number} code */
  onCrashed(status, code) {
    this.#context = null;
    this.emit('crashed', status, code);
  }
}

function processForPreload() {
  return {
    type: 'renderer',
    platform: process.platform,
    arch: process.arch,
    version: process.version,
    versions: { ...process.versions },
    env: { ...process.env },
    argv: [],
    sandboxed: true,
    contextIsolated: true,
  };
}

/** @param {Payload} details */
function describeException(details) {
  return String(details['exception']?.description ?? details['text']);
}

module.exports = { PageHost, describeException };
