'use strict';

const { EventEmitter } = require('node:events');

/**
 * Protocol payloads are Chromium's to define and change; the few fields that are used are read where they are used.
 *
 * @typedef {Record<string, any>} Payload
 */

// How a message ends whose last parameter is an empty `body`.
const BODY_END = '"}}';

/** The DevTools protocol over the two pipes of `--remote-debugging-pipe`: JSON messages that end in a NUL. */
class CdpPipe extends EventEmitter {
  /** @type {Map<number, { resolve: (result: Payload) => void, reject: (error: Error) => void, method: string }>} */
  #waiting = new Map();
  #nextId = 1;
  #closed = false;
  /** @type {Buffer[]} */
  #partial = [];
  #output;

  /**
   * @param {import('node:stream').Writable} output
   * @param {import('node:stream').Readable} input
   */
  constructor(output, input) {
    super();
    this.#output = output;
    // Both ends break when Chromium dies; `close` says so once, with every pending call rejected.
    output.on('error', () => this.#end());
    input.on('error', () => this.#end());
    input.on('close', () => this.#end());
    input.on('data', (chunk) => this.#read(chunk));
  }

  get isClosed() {
    return this.#closed;
  }

  /**
   * @param {string} method
   * @param {Payload} [params]
   * @param {string} [sessionId]
   * @returns {Promise<Payload>}
   */
  send(method, params = {}, sessionId) {
    return this.#ask(method, (id) => this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`));
  }

  /**
   * As `send`, with a parameter `body` that is written as it is: base64 has nothing to escape, and of megabytes each copy counts.
   *
   * @param {string} method
   * @param {Payload} params
   * @param {Buffer} body
   * @returns {Promise<Payload>}
   */
  sendBody(method, params, body) {
    return this.#ask(method, (id) => {
      const head = JSON.stringify({ id, method, params: { ...params, body: '' } });
      this.#output.cork();
      this.#output.write(head.slice(0, -BODY_END.length));
      this.#output.write(body.toString('base64'), 'latin1');
      this.#output.write(`${BODY_END}\0`);
      this.#output.uncork();
    });
  }

  /**
   * @param {string} method
   * @param {(id: number) => void} write
   * @returns {Promise<Payload>}
   */
  #ask(method, write) {
    if (this.#closed) return Promise.reject(new Error(`${method}: Chromium is gone`));
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, method });
      write(id);
    });
  }

  /** @param {Buffer} chunk */
  #read(chunk) {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      this.#partial.push(chunk.subarray(start, end));
      const text = this.#partial.length === 1 ? String(this.#partial[0]) : Buffer.concat(this.#partial).toString();
      this.#partial = [];
      start = end + 1;
      this.#take(JSON.parse(text));
    }
    if (start < chunk.length) this.#partial.push(chunk.subarray(start));
  }

  /** @param {Payload} message */
  #take(message) {
    if (message['id'] === undefined) {
      this.emit('message', message['method'], message['params'], message['sessionId']);
      return;
    }
    const call = this.#waiting.get(message['id']);
    this.#waiting.delete(message['id']);
    if (message['error']) call?.reject(new Error(`${call.method}: ${message['error'].message}`));
    else call?.resolve(message['result']);
  }

  #end() {
    if (this.#closed) return;
    this.#closed = true;
    for (const { reject, method } of this.#waiting.values()) reject(new Error(`${method}: Chromium is gone`));
    this.#waiting.clear();
    this.emit('close');
  }
}

module.exports = { CdpPipe };
