'use strict';

const { createEvent } = require('../missing.cjs');
const { say } = require('../launch-state.cjs');
const schemes = require('../schemes.cjs');

/** @typedef {import('../cdp-pipe.cjs').Payload} Payload */

/** @type {Record<string, number>} the ones a person meets; the rest are told as the general failure */
const ERRORS = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_TIMED_OUT: -7,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_PROXY_CONNECTION_FAILED: -130,
  ERR_UNKNOWN_URL_SCHEME: -302,
};

/** What the window's main frame shows and loads; turns the protocol's events into Electron's. */
class Loads {
  url = '';
  isLoading = false;
  isGone = false;
  #host;
  #contents;
  /** An address that main asked for: the request that follows is nobody else's. */
  #expecting = false;
  #loaderId = '';
  #failed = false;
  #asked = '';
  /** @type {{ resolve: () => void, reject: (error: Error) => void } | null} */
  #pending = null;

  /** @param {import('../page-host.cjs').PageHost} host @param {import('./web-contents.cjs').WebContents} contents */
  constructor(host, contents) {
    this.#host = host;
    this.#contents = contents;
  }

  /** @param {string} url @returns {Promise<void>} */
  async load(url) {
    if (this.#contents.isDestroyed()) throw new Error('Object has been destroyed');
    this.#asked = url;
    this.#supersede(url);
    const done = new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
      this.#pending = { resolve, reject };
    });
    done.catch(() => {}); // whoever loads without awaiting hears of it by did-fail-load
    await this.#ensureAlive();
    await this.#start();
    const answer = await this.#host.send('Page.navigate', { url: schemes.toChromium(url) });
    if (answer['errorText']) this.#fail(String(answer['errorText']), url);
    else if (answer['loaderId'] === undefined) this.#settle(); // only the fragment changed
    return done;
  }

  /** @param {boolean} ignoreCache */
  async reload(ignoreCache) {
    if (this.#contents.isDestroyed()) return;
    const wasGone = this.isGone;
    await this.#ensureAlive();
    // A browser that was started anew has nothing to reload.
    if (wasGone || this.url === '') {
      await this.load(this.#asked).catch(() => {}); // told by did-fail-load
      return;
    }
    await this.#start();
    await this.#host.send('Page.reload', { ignoreCache });
  }

  /** After a crash of all of Chromium the window has to be opened again. */
  async #ensureAlive() {
    if (await this.#contents._window._ensureOpen()) this.isGone = false;
  }

  async #start() {
    // A crashed page answers nothing until it is loaded again; Chromium gives the new one the scripts of the old.
    if (this.isGone) this.isGone = false;
    else await Promise.all([this.#host.refreshScripts(), this.#host.letGo()]);
    this.#expecting = true;
    this.#host.expectDocument();
  }

  /** @param {string} url */
  #supersede(url) {
    const pending = this.#pending;
    this.#pending = null;
    pending?.reject(loadError('ERR_ABORTED', url));
  }

  #settle() {
    this.#expecting = false;
    const pending = this.#pending;
    this.#pending = null;
    pending?.resolve();
  }

  /** @param {string} text as Chromium says it, net::ERR_X @param {string} url */
  #fail(text, url) {
    this.#expecting = false;
    const name = text.replace('net::', '');
    const error = loadError(name, url);
    const pending = this.#pending;
    this.#pending = null;
    this.#contents.emit('did-fail-load', createEvent(), error.errno, name, url, true, 1, 1);
    pending?.reject(error);
  }

  /** A request for a document of the main frame. @param {'will-navigate' | 'will-redirect'} name @param {Payload} event */
  requested(name, event) {
    if (this.#expecting && name === 'will-navigate') return;
    this.#contents.emit(name, event, event['url'], false, true, 1, 1);
    if (name === 'will-navigate') this.#contents.emit('will-frame-navigate', event);
    if (!event['defaultPrevented']) this.#host.expectDocument();
  }

  /** The page wanted an address that is never requested (mailto: and its like). Nobody here could show it. @param {string} url */
  refused(url) {
    const event = createEvent({ url, isMainFrame: true, isSameDocument: false });
    this.#contents.emit('will-navigate', event, url, false, true, 1, 1);
    if (!event.defaultPrevented) say(`going to ${url} is not implemented; it was refused`);
  }

  gone() {
    this.isGone = true;
    this.#supersede(this.#asked);
  }

  /** @param {string} method @param {Payload} params */
  protocol(method, params) {
    const isMain = (params['frameId'] ?? params['frame']?.id) === this.#host.targetId;
    if (method === 'Page.frameNavigated' && isMain) this.#navigated(params['frame']);
    else if (method === 'Page.navigatedWithinDocument' && isMain) this.#movedWithin(params['url']);
    else if (method === 'Page.lifecycleEvent' && isMain) this.#lifecycle(params);
    else if (method === 'Page.frameStartedLoading' && isMain && !this.isLoading) {
      this.isLoading = true;
      this.#contents.emit('did-start-loading');
    } else if (method === 'Page.frameStoppedLoading' && isMain && this.isLoading) {
      this.isLoading = false;
      this.#contents.emit('did-stop-loading');
    }
  }

  /** @param {Payload} frame */
  #navigated(frame) {
    if (this.#asked === '' || String(frame['url']).startsWith('data:text/html,%3C!--postil-window')) return; // the empty first page
    this.#loaderId = frame['loaderId'];
    this.#failed = frame['unreachableUrl'] !== undefined;
    this.isGone = false;
    if (this.#failed) {
      if (!this.#expecting) this.#fail('net::ERR_FAILED', schemes.toApp(frame['unreachableUrl']));
      return;
    }
    this.#expecting = false;
    this.url = frame['url'] + (frame['urlFragment'] ?? '');
    this.#asked = schemes.toApp(this.url);
    this.#contents.emit('did-navigate', createEvent(), this.#asked, 200, 'OK');
  }

  /** @param {string} url */
  #movedWithin(url) {
    this.url = url;
    this.#asked = schemes.toApp(url);
    this.#host.movedWithinDocument(url);
    this.#contents.emit('did-navigate-in-page', createEvent(), this.#asked, true, 1, 1);
  }

  /** @param {Payload} params */
  #lifecycle({ name, loaderId }) {
    if (loaderId !== this.#loaderId || this.#failed) return;
    if (name === 'DOMContentLoaded') this.#contents.emit('dom-ready', createEvent());
    else if (name === 'firstPaint') this.#contents.emit('_painted');
    else if (name === 'load') {
      this.#contents.emit('_painted');
      this.#contents.emit('did-finish-load');
      this.#settle();
    }
  }
}

/** @param {string} name @param {string} url */
function loadError(name, url) {
  const errno = ERRORS[name] ?? -2;
  return Object.assign(new Error(`${name} (${errno}) loading '${url}'`), { errno, code: name, url });
}

module.exports = { Loads };
