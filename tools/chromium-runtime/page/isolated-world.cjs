'use strict';

/**
 * @typedef {object} WorldConfig
 * @property {string} secret
 * @property {string} binding name of the function that reaches main; exists in this world only
 * @property {boolean} display
 * @property {boolean} asksOnClose whether a person closing the window is noticed before it is too late
 * @property {Record<string, unknown>} process what the preload sees as `process`
 * @property {{ id: string, key: string, ctrl: boolean, alt: boolean, shift: boolean, meta: boolean }[]} accelerators
 *
 * @typedef {ReturnType<typeof isolatedWorld>} World
 */

/**
 * The isolated world of a window's page: transport to main, `electron` for the preload, the bridge to the page. Source text in
 * the page, so it must not refer to anything outside its arguments.
 *
 * @param {WorldConfig} config
 * @param {ReturnType<typeof import('./codec.cjs').makeCodec>} codec
 * @param {typeof import('./bridge.cjs').makeBridge} makeBridge
 */
function isolatedWorld(config, codec, makeBridge) {
  const scope = /** @type {Record<string, any>} */ (/** @type {unknown} */ (globalThis));
  const send = /** @type {(text: string) => void} */ (scope[config.binding]);
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (error: unknown) => void }>} */
  const calls = new Map();
  /** @type {Map<string, ((...args: unknown[]) => void)[]>} */
  const listeners = new Map();
  /** @type {WeakMap<File, string>} */
  const paths = new WeakMap();
  /** @type {Map<string, (value: any) => void>} */
  const orders = new Map();
  let nextId = 1;

  /** @param {string} kind @param {unknown} head @param {string} [body] */
  function post(kind, head, body = '') {
    // One line of head, then the body as it is: encoding a large body a second time would cost as much as the first.
    send(`${kind}${JSON.stringify(head)}\n${body}`);
  }

  /** @param {(id: number) => void} start @returns {Promise<any>} */
  function request(start) {
    const id = nextId++;
    return new Promise((resolve, reject) => {
      calls.set(id, { resolve, reject });
      start(id);
    });
  }

  const ipcRenderer = {
    /** @param {string} channel @param {...unknown} args */
    invoke(channel, ...args) {
      // A value that cannot be sent rejects, as Electron's invoke does.
      return new Promise((resolve) => {
        const body = codec.encode(args);
        resolve(request((id) => post('invoke', { id, channel: String(channel) }, body)));
      });
    },
    /** @param {string} channel @param {...unknown} args */
    send(channel, ...args) {
      post('send', { channel: String(channel) }, codec.encode(args));
    },
    /** @param {string} channel @param {(...args: unknown[]) => void} listener */
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    /** @param {string} channel @param {(...args: unknown[]) => void} listener */
    addListener: (channel, listener) => ipcRenderer.on(channel, listener),
    /** @param {string} channel @param {(...args: unknown[]) => void} listener */
    once(channel, listener) {
      /** @param {...unknown} args */
      const once = (...args) => {
        ipcRenderer.off(channel, once);
        listener(...args);
      };
      once.listener = listener;
      return ipcRenderer.on(channel, once);
    },
    /** @param {string} channel @param {(...args: unknown[]) => void} listener */
    off(channel, listener) {
      const kept = (listeners.get(channel) ?? []).filter(
        (one) => one !== listener && /** @type {{ listener?: unknown }} */ (one).listener !== listener,
      );
      listeners.set(channel, kept);
      return ipcRenderer;
    },
    /** @param {string} channel @param {(...args: unknown[]) => void} listener */
    removeListener: (channel, listener) => ipcRenderer.off(channel, listener),
    /** @param {string} [channel] */
    removeAllListeners(channel) {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
    /** @param {string} channel */
    listenerCount: (channel) => (listeners.get(channel) ?? []).length,
  };

  /** @param {unknown} value @param {File[]} found @param {number} depth */
  function collectFiles(value, found, depth) {
    if (value instanceof File) {
      if (!paths.has(value)) found.push(value);
    } else if (value instanceof FileList) found.push(...value);
    // A buffer has an entry for each of its bytes, and no files: some megabytes held up the page for half a second.
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return;
    else if (typeof value === 'object' && value !== null && depth < 8) {
      for (const one of Array.isArray(value) ? value : Object.values(value)) collectFiles(one, found, depth + 1);
    }
  }

  /** Where chosen files lie. Only main can ask Chromium, so a call that carries files waits for the answer. */
  /** @param {File[]} files */
  async function learnPaths(files) {
    const known = await request((id) => {
      scope['__postilFiles'] = { ...(scope['__postilFiles'] ?? {}), [id]: files };
      post('paths', { id, count: files.length });
    });
    files.forEach((file, at) => paths.set(file, known[at] ?? ''));
  }

  const channel = document.createElement('i');
  const bridge = makeBridge(channel, 'preload', 'page', {
    beforeCall(args) {
      /** @type {File[]} */
      const files = [];
      collectFiles(args, files, 0);
      return files.length === 0 ? null : learnPaths(files);
    },
    other(message) {
      if (message['kind'] === 'open') {
        post('open', { url: message['url'], frameName: message['target'], features: message['features'] });
      }
    },
  });
  window.dispatchEvent(new MouseEvent(config.secret, { relatedTarget: channel }));

  const exposed = new Set();
  const contextBridge = {
    /** @param {string} key @param {unknown} api */
    exposeInMainWorld(key, api) {
      if (exposed.has(key)) throw new Error(`Cannot bind an API on top of an existing property on the window object`);
      exposed.add(key);
      bridge.tell({ kind: 'expose', key, value: bridge.wrap(api) });
    },
  };
  const webUtils = {
    /** @param {File} file */
    getPathForFile(file) {
      if (!(file instanceof File)) throw new TypeError('getPathForFile expects a File');
      return paths.get(file) ?? '';
    },
  };

  let parts = '';
  /** @param {string} kind @param {any} head @param {string} rest */
  function receive(kind, head, rest) {
    const body = parts + rest;
    parts = '';
    if (kind === 'event') {
      const args = /** @type {unknown[]} */ (codec.decode(body));
      for (const listener of listeners.get(head.channel) ?? []) listener({ sender: ipcRenderer, ports: [] }, ...args);
    } else if (kind === 'reply') {
      const call = calls.get(head.id);
      calls.delete(head.id);
      if (head.error === undefined) call?.resolve(codec.decode(body));
      else call?.reject(new Error(head.error));
    } else orders.get(kind)?.(head);
  }
  // Very large bodies come in parts: Chromium reads only so much in one message.
  receive.part = (/** @type {string} */ text) => {
    parts += text;
  };
  Object.defineProperty(scope, '__postilReceive', { value: receive });

  return { config, post, orders, electron: { ipcRenderer, contextBridge, webUtils } };
}

module.exports = { isolatedWorld };
