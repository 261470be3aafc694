'use strict';

const path = require('node:path');
const { spawn } = require('node:child_process');
const { browser } = require('../browser.cjs');
const { findChromium } = require('../find-chromium.cjs');
const { launch, say } = require('../launch-state.cjs');
const { ApiEmitter, createEvent, forbidMissing, notImplemented } = require('../missing.cjs');
const { resolvePath } = require('./app-paths.cjs');
const { CommandLine } = require('./command-line-switches.cjs');
const { SingleInstance } = require('./single-instance.cjs');
const { windows } = require('./windows.cjs');

const EVENTS = [
  'ready',
  'will-finish-launching',
  'before-quit',
  'will-quit',
  'quit',
  'window-all-closed',
  'activate',
  'second-instance',
  'open-file',
  'open-url',
  'web-contents-created',
  'browser-window-created',
  'browser-window-focus',
  'browser-window-blur',
  'render-process-gone',
  'child-process-gone',
];
// Whoever listens for a crash may answer it with a reload, perhaps after asking a person. Asking brings Chromium back.
const CRASH_PATIENCE_MS = 30_000;
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

class App extends ApiEmitter {
  commandLine = new CommandLine();
  isPackaged = false;
  #name = launch.manifest.productName ?? launch.manifest.name ?? 'Electron';
  #version = launch.manifest.version ?? '';
  /** @type {Map<string, string>} */
  #paths = new Map();
  #started = false;
  #quitting = false;
  /** @type {(value?: unknown) => void} */
  #announce = () => {};
  /** @type {Promise<unknown>} */
  #whenReady = new Promise((resolve) => (this.#announce = resolve));
  #instance = new SingleInstance();

  constructor() {
    super('App', EVENTS);
    const dir = launch.line.switches.get('user-data-dir');
    if (dir) this.#paths.set('userData', path.resolve(dir));
    browser.profileOptions = () => ({
      name: this.getName(),
      userData: this.getPath('userData'),
      appended: this.commandLine.appended,
    });
    browser.on('crashed', (end) => this.#chromiumCrashed(end));
    // An Electron app lives until it quits, also without a window.
    setInterval(() => {}, 1 << 30);
    for (const signal of SIGNALS) process.once(signal, () => (this.#started ? this.quit() : process.exit(1)));
  }

  get name() {
    return this.#name;
  }
  set name(name) {
    this.#name = name;
  }
  getName() {
    return this.#name;
  }
  /** @param {string} name */
  setName(name) {
    this.#name = name;
  }
  getVersion() {
    return this.#version;
  }
  getAppPath() {
    return launch.appDir;
  }
  getLocale() {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }
  getSystemLocale() {
    return this.getLocale();
  }
  getPreferredSystemLanguages() {
    return [this.getLocale()];
  }
  /** @param {string} name */
  getPath(name) {
    return resolvePath(name, { appName: this.#name, launcher: process.argv[0] ?? '', overridden: this.#paths });
  }
  /** @param {string} name @param {string} value */
  setPath(name, value) {
    if (!path.isAbsolute(value)) throw new Error('Path must be absolute');
    if (name === 'userData' && this.#started)
      say('setPath("userData") after ready has no effect on the page\'s storage');
    this.#paths.set(name, value);
  }
  /** @param {string} [dir] */
  setAppLogsPath(dir) {
    this.#paths.set('logs', dir ?? this.getPath('logs'));
  }

  isReady() {
    return this.#started;
  }
  whenReady() {
    return this.#whenReady;
  }
  get _started() {
    return this.#started;
  }
  get _quitting() {
    return this.#quitting;
  }

  /** Called by start.cjs: as in Electron, ready waits until the app's main module has run. */
  async _codeLoaded() {
    try {
      const found = findChromium();
      if (found.path === null)
        throw new Error(`no Chromium, Chrome or Edge was found (tried ${found.tried.join(', ')})`);
      // Somebody waits for the debugging port before there is a window.
      if (launch.line.switches.has('remote-debugging-port')) await browser.ensure();
    } catch (error) {
      this._fail(error);
      return;
    }
    this.#started = true;
    this.emit('will-finish-launching', createEvent());
    this.emit('ready', createEvent(), {});
    this.#announce();
  }

  /** @param {unknown} error */
  _fail(error) {
    say(error instanceof Error ? error.message : String(error));
    this.exit(1);
  }

  quit() {
    if (this.#quitting) return;
    const event = createEvent();
    this.#quitting = true;
    this.emit('before-quit', event);
    if (event.defaultPrevented) this.#quitting = false;
    else void this.#closeAllAndQuit();
  }

  async #closeAllAndQuit() {
    for (const window of [...windows]) {
      if (await window._closing.tryClose()) continue;
      this.#quitting = false;
      return;
    }
    const event = createEvent();
    this.emit('will-quit', event);
    if (event.defaultPrevented) this.#quitting = false;
    else this.exit(0);
  }

  /** @param {number} [code] */
  exit(code = 0) {
    this.#quitting = true;
    this.emit('quit', createEvent(), code);
    // Chromium writes its databases while it closes; ending before it would leave its profile locked.
    void browser.close().finally(() => process.exit(code));
  }

  /** @param {{ args?: string[], execPath?: string }} [options] */
  relaunch({ args = process.argv.slice(1), execPath = process.argv[0] ?? '' } = {}) {
    process.once('exit', () => {
      spawn(execPath, args, { detached: true, stdio: 'ignore' }).unref();
    });
  }

  /** Called when a window is gone. */
  _windowClosed() {
    if (windows.size > 0 || this.#quitting) return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  /** @param {{ code: number | null, signal: string | null, log: string }} end */
  #chromiumCrashed(end) {
    say(`Chromium ended unexpectedly (${end.signal ?? `code ${end.code}`})${end.log ? `\n${end.log}` : ''}`);
    const details = { reason: 'crashed', exitCode: end.code ?? 1 };
    let heard = this.listenerCount('render-process-gone') > 0;
    for (const window of [...windows]) {
      heard = window.webContents.listenerCount('render-process-gone') > 0 || heard;
      window.webContents._gone(details);
    }
    if (!heard) process.exit(1);
    setTimeout(() => {
      if (browser.isRunning || this.#quitting) return;
      say('nobody reloaded the window after the crash');
      process.exit(1);
    }, CRASH_PATIENCE_MS).unref();
  }

  /** @param {unknown} [additionalData] */
  requestSingleInstanceLock(additionalData) {
    const handOver = { argv: process.argv, cwd: process.cwd(), additionalData: additionalData ?? null };
    return this.#instance.request(this.getPath('userData'), handOver, (second) => {
      this.emit('second-instance', createEvent(), second.argv, second.cwd, second.additionalData);
    });
  }
  hasSingleInstanceLock() {
    return this.#instance.isHeld;
  }
  releaseSingleInstanceLock() {
    this.#instance.release();
  }

  focus() {
    [...windows].at(-1)?.focus();
  }
  /** Every page is sandboxed by Chromium already (but not for root, where Chromium cannot). */
  enableSandbox() {}
  /** Windows only, as in Electron. */
  setAppUserModelId() {}
  /** Shown by the role `about`, which has no place here: there is no drawn menu. */
  setAboutPanelOptions() {}
  showAboutPanel() {
    throw notImplemented('app.showAboutPanel');
  }
}

// On other systems these are undefined in Electron as well.
forbidMissing(App.prototype, 'App', 'members', 'app', process.platform === 'darwin' ? [] : ['dock']);
forbidMissing(CommandLine.prototype, 'CommandLine', 'members', 'app.commandLine');

const app = new App();

module.exports = { app };
