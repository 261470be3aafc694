'use strict';

const { codec } = require('../codec.cjs');
const { say } = require('../launch-state.cjs');
const schemes = require('../schemes.cjs');
const { ipcMain } = require('./ipc-main.cjs');

/** @typedef {import('../cdp-pipe.cjs').Payload} Payload */

/** What a page's preload asks of main: calls, messages, and the paths of chosen files. */
class PageCalls {
  #host;
  #contents;

  /** @param {import('../page-host.cjs').PageHost} host @param {import('./web-contents.cjs').WebContents} contents */
  constructor(host, contents) {
    this.#host = host;
    this.#contents = contents;
  }

  /** @param {string} kind @param {Payload} head @param {string} body @param {number} contextId @returns {boolean} whether it was a call */
  take(kind, head, body, contextId) {
    if (kind === 'invoke') void this.#invoke(head, body, contextId);
    else if (kind === 'send') ipcMain._receive(head['channel'], this.#event(contextId), body);
    else if (kind === 'paths') void this.#tellPaths(head, contextId);
    else return false;
    return true;
  }

  /** @param {Payload} head @param {string} body @param {number} contextId */
  async #invoke(head, body, contextId) {
    const answer = await ipcMain._invoke(head['channel'], this.#event(contextId), body);
    const about = answer.error === undefined ? { id: head['id'] } : { id: head['id'], error: answer.error };
    await this.#host.deliverTo(contextId, 'reply', about, answer.body);
  }

  /** @param {Payload} head @param {number} contextId */
  async #tellPaths(head, contextId) {
    const paths = await this.#host.pathsOfFiles(contextId, head['id'], head['count']).catch((error) => {
      say(`paths of files: ${error.message}`);
      return [];
    });
    await this.#host.deliverTo(contextId, 'reply', { id: head['id'] }, codec.encode(paths));
  }

  /** A document that is no longer shown has no frame, as in Electron. @param {number} contextId */
  #event(contextId) {
    const url = this.#host.urlOf(contextId);
    const senderFrame = url === null ? null : this.frame(url);
    return { type: 'frame', sender: this.#contents, senderFrame, processId: 1, frameId: 1, ports: [] };
  }

  /** A main frame: frames inside a page have no preload and cannot call. @param {string} address */
  frame(address) {
    const url = schemes.toApp(address);
    const frame = {
      url,
      origin: schemes.originOf(url),
      parent: null,
      processId: 1,
      routingId: 1,
      name: '',
      detached: false,
      isDestroyed: () => this.#contents.isDestroyed(),
      /** @param {string} channel @param {...unknown} args */
      send: (channel, ...args) => this.#contents.send(channel, ...args),
    };
    return Object.assign(frame, { top: frame });
  }
}

module.exports = { PageCalls };
