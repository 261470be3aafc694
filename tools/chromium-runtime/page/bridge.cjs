'use strict';

/**
 * @typedef {['v', unknown] | ['f' | 'p', number] | ['a', unknown[]] | ['o', [string, unknown][]]} Wrapped
 * @typedef {object} BridgeHooks
 * @property {(message: Record<string, unknown>) => void} [other] messages that are not about calls
 * @property {(args: unknown[]) => Promise<void> | null} [beforeCall] may delay a call; its result is then a promise
 */

/**
 * One end of the context bridge. The two worlds of a page share no objects but DOM nodes; an event dispatched on a detached
 * node runs the other world's listener at once, and its `detail` arrives there as a structured clone. So calls are
 * synchronous, as Electron's are, and only functions and promises need names of their own.
 *
 * Runs in both worlds as source text: it must not refer to anything outside itself. The page may replace built-ins later,
 * so everything it could listen in on is taken here, before its first script.
 *
 * @param {EventTarget} channel
 * @param {string} out event name towards the other world
 * @param {string} into
 * @param {BridgeHooks} hooks
 */
function makeBridge(channel, out, into, hooks) {
  const { apply } = Reflect;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const Event = CustomEvent;
  const readDetail = /** @type {() => unknown} */ (
    Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get
  );
  const REFUSAL = 'An object could not be cloned.';
  const MAX_DEPTH = 200; // Electron stops at 1000; a cycle is what is meant either way

  /** @type {Map<number, Function>} */
  const functions = new Map();
  /** @type {WeakMap<Function, number>} */
  const functionIds = new WeakMap();
  /** @type {Map<number, WeakRef<Function>>} */
  const proxies = new Map();
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (error: unknown) => void }>} */
  const promises = new Map();
  let nextId = 1;
  /** @type {any} */
  let answer;
  const collected = new FinalizationRegistry((/** @type {number} */ id) => {
    if (proxies.get(id)?.deref() !== undefined) return;
    proxies.delete(id);
    tell({ kind: 'release', id });
  });

  /** @param {object} message */
  function tell(message) {
    apply(dispatch, channel, [new Event(out, { detail: message })]);
  }

  /** @param {object} message @returns {unknown} */
  function ask(message) {
    const outer = answer;
    answer = undefined;
    tell(message);
    const got = answer;
    answer = outer;
    if (got === undefined) throw new TypeError(REFUSAL);
    if (got.error) throw revive(got.error);
    return unwrap(got.value, false);
  }

  /** @param {any} error */
  function describe(error) {
    const isError = typeof error === 'object' && error !== null && 'message' in error;
    return isError
      ? { name: String(error.name), message: String(error.message) }
      : { name: 'Error', message: String(error) };
  }

  /** @param {{ name: string, message: string }} about */
  function revive(about) {
    const error = about.name === 'TypeError' ? new TypeError(about.message) : new Error(about.message);
    if (error.name !== about.name) Object.defineProperty(error, 'name', { value: about.name, configurable: true });
    return error;
  }

  /** @param {unknown} value @param {number} depth @returns {Wrapped} */
  function wrap(value, depth = 0) {
    if (depth > MAX_DEPTH) throw new TypeError(REFUSAL);
    if (typeof value === 'function') return ['f', idOf(value)];
    if (typeof value === 'symbol') throw new TypeError(REFUSAL);
    if (typeof value !== 'object' || value === null) return ['v', value];
    if (Array.isArray(value)) return ['a', value.map((one) => wrap(one, depth + 1))];
    if (value instanceof Promise) return ['p', hold(value)];
    if (Object.prototype.toString.call(value) !== '[object Object]') return ['v', value];
    /** @type {[string, unknown][]} */
    const entries = Object.entries(value).map(([key, one]) => [key, wrap(one, depth + 1)]);
    return ['o', entries];
  }

  /** @param {Function} fn */
  function idOf(fn) {
    const known = functionIds.get(fn);
    if (known !== undefined && functions.has(known)) return known;
    const id = nextId++;
    functions.set(id, fn);
    functionIds.set(fn, id);
    return id;
  }

  /** @param {Promise<unknown>} promise */
  function hold(promise) {
    const id = nextId++;
    promise.then(
      (value) => {
        try {
          tell({ kind: 'settle', id, value: wrap(value) });
        } catch (error) {
          tell({ kind: 'settle', id, error: describe(error) });
        }
      },
      (error) => tell({ kind: 'settle', id, error: describe(error) }),
    );
    return id;
  }

  /** @param {any} wrapped @param {boolean} freeze @returns {unknown} */
  function unwrap([kind, value], freeze) {
    if (kind === 'f') return proxyFor(value);
    if (kind === 'p') return new Promise((resolve, reject) => promises.set(value, { resolve, reject }));
    if (kind === 'v') return value;
    const entries = kind === 'a' ? value.map((/** @type {any} */ one) => unwrap(one, freeze)) : {};
    if (kind === 'o') {
      for (const [key, one] of value) {
        Object.defineProperty(entries, key, {
          value: unwrap(one, freeze),
          enumerable: true,
          writable: true,
          configurable: true,
        });
      }
    }
    return freeze ? Object.freeze(entries) : entries;
  }

  /** @param {number} id */
  function proxyFor(id) {
    const known = proxies.get(id)?.deref();
    if (known !== undefined) return known;
    const proxy = (/** @type {unknown[]} */ ...args) => ask({ kind: 'call', id, args: args.map((one) => wrap(one)) });
    proxies.set(id, new WeakRef(proxy));
    collected.register(proxy, id);
    return proxy;
  }

  /** @param {any} message */
  function call(message) {
    const fn = functions.get(message.id);
    if (fn === undefined) throw new Error('the function was released');
    const args = message.args.map((/** @type {any} */ one) => unwrap(one, false));
    const wait = hooks.beforeCall?.(args) ?? null;
    return wait === null ? apply(fn, undefined, args) : wait.then(() => apply(fn, undefined, args));
  }

  /** @param {any} message */
  function settle(message) {
    const waiting = promises.get(message.id);
    promises.delete(message.id);
    if (message.error) waiting?.reject(revive(message.error));
    else waiting?.resolve(unwrap(message.value, false));
  }

  channel.addEventListener(into, (event) => {
    const message = /** @type {any} */ (apply(readDetail, event, []));
    // A detail that cannot be cloned arrives as null; whoever asked finds no answer and throws.
    if (message === null || typeof message !== 'object') return;
    if (message.kind === 'answer') answer = message;
    else if (message.kind === 'settle') settle(message);
    else if (message.kind === 'release') functions.delete(message.id);
    else if (message.kind === 'call') {
      try {
        tell({ kind: 'answer', value: wrap(call(message)) });
      } catch (error) {
        tell({ kind: 'answer', error: describe(error) });
      }
    } else hooks.other?.(message);
  });

  return { tell, wrap, unwrap };
}

module.exports = { makeBridge };
