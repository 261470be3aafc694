'use strict';

const { browser } = require('../browser.cjs');
const { hasDisplay } = require('../launch-state.cjs');
const { createEvent, forbidMissing } = require('../missing.cjs');
const { PageHost } = require('../page-host.cjs');
const { app } = require('./app.cjs');
const { Closing } = require('./closing.cjs');
const { Geometry } = require('./geometry.cjs');
const { acceleratorsOf, runAccelerator } = require('./accelerators.cjs');
const { nativeTheme, themeEmulation } = require('./native-theme.cjs');
const { screen } = require('./screen.cjs');
const { ShapedWindow } = require('./shaped-window.cjs');
const { WebContents } = require('./web-contents.cjs');
const { parseColour, readOptions } = require('./window-options.cjs');
const { focus, windows } = require('./windows.cjs');

/** @typedef {import('../cdp-pipe.cjs').Payload} Payload */

const EVENTS = [
  'ready-to-show',
  'show',
  'hide',
  'close',
  'closed',
  'resize',
  'resized',
  'move',
  'moved',
  'focus',
  'blur',
  'maximize',
  'unmaximize',
  'minimize',
  'restore',
  'enter-full-screen',
  'leave-full-screen',
  'page-title-updated',
  'unresponsive',
  'responsive',
];

let nextId = 1;

class BrowserWindow extends ShapedWindow {
  id = nextId++;
  webContents;
  _closing;
  #host;
  #options;
  #visible;
  #title;
  #destroyed = false;
  #lost = false;
  #painted = false;

  /** @param {Record<string, unknown>} [options] */
  constructor(options = {}) {
    super(EVENTS);
    if (!app.isReady() && !app._started) throw new Error('Cannot create BrowserWindow before app is ready');
    this.#options = readOptions(options);
    const { x = 0, y = 0, width, height, minWidth, minHeight, preload } = this.#options;
    this.#visible = this.#options.show;
    this.#title = this.#options.title || app.getName();
    this.#host = new PageHost({ preload, accelerators: acceleratorsOf });
    const minimum = { width: minWidth, height: minHeight };
    this._geometry = new Geometry(this.#host, { x, y, width, height }, minimum, (change) => this.#changed(change));
    windows.add(this);
    this.webContents = new WebContents(this.#host, this);
    this._closing = new Closing(this, this.#host);
    this.#listen();
    void this.#open();
    app.emit('web-contents-created', createEvent(), this.webContents);
    app.emit('browser-window-created', createEvent(), this);
    if (this.#visible) this.#focused();
  }

  #listen() {
    this.#host.on('message', (kind, head) => this.#message(kind, head));
    this.#host.on('destroyed', () => this.#gone());
    this.#host.on('open-failed', (error) => {
      if (!this.#destroyed && !app._quitting) app._fail(error);
    });
    this.webContents.on('_painted', () => {
      if (this.#painted) return;
      this.#painted = true;
      this.emit('ready-to-show');
    });
    this.webContents.on('_beforeunload', () => void this._closing.unloadAsked());
    browser.on('crashed', this.#onLost);
  }

  #onLost = () => {
    this.#lost = true;
  };

  async #open() {
    const { x, y } = this.#options;
    const { width, height } = this._geometry.bounds;
    const background = this.#options.backgroundColor;
    const colour = parseColour(background);
    const emulation = [
      ...(colour === null
        ? []
        : [{ method: 'Emulation.setDefaultBackgroundColorOverride', params: { color: colour } }]),
      ...themeEmulation(),
    ];
    try {
      await this.#host.open({ width, height, x, y, background }, emulation);
      await this._geometry.applyInitial(x === undefined || y === undefined ? null : { x, y });
    } catch {
      // open-failed was emitted, or the window was closed while it opened
    }
  }

  /** Waits for the window; opens it again after Chromium crashed, which it then tells. */
  async _ensureOpen() {
    const isNew = this.#lost;
    this.#lost = false;
    if (isNew) void this.#open();
    await this.#host.opened;
    return isNew;
  }

  /** Chromium went away under it. */
  get _isLost() {
    return this.#lost;
  }

  get _host() {
    return this.#host;
  }

  /** @param {string} kind @param {Payload} head */
  #message(kind, head) {
    if (kind === 'geometry') void this._geometry.changed(head);
    else if (kind === 'focus') this.#focused();
    else if (kind === 'blur') this.#blurred();
    else if (kind === 'accelerator') runAccelerator(head['id'], this);
    else if (kind === 'title') this.#pageTitle(head['title']);
    else if (kind === 'scheme') nativeTheme._systemChanged(head['dark']);
    else if (kind === 'hello') {
      nativeTheme._systemChanged(head['dark']);
      screen._learn(head['screen']);
      void this._geometry.changed(head['geometry']);
      this._applyZoom();
    }
  }

  /** @param {{ resized: boolean, moved: boolean, from: import('./geometry.cjs').WindowState }} change */
  #changed({ resized, moved, from }) {
    if (resized) {
      this.emit('resize');
      this.emit('resized');
      this._applyZoom();
    }
    if (moved) {
      this.emit('move');
      this.emit('moved');
    }
    const to = this._geometry.state;
    if (from === to) return;
    const left = { maximized: 'unmaximize', fullscreen: 'leave-full-screen', minimized: 'restore', normal: null }[from];
    const entered = { maximized: 'maximize', fullscreen: 'enter-full-screen', minimized: 'minimize', normal: null }[to];
    if (left !== null) this.emit(left);
    if (entered !== null) this.emit(entered);
  }

  #focused() {
    if (focus.focused === this) return;
    const before = focus.focused;
    if (before !== null) before.#blurred();
    focus.focused = this;
    this.emit('focus');
    app.emit('browser-window-focus', createEvent(), this);
  }

  #blurred() {
    if (focus.focused !== this) return;
    focus.focused = null;
    this.emit('blur');
    app.emit('browser-window-blur', createEvent(), this);
  }

  /** @param {string} title */
  #pageTitle(title) {
    if (title === '' || !this.webContents._setTitle(title)) return;
    const event = createEvent();
    this.webContents.emit('page-title-updated', event, title, true);
    this.emit('page-title-updated', event, title, true);
    if (!event.defaultPrevented) this.#title = title;
  }

  // ---- closing

  close() {
    void this._closing.tryClose();
  }

  /** Closes without asking anybody. */
  destroy() {
    if (this.#destroyed) return;
    void this.#host.opened
      .then(() => browser.send('Target.closeTarget', { targetId: this.#host.targetId }))
      .catch(() => {}); // it never opened, or is gone already
    this.#gone();
  }

  #gone() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#blurred();
    windows.delete(this);
    browser.off('crashed', this.#onLost);
    this.webContents._destroy();
    this.emit('closed');
    this._closing.closed();
    app._windowClosed();
  }

  isDestroyed() {
    return this.#destroyed;
  }

  // ---- what it shows

  /** @param {string} url */
  loadURL(url) {
    return this.webContents.loadURL(url);
  }
  reload() {
    this.webContents.reload();
  }
  show() {
    this.showInactive();
    this.focus();
  }
  showInactive() {
    if (this._geometry.state === 'minimized') this._geometry.setState('normal');
    if (this.#visible) return;
    this.#visible = true;
    this.emit('show');
  }
  /** Chromium cannot hide a window; minimizing is the nearest thing. */
  hide() {
    if (!this.#visible) return;
    this.#visible = false;
    if (hasDisplay()) this._geometry.setState('minimized');
    this.#blurred();
    this.emit('hide');
  }
  isVisible() {
    return this.#visible && !this.#destroyed;
  }
  focus() {
    this.webContents.focus();
    this.#focused();
  }
  blur() {
    this.#blurred();
  }
  isFocused() {
    return focus.focused === this;
  }

  getMinimumSize() {
    return [this.#options.minWidth, this.#options.minHeight];
  }

  get title() {
    return this.#title;
  }
  set title(title) {
    this.setTitle(title);
  }
  getTitle() {
    return this.#title;
  }
  /** Chromium's title bar shows the document's title, so on a display that is what changes. @param {string} title */
  setTitle(title) {
    this.#title = title;
    if (!hasDisplay()) return;
    this.#host.runIsolated('function(title) { document.title = title; }', [title]).catch(() => {}); // no page yet: its own title comes
  }
  /** @param {string} colour */
  setBackgroundColor(colour) {
    this.#options.backgroundColor = colour;
    const color = parseColour(colour);
    if (color === null) return;
    this.#host.send('Emulation.setDefaultBackgroundColorOverride', { color }).catch(() => {}); // closed meanwhile
  }
  getBackgroundColor() {
    return this.#options.backgroundColor;
  }

  /** Zoom in Electron changes how many CSS pixels the window has; a smaller, denser screen does the same. */
  _applyZoom() {
    const factor = this.webContents.getZoomFactor();
    const { width, height } = this._geometry.bounds;
    if (factor === 1) {
      if (this.#zoomed) this.#host.send('Emulation.clearDeviceMetricsOverride').catch(() => {}); // closed meanwhile
      this.#zoomed = false;
      return;
    }
    this.#zoomed = true;
    const metrics = {
      width: Math.round(width / factor),
      height: Math.round(height / factor),
      deviceScaleFactor: screen.getPrimaryDisplay().scaleFactor * factor,
      mobile: false,
    };
    this.#host.send('Emulation.setDeviceMetricsOverride', metrics).catch(() => {}); // closed meanwhile
  }
  #zoomed = false;

  // The menu is not drawn, and Chromium gives no access to the task bar: nothing to change, nothing lost.
  setMenu() {}
  removeMenu() {}
  setMenuBarVisibility() {}
  setAutoHideMenuBar() {}
  isMenuBarVisible() {
    return false;
  }
  setProgressBar() {}

  static getAllWindows() {
    return [...windows];
  }
  /** @param {WebContents | undefined | null} contents */
  static fromWebContents(contents) {
    return [...windows].find((window) => window.webContents === contents) ?? null;
  }
  /** @param {number} id */
  static fromId(id) {
    return [...windows].find((window) => window.id === id) ?? null;
  }
  static getFocusedWindow() {
    return focus.focused;
  }
}

forbidMissing(BrowserWindow.prototype, 'BrowserWindow', 'members', 'BrowserWindow');
forbidMissing(BrowserWindow, 'BrowserWindow', 'statics', 'BrowserWindow');

module.exports = { BrowserWindow };
