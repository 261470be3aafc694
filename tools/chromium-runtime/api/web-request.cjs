'use strict';

const { forbidMissing } = require('../missing.cjs');
const { watch } = require('../requests.cjs');

/** @typedef {import('../cdp-pipe.cjs').Payload} Payload */
/** @typedef {(details: Payload, callback: (answer: Payload) => void) => void} Listener */

/** Chromium's match patterns. @param {string} pattern @returns {RegExp} */
function matcher(pattern) {
  if (pattern === '<all_urls>') return /^/;
  const found = /^(\*|[a-z][a-z0-9+.-]*):\/\/([^/]*)(\/.*)?$/i.exec(pattern);
  if (found === null) throw new TypeError(`Invalid url pattern ${pattern}`);
  const [, scheme = '*', host = '*', path = '/*'] = found;
  const quote = (/** @type {string} */ text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  const hosts = host.startsWith('*.') ? `(?:.*\\.)?${quote(host.slice(2))}` : quote(host);
  return new RegExp(`^${scheme === '*' ? '(?:https?|wss?)' : quote(scheme)}://${hosts}${quote(path)}$`, 'i');
}

/**
 * @param {unknown[]} args Electron's (filter, listener), (listener) or (null)
 * @returns {(details: Payload) => Promise<Payload>}
 */
function listenerOf(args) {
  const listener = /** @type {Listener | null} */ (args.at(-1) ?? null);
  if (typeof listener !== 'function') return async () => ({});
  const filter = /** @type {{ urls?: string[], types?: string[] }} */ (args.length > 1 ? args[0] : {});
  const patterns = (filter.urls ?? []).map(matcher);
  return (details) => {
    const listed = patterns.length === 0 || patterns.some((pattern) => pattern.test(details['url']));
    const typed = filter.types === undefined || filter.types.includes(details['resourceType']);
    if (!listed || !typed) return Promise.resolve({});
    return new Promise((resolve) => listener(details, (answer) => resolve(answer ?? {})));
  };
}

class WebRequest {
  /** @param {...unknown} args */
  onBeforeRequest(...args) {
    watch.before = listenerOf(args);
  }
  /** @param {...unknown} args */
  onBeforeSendHeaders(...args) {
    watch.beforeHeaders = listenerOf(args);
  }
  /** @param {...unknown} args */
  onHeadersReceived(...args) {
    watch.headers = listenerOf(args);
    watch.watchesHeaders = typeof args.at(-1) === 'function';
  }
}

forbidMissing(WebRequest.prototype, 'WebRequest', 'members', 'webRequest');

module.exports = { WebRequest };
