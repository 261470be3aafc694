'use strict';

/**
 * Runs the app's preload as Electron's sandboxed preloads run: `require` knows four modules. Source text in the page.
 *
 * @param {import('./isolated-world.cjs').World} world
 * @param {(scope: Record<string, unknown>) => void} preload
 */
function runPreload(world, preload) {
  class EventEmitter {
    /** @type {Map<unknown, Function[]>} */
    #listeners = new Map();
    /** @param {unknown} name @param {Function} listener */
    on(name, listener) {
      this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
      return this;
    }
    /** @param {unknown} name @param {Function} listener */
    off(name, listener) {
      this.#listeners.set(
        name,
        (this.#listeners.get(name) ?? []).filter((one) => one !== listener),
      );
      return this;
    }
    /** @param {unknown} name @param {Function} listener */
    once(name, listener) {
      const once = (/** @type {unknown[]} */ ...args) => {
        this.off(name, once);
        listener.apply(this, args);
      };
      return this.on(name, once);
    }
    /** @param {unknown} name @param {...unknown} args */
    emit(name, ...args) {
      const listeners = this.#listeners.get(name) ?? [];
      for (const listener of listeners) listener.apply(this, args);
      return listeners.length > 0;
    }
    /** @param {unknown} name @param {Function} listener */
    addListener(name, listener) {
      return this.on(name, listener);
    }
    /** @param {unknown} name @param {Function} listener */
    removeListener(name, listener) {
      return this.off(name, listener);
    }
  }
  /** @param {string} what */
  const missing = (what) => new Error(`chromium-runtime: ${what} is not implemented`);
  /** @param {Record<string, unknown>} module @param {string} name */
  const guard = (module, name) =>
    new Proxy(module, {
      get(target, key) {
        if (key in target || typeof key === 'symbol' || key === '__esModule' || key === 'then' || key === 'default') {
          return target[/** @type {string} */ (key)];
        }
        throw missing(`${name}.${key}`);
      },
    });

  const { ipcRenderer, contextBridge, webUtils } = world.electron;
  const electron = guard(
    {
      ipcRenderer: guard(ipcRenderer, 'ipcRenderer'),
      contextBridge: guard(contextBridge, 'contextBridge'),
      webUtils: guard(webUtils, 'webUtils'),
    },
    'electron',
  );
  const timers = { setTimeout, clearTimeout, setInterval, clearInterval };
  /** @type {Record<string, unknown>} */
  const modules = {
    electron,
    'electron/renderer': electron,
    'electron/common': electron,
    events: Object.assign(EventEmitter, { EventEmitter, default: EventEmitter }),
    timers,
    url: { URL, URLSearchParams },
  };
  /** @param {string} name */
  const require = (name) => {
    const found = modules[name.replace(/^node:/, '')];
    if (found === undefined) throw new Error(`module not found: ${name}`);
    return found;
  };
  const module = { exports: {} };
  try {
    preload({ require, module, exports: module.exports, process: world.config.process });
  } catch (error) {
    // Electron reports and shows the page all the same.
    const about = /** @type {Error} */ (error);
    world.post('preload-error', { message: String(about), stack: String(about?.stack ?? '') });
  }
}

module.exports = { runPreload };
