'use strict';

const { createEvent } = require('../missing.cjs');

/**
 * Closing a window: the app may refuse, then the page may. Both for a close that the app asks for and, on a display, for a
 * person closing Chromium's window.
 */
class Closing {
  #window;
  #host;
  /** @type {Promise<boolean> | null} */
  #running = null;
  /** @type {((closed: boolean) => void) | null} */
  #answer = null;

  /** @param {import('./browser-window.cjs').BrowserWindow} window @param {import('../page-host.cjs').PageHost} host */
  constructor(window, host) {
    this.#window = window;
    this.#host = host;
  }

  /** @returns {Promise<boolean>} whether the window is closed in the end */
  tryClose() {
    if (this.#window.isDestroyed()) return Promise.resolve(true);
    if (this.#running !== null) return this.#running;
    const event = createEvent();
    this.#window.emit('close', event);
    if (event.defaultPrevented) return Promise.resolve(false);
    return this.#window.isDestroyed() ? Promise.resolve(true) : this.closePage();
  }

  /** Asks the page only, which may refuse by beforeunload. @returns {Promise<boolean>} */
  closePage() {
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  async #run() {
    const answered = new Promise((/** @type {(closed: boolean) => void} */ resolve) => (this.#answer = resolve));
    try {
      if (this.#window.webContents.isCrashed() || this.#window._isLost) this.#window.destroy();
      await this.#host.letGo();
      await this.#host.send('Page.close');
    } catch {
      this.#window.destroy(); // it never opened, or is gone already
    }
    return answered;
  }

  /** The page, or the trap that notices a person closing the window, made Chromium ask whether to leave. */
  async unloadAsked() {
    const contents = this.#window.webContents;
    const event = createEvent();
    if (this.#running === null) {
      this.#window.emit('close', event);
      await contents._answerUnload(!event.defaultPrevented);
      return;
    }
    contents.emit('will-prevent-unload', event);
    // Here preventDefault means: close all the same.
    const leave = event.defaultPrevented;
    await contents._answerUnload(leave);
    if (leave) return;
    this.#host.deliver('closing', false);
    this.#answer?.(false);
  }

  /** The window is gone. */
  closed() {
    this.#answer?.(true);
  }
}

module.exports = { Closing };
