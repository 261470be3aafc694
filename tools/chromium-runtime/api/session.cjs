'use strict';

const { browser } = require('../browser.cjs');
const { say } = require('../launch-state.cjs');
const { ApiEmitter, createEvent, forbidMissing, notImplemented } = require('../missing.cjs');
const schemes = require('../schemes.cjs');
const { Permissions } = require('./permissions.cjs');
const { protocol } = require('./protocol.cjs');
const { WebRequest } = require('./web-request.cjs');

class Session extends ApiEmitter {
  protocol = protocol;
  webRequest = new WebRequest();
  #permissions = new Permissions();

  constructor() {
    super('Session', ['will-download']);
    browser.on('Browser.downloadWillBegin', (params) => this.#download(params));
  }

  /** Every download is refused by Chromium; the event tells of it. @param {import('../cdp-pipe.cjs').Payload} params */
  #download(params) {
    const url = schemes.toApp(params['url']);
    const item = {
      getURL: () => url,
      getFilename: () => String(params['suggestedFilename']),
      cancel() {},
      getState: () => 'cancelled',
    };
    const event = createEvent();
    this.emit('will-download', event, item, undefined);
    if (!event.defaultPrevented) say(`the download of ${url} was refused; downloads are not implemented`);
  }

  /** @param {import('./permissions.cjs').RequestHandler | null} handler */
  setPermissionRequestHandler(handler) {
    this.#permissions.setRequestHandler(handler);
  }
  /** @param {import('./permissions.cjs').CheckHandler | null} handler */
  setPermissionCheckHandler(handler) {
    this.#permissions.setCheckHandler(handler);
  }
  /** No USB, HID or serial device is ever handed to a page here. @param {((details: object) => boolean) | null} handler */
  setDevicePermissionHandler(handler) {
    if (handler !== null && typeof handler !== 'function') throw new TypeError('handler must be a function or null');
  }

  /** Spell checking is off in the profile, as it would fetch dictionaries. @param {boolean} enable */
  setSpellCheckerEnabled(enable) {
    if (enable) throw notImplemented('spell checking');
  }
  isSpellCheckerEnabled() {
    return false;
  }

  /** @param {{ origin?: string, storages?: string[] }} [options] */
  async clearStorageData({ origin, storages } = {}) {
    const origins =
      origin === undefined ? this.#permissions.origins() : [schemes.toChromium(origin).replace(/\/$/, '')];
    const storageTypes = storages === undefined || storages.length === 0 ? 'all' : storages.map(storageName).join(',');
    await Promise.all(origins.map((one) => browser.send('Storage.clearDataForOrigin', { origin: one, storageTypes })));
  }
  /** Nothing of the app is cached over HTTP: every answer comes from its protocol handler. */
  async clearCache() {
    const contents = require('./web-contents.cjs').WebContents.getAllWebContents()[0];
    await contents?._window._host.send('Network.clearBrowserCache');
  }
  getStoragePath() {
    return require('./app.cjs').app.getPath('userData');
  }
  isPersistent() {
    return true;
  }
}

/** @param {string} name Electron's */
function storageName(name) {
  /** @type {Record<string, string>} */
  const names = {
    indexdb: 'indexeddb',
    localstorage: 'local_storage',
    serviceworkers: 'service_workers',
    cachestorage: 'cache_storage',
    filesystem: 'file_systems',
    cookies: 'cookies',
    shadercache: 'shader_cache',
  };
  const found = names[name];
  if (found === undefined) throw notImplemented(`clearing the storage "${name}"`);
  return found;
}

forbidMissing(Session.prototype, 'Session', 'members', 'session');

const defaultSession = new Session();
const session = { defaultSession };
forbidMissing(session, 'Session', 'statics', 'session');

module.exports = { session };
