'use strict';

const { browser } = require('../browser.cjs');
const schemes = require('../schemes.cjs');
const { windows } = require('./windows.cjs');

/**
 * @typedef {(contents: object, permission: string, callback: (granted: boolean) => void, details: object) => void} RequestHandler
 * @typedef {(contents: object | null, permission: string, origin: string, details: object) => boolean} CheckHandler
 */

/** Electron's names, with those of Chromium's permission settings. @type {[string, string[]][]} */
const PERMISSIONS = [
  ['media', ['camera', 'microphone']],
  ['geolocation', ['geolocation']],
  ['notifications', ['notifications']],
  ['midi', ['midi']],
  ['clipboard-read', ['clipboard-read']],
  ['clipboard-sanitized-write', ['clipboard-write']],
  ['idle-detection', ['idle-detection']],
  ['window-management', ['window-management']],
  ['local-fonts', ['local-fonts']],
  ['storage-access', ['storage-access']],
  ['persistent-storage', ['persistent-storage']],
];

/**
 * Chromium does not ask a debugging client before it decides, so the app's handlers are asked beforehand, once for each
 * permission and origin, and their answers are written into Chromium's settings. Without a handler all is granted, as in
 * Electron. `persistent-storage` asks nobody: Electron never evicts, so it is always granted.
 */
class Permissions {
  /** @type {RequestHandler | null} */
  #onRequest = null;
  /** @type {CheckHandler | null} */
  #onCheck = null;
  /** @type {Set<string>} */
  #origins = new Set();

  constructor() {
    browser.on('started', () => this.#applyAll());
    schemes.events.on('visited', (origin) => this.#visit(origin));
  }

  origins() {
    return [...this.#origins];
  }

  /** @param {RequestHandler | null} handler */
  setRequestHandler(handler) {
    this.#onRequest = handler;
    this.#applyAll();
  }
  /** @param {CheckHandler | null} handler */
  setCheckHandler(handler) {
    this.#onCheck = handler;
    this.#applyAll();
  }

  /** @param {string} origin as Chromium sees it */
  #visit(origin) {
    if (this.#origins.has(origin)) return;
    this.#origins.add(origin);
    this.#apply(origin);
  }

  #applyAll() {
    for (const origin of this.#origins) this.#apply(origin);
  }

  /** @param {string} origin */
  #apply(origin) {
    if (!browser.isRunning) return;
    for (const [permission, names] of PERMISSIONS) {
      this.#decide(permission, origin, (granted) => {
        for (const name of names) void set(origin, name, granted);
      });
    }
  }

  /** @param {string} permission @param {string} origin @param {(granted: boolean) => void} done */
  #decide(permission, origin, done) {
    if (permission === 'persistent-storage') return done(true);
    const shown = schemes.toApp(`${origin}/`);
    const contents = [...windows][0]?.webContents ?? null;
    const details = {
      requestingUrl: shown,
      requestingOrigin: shown,
      isMainFrame: true,
      mediaTypes: ['video', 'audio'],
    };
    if (this.#onCheck && !this.#onCheck(contents, permission, shown, details)) return done(false);
    if (this.#onRequest === null || contents === null) return done(this.#onRequest === null);
    this.#onRequest(contents, permission, done, details);
  }
}

/** @param {string} origin @param {string} name @param {boolean} granted */
async function set(origin, name, granted) {
  const setting = granted ? 'granted' : 'denied';
  // A name that this version of Chromium does not have is a thing it cannot do either.
  await browser.send('Browser.setPermission', { origin, permission: { name }, setting }).catch(() => {});
}

module.exports = { Permissions };
