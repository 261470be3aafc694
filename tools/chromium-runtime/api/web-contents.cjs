'use strict';

const { codec } = require('../codec.cjs');
const { hasDisplay, launch, say } = require('../launch-state.cjs');
const { ApiEmitter, createEvent, forbidMissing } = require('../missing.cjs');
const { describeException } = require('../page-host.cjs');
const schemes = require('../schemes.cjs');
const { app } = require('./app.cjs');
const { Loads } = require('./loads.cjs');
const { PageCalls } = require('./page-calls.cjs');
const { session } = require('./session.cjs');

/** @typedef {import('../cdp-pipe.cjs').Payload} Payload */

// Events that are accepted but cannot occur here (no <webview>, no hang monitor) stand in DESIGN.md.
const EVENTS = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'did-start-loading',
  'did-stop-loading',
  'did-finish-load',
  'did-fail-load',
  'did-navigate',
  'did-navigate-in-page',
  'dom-ready',
  'render-process-gone',
  'unresponsive',
  'responsive',
  'console-message',
  'page-title-updated',
  'will-prevent-unload',
  'preload-error',
  'destroyed',
  'focus',
  'blur',
];

/** @type {Map<number, WebContents>} */
const all = new Map();
let nextId = 1;

class WebContents extends ApiEmitter {
  id = nextId++;
  session = session.defaultSession;
  #host;
  #loads;
  #calls;
  #destroyed = false;
  #title = '';
  #zoom = 0;
  /** @type {((details: object) => { action: string }) | null} */
  #openHandler = null;
  #window;

  /** @param {import('../page-host.cjs').PageHost} host @param {import('./browser-window.cjs').BrowserWindow} window */
  constructor(host, window) {
    super('WebContents', EVENTS);
    this.#host = host;
    this.#window = window;
    this.#loads = new Loads(host, this);
    this.#calls = new PageCalls(host, this);
    Object.defineProperty(host, 'contents', { value: this });
    all.set(this.id, this);
    host.on('message', (kind, head, body, contextId) => this.#message(kind, head, body, contextId));
    host.on('navigation', (name, event) => this.#loads.requested(name, event));
    host.on('protocol', (method, params) => this.#protocol(method, params));
    host.on('crashed', (status, code) => {
      this._gone({ reason: status === 'crashed' ? 'crashed' : 'killed', exitCode: code });
    });
  }

  /** @param {string} kind @param {Payload} head @param {string} body @param {number} contextId */
  #message(kind, head, body, contextId) {
    if (this.#calls.take(kind, head, body, contextId)) return;
    if (kind === 'open') this.#askToOpen(head);
    else if (kind === 'navigate') this.#loads.refused(head['url']);
    else if (kind === 'preload-error') {
      say(`the preload failed: ${head['stack'] || head['message']}`);
      this.emit('preload-error', createEvent(), '', new Error(head['message']));
    }
  }

  get _window() {
    return this.#window;
  }

  get mainFrame() {
    return this.#calls.frame(this.#loads.url);
  }

  /** @param {Payload} head */
  #askToOpen(head) {
    const details = {
      url: schemes.toApp(head['url']),
      frameName: head['frameName'],
      features: head['features'],
      disposition: head['background'] ? 'background-tab' : head['features'] ? 'new-window' : 'foreground-tab',
      referrer: { url: this.getURL(), policy: 'strict-origin-when-cross-origin' },
      postBody: undefined,
    };
    const answer = this.#openHandler?.(details) ?? { action: 'allow' };
    if (answer.action !== 'deny') say(`a second window for ${details.url} is not implemented; it was refused`);
  }

  /** @param {(details: object) => { action: string }} handler */
  setWindowOpenHandler(handler) {
    this.#openHandler = handler;
  }

  /** @param {string} method @param {Payload} params */
  #protocol(method, params) {
    if (method === 'Runtime.consoleAPICalled') this.#console(params);
    else if (method === 'Page.javascriptDialogOpening') void this.#dialog(params);
    else this.#loads.protocol(method, params);
  }

  /** @param {Payload} params */
  #console(params) {
    if (this.listenerCount('console-message') === 0) return;
    const levels = /** @type {Record<string, string>} */ ({ warning: 'warning', error: 'error', debug: 'debug' });
    const level = levels[params['type']] ?? 'info';
    const message = params['args']
      .map((/** @type {Payload} */ arg) => String(arg['value'] ?? arg['description'] ?? ''))
      .join(' ');
    const frame = params['stackTrace']?.callFrames?.[0];
    const sourceId = schemes.toApp(frame?.url ?? '');
    const lineNumber = (frame?.lineNumber ?? -1) + 1;
    const event = createEvent({ message, level, lineNumber, sourceId, frame: this.mainFrame });
    const number = ['debug', 'info', 'warning', 'error'].indexOf(level);
    this.emit('console-message', event, number, message, lineNumber, sourceId);
  }

  /** alert, confirm and prompt are left to Chromium's window; without one only a test could answer. @param {Payload} params */
  async #dialog(params) {
    if (params['type'] === 'beforeunload') this.emit('_beforeunload');
    else if (hasDisplay() || launch.line.switches.has('remote-debugging-port')) return;
    else await this.#host.send('Page.handleJavaScriptDialog', { accept: false }).catch(() => {}); // answered meanwhile
  }

  /** @param {boolean} leave */
  async _answerUnload(leave) {
    // Another client of the debugging port may have answered first.
    await this.#host.send('Page.handleJavaScriptDialog', { accept: leave }).catch(() => {});
  }

  /** @param {{ reason: string, exitCode: number }} details */
  _gone(details) {
    this.#loads.gone();
    this.emit('render-process-gone', createEvent(), details);
    app.emit('render-process-gone', createEvent(), this, details);
  }

  _destroy() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    all.delete(this.id);
    this.#loads.gone();
    this.emit('destroyed');
  }

  /** @param {string} title */
  _setTitle(title) {
    if (title === this.#title) return false;
    this.#title = title;
    return true;
  }

  isDestroyed() {
    return this.#destroyed;
  }
  isCrashed() {
    return this.#loads.isGone;
  }
  isLoading() {
    return this.#loads.isLoading;
  }
  getURL() {
    return schemes.toApp(this.#loads.url);
  }
  getTitle() {
    return this.#title;
  }
  getType() {
    return 'window';
  }
  getUserAgent() {
    return '';
  }
  getProcessId() {
    return 1;
  }

  /** @param {string} channel @param {...unknown} args */
  send(channel, ...args) {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    const body = codec.encode(args); // what cannot be sent throws here, at the caller
    if (!this.#destroyed) this.#host.deliver('event', { channel }, body);
  }

  /** @param {string} url */
  loadURL(url) {
    return this.#loads.load(url);
  }
  reload() {
    void this.#loads.reload(false);
  }
  reloadIgnoringCache() {
    void this.#loads.reload(true);
  }
  stop() {
    void this.#host.send('Page.stopLoading');
  }

  /** @param {string} code @param {boolean} [userGesture] */
  async executeJavaScript(code, userGesture = false) {
    const done = await this.#host.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    });
    if (done['exceptionDetails']) throw new Error(describeException(done['exceptionDetails']));
    return done['result'].unserializableValue === undefined
      ? done['result'].value
      : Number(done['result'].unserializableValue);
  }

  /** @param {string} text */
  async insertText(text) {
    await this.#host.send('Input.insertText', { text });
  }

  /** @param {string} command */
  #edit(command) {
    const key = { type: 'rawKeyDown', commands: [command] };
    void this.#host.send('Input.dispatchKeyEvent', key);
  }
  undo() {
    this.#edit('undo');
  }
  redo() {
    this.#edit('redo');
  }
  cut() {
    this.#edit('cut');
  }
  copy() {
    this.#edit('copy');
  }
  paste() {
    this.#edit('paste');
  }
  pasteAndMatchStyle() {
    this.#edit('pasteAndMatchStyle');
  }
  delete() {
    this.#edit('delete');
  }
  selectAll() {
    this.#edit('selectAll');
  }

  focus() {
    void this.#host.send('Page.bringToFront').catch(() => {}); // a window that just closed needs no focus
  }
  isFocused() {
    return this.#window.isFocused();
  }

  getZoomLevel() {
    return this.#zoom;
  }
  getZoomFactor() {
    return 1.2 ** this.#zoom;
  }
  /** @param {number} level */
  setZoomLevel(level) {
    this.#zoom = level;
    this.#window._applyZoom();
  }
  /** @param {number} factor */
  setZoomFactor(factor) {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0");
    this.setZoomLevel(Math.log(factor) / Math.log(1.2));
  }
  get zoomLevel() {
    return this.#zoom;
  }
  set zoomLevel(level) {
    this.setZoomLevel(level);
  }
  get zoomFactor() {
    return this.getZoomFactor();
  }
  set zoomFactor(factor) {
    this.setZoomFactor(factor);
  }

  /** @param {{ waitForBeforeUnload?: boolean }} [options] */
  close({ waitForBeforeUnload = false } = {}) {
    const window = this.#window;
    if (waitForBeforeUnload) void window._closing.closePage();
    else window.destroy();
  }
  forcefullyCrashRenderer() {
    // It crashes before it can answer.
    this.#host.send('Page.crash').catch(() => {});
  }

  /** @param {number} id */
  static fromId(id) {
    return all.get(id);
  }
  static getAllWebContents() {
    return [...all.values()];
  }
  static getFocusedWebContents() {
    return [...all.values()].find((one) => one.isFocused()) ?? null;
  }
  /** @param {string} targetId */
  static fromDevToolsTargetId(targetId) {
    return [...all.values()].find((one) => one.#host.targetId === targetId);
  }
}

forbidMissing(WebContents.prototype, 'WebContents', 'members', 'webContents');
forbidMissing(WebContents, 'WebContents', 'statics', 'webContents');

module.exports = { WebContents };
