'use strict';

const { EventEmitter } = require('node:events');
const { forbidMissing, notImplemented } = require('../missing.cjs');
const { hasDisplay } = require('../launch-state.cjs');
const { app } = require('./app.cjs');
const { acceleratorsOf, current } = require('./accelerators.cjs');
const { askPage } = require('./ask.cjs');
const { focus, windows } = require('./windows.cjs');

/** @typedef {Record<string, unknown>} Template */

let nextKey = 1;

class MenuItem {
  _key = String(nextKey++);
  id;
  label;
  type;
  role;
  accelerator;
  sublabel;
  toolTip;
  registerAccelerator;
  click;
  /** @type {Menu | undefined} */
  submenu;
  commandId = Number(this._key);
  #enabled;
  #visible;
  #checked;
  /** @type {Menu | undefined} */
  menu;

  /** @param {Template} options */
  constructor(options) {
    const given = /** @type {any} */ (options);
    this.role = /** @type {string | undefined} */ (given.role);
    this.id = String(given.id ?? '');
    this.label = String(given.label ?? this.role ?? '');
    this.type = String(given.type ?? (given.submenu ? 'submenu' : 'normal'));
    this.accelerator = /** @type {string | undefined} */ (given.accelerator);
    this.sublabel = String(given.sublabel ?? '');
    this.toolTip = String(given.toolTip ?? '');
    this.registerAccelerator = given.registerAccelerator !== false;
    this.click = /** @type {Function | undefined} */ (given.click);
    this.#enabled = given.enabled !== false;
    this.#visible = given.visible !== false;
    this.#checked = given.checked === true;
    const { submenu } = given;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu;
  }

  get enabled() {
    return this.#enabled;
  }
  set enabled(value) {
    this.#enabled = value;
    keysChanged();
  }
  get visible() {
    return this.#visible;
  }
  set visible(value) {
    this.#visible = value;
    keysChanged();
  }
  get checked() {
    return this.#checked;
  }
  set checked(value) {
    this.#checked = value;
    if (value && this.type === 'radio') this.#uncheckGroup();
  }

  #uncheckGroup() {
    const items = this.menu?.items ?? [];
    const at = items.indexOf(this);
    for (const step of [-1, 1]) {
      for (let i = at + step; items[i]?.type === 'radio'; i += step) {
        const other = items[i];
        if (other !== undefined) other.#checked = false;
      }
    }
  }

  /** @param {import('./browser-window.cjs').BrowserWindow | null} window @param {object} event */
  _act(window, event) {
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.checked = true;
    if (this.click) this.click(this, window ?? undefined, event);
    else if (this.role) runRole(this.role, window);
  }
}

/** @param {string} role @param {import('./browser-window.cjs').BrowserWindow | null} window */
function runRole(role, window) {
  const contents = window?.webContents;
  /** @type {Record<string, () => void>} */
  const roles = {
    quit: () => app.quit(),
    close: () => window?.close(),
    minimize: () => window?.minimize(),
    zoom: () => (window?.isMaximized() ? window.unmaximize() : window?.maximize()),
    togglefullscreen: () => window?.setFullScreen(!window.isFullScreen()),
    reload: () => contents?.reload(),
    forcereload: () => contents?.reloadIgnoringCache(),
    resetzoom: () => contents?.setZoomLevel(0),
    zoomin: () => contents?.setZoomLevel(contents.getZoomLevel() + 0.5),
    zoomout: () => contents?.setZoomLevel(contents.getZoomLevel() - 0.5),
    undo: () => contents?.undo(),
    redo: () => contents?.redo(),
    cut: () => contents?.cut(),
    copy: () => contents?.copy(),
    paste: () => contents?.paste(),
    pasteandmatchstyle: () => contents?.pasteAndMatchStyle(),
    delete: () => contents?.delete(),
    selectall: () => contents?.selectAll(),
  };
  const act = roles[role.toLowerCase()];
  if (act === undefined) throw notImplemented(`the menu role "${role}"`);
  act();
}

/** Windows that are open watch the keys of the menu as it is now. */
function keysChanged() {
  const keys = acceleratorsOf();
  for (const window of windows) window._host.deliver('accelerators', keys);
}

class Menu extends EventEmitter {
  /** @type {MenuItem[]} */
  items = [];

  /** @param {MenuItem} item */
  append(item) {
    this.insert(this.items.length, item);
  }
  /** @param {number} at @param {MenuItem} item */
  insert(at, item) {
    item.menu = this;
    this.items.splice(at, 0, item);
  }
  /** @param {string} id @returns {MenuItem | null} */
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found !== null) return found;
    }
    return null;
  }

  /** @param {{ window?: import('./browser-window.cjs').BrowserWindow, callback?: () => void }} [options] */
  popup({ window, callback } = {}) {
    const target = window ?? focus.focused ?? [...windows][0];
    if (target === undefined) throw new Error('There is no window to open the menu in');
    if (!hasDisplay()) throw notImplemented('Menu.popup without a display');
    const items = this.items.filter((item) => item.visible);
    const rows = items.map(({ label, type, enabled, checked, sublabel }) => ({
      label,
      type,
      enabled,
      checked,
      sublabel,
    }));
    this.emit('menu-will-show', {});
    askPage(target, { kind: 'menu', rows })
      .then((at) => {
        this.emit('menu-will-close', {});
        const item = typeof at === 'number' ? items[at] : undefined;
        if (item?.submenu) item.submenu.popup({ window: target });
        else item?._act(target, {});
      })
      .catch(() => {}) // the window was closed with its menu open
      .finally(() => callback?.());
  }

  /** @param {(Template | MenuItem)[]} template */
  static buildFromTemplate(template) {
    const menu = new Menu();
    for (const one of template) menu.append(one instanceof MenuItem ? one : new MenuItem(one));
    return menu;
  }
  /** @param {Menu | null} menu */
  static setApplicationMenu(menu) {
    current.menu = menu;
    keysChanged();
  }
  static getApplicationMenu() {
    return current.menu;
  }
}

forbidMissing(Menu.prototype, 'Menu', 'members', 'Menu');
forbidMissing(Menu, 'Menu', 'statics', 'Menu');
forbidMissing(MenuItem.prototype, 'MenuItem', 'members', 'MenuItem', [
  'id', 'label', 'type', 'role', 'accelerator', 'sublabel', 'toolTip', 'registerAccelerator', 'click', 'submenu', 'menu',
  'commandId', 'icon', 'sharingItem', 'userAccelerator', 'acceleratorWorksWhenHidden', 'badge',
]); // prettier-ignore

module.exports = { Menu, MenuItem };
