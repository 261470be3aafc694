'use strict';

const { codec } = require('../codec.cjs');
const { forbidMissing } = require('../missing.cjs');
const { EventEmitter } = require('node:events');

/** @typedef {(event: object, ...args: unknown[]) => unknown} Handler */

class IpcMain extends EventEmitter {
  /** @type {Map<string, Handler>} */
  #handlers = new Map();

  constructor() {
    super();
    this.setMaxListeners(0);
  }

  /** @param {string} channel @param {Handler} handler */
  handle(channel, handler) {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    if (typeof handler !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    this.#handlers.set(channel, handler);
  }

  /** @param {string} channel @param {Handler} handler */
  handleOnce(channel, handler) {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  /** @param {string} channel */
  removeHandler(channel) {
    this.#handlers.delete(channel);
  }

  /**
   * @param {string} channel
   * @param {object} event
   * @param {string} body encoded arguments
   * @returns {Promise<{ error?: string, body: string }>}
   */
  async _invoke(channel, event, body) {
    try {
      const handler = this.#handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      const args = /** @type {unknown[]} */ (codec.decode(body));
      return { body: codec.encode(await handler(event, ...args)) };
    } catch (error) {
      return { error: `Error invoking remote method '${channel}': ${error}`, body: '' };
    }
  }

  /** @param {string} channel @param {object} event @param {string} body */
  _receive(channel, event, body) {
    this.emit(channel, event, .../** @type {unknown[]} */ (codec.decode(body)));
  }
}

forbidMissing(IpcMain.prototype, 'IpcMain', 'members', 'ipcMain');

module.exports = { ipcMain: new IpcMain() };
