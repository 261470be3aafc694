'use strict';

const { EventEmitter } = require('node:events');

/**
 * Chromium gives pages of a foreign scheme no storage, no modules and no workers. So `app://bundle/x` is shown to it as
 * `https://bundle.app.localhost/x`, a secure and stable origin, and shown to the app as itself.
 *
 * @typedef {(request: Request) => Response | Promise<Response>} SchemeHandler
 */

/** Says `visited` with the origin, as Chromium sees it, of each document that is about to load. */
const events = new EventEmitter();

/** @type {Map<string, SchemeHandler>} */
const handlers = new Map();
/** @type {Set<string>} */
const privileged = new Set();

const OWN_HOST = /^(.+)\.([a-z][a-z0-9-]*)\.localhost$/;

/** @param {string} scheme */
function isKnown(scheme) {
  return handlers.has(scheme) || privileged.has(scheme);
}

/** @param {string} address */
function toChromium(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) return address;
  const scheme = url.protocol.slice(0, -1);
  if (!isKnown(scheme) || url.host === '') return address;
  return `https://${url.host}.${scheme}.localhost${url.pathname || '/'}${url.search}${url.hash}`;
}

/** @param {string} address */
function toApp(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  const own = url?.protocol === 'https:' ? OWN_HOST.exec(url.host) : null;
  const [, host, scheme] = own ?? [];
  if (url === null || host === undefined || scheme === undefined || !isKnown(scheme)) return address;
  return `${scheme}://${host}${url.pathname}${url.search}${url.hash}`;
}

/** Node calls the origin of a foreign scheme "null"; Electron does not. @param {string} address */
function originOf(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null) return 'null';
  return isKnown(url.protocol.slice(0, -1)) ? `${url.protocol}//${url.host}` : url.origin;
}

/** Addresses inside a header: the policy names hosts, a redirect names its goal. @param {string} text */
function headerToChromium(text) {
  let mapped = text;
  for (const scheme of new Set([...handlers.keys(), ...privileged])) {
    mapped = mapped.replace(new RegExp(`\\b${scheme}://([a-z0-9.-]+)`, 'gi'), `https://$1.${scheme}.localhost`);
  }
  return mapped;
}

/** @param {string} address */
function handlerFor(address) {
  const scheme = URL.canParse(address) ? new URL(address).protocol.slice(0, -1) : '';
  return handlers.get(scheme) ?? null;
}

module.exports = { events, handlers, privileged, isKnown, toChromium, toApp, originOf, headerToChromium, handlerFor };
