'use strict';

const { forbidMissing, notImplemented } = require('../missing.cjs');
const schemes = require('../schemes.cjs');

const BUILT_IN = new Set(['http', 'https', 'file', 'data', 'blob', 'about', 'chrome', 'devtools']);

class Protocol {
  /** @param {{ scheme: string, privileges?: Record<string, boolean> }[]} list */
  registerSchemesAsPrivileged(list) {
    for (const { scheme, privileges } of list) {
      // Every handled scheme becomes an https origin here, which is standard and secure.
      if (!privileges?.['standard']) throw notImplemented(`a scheme that is not standard (${scheme})`);
      schemes.privileged.add(scheme);
    }
  }

  /** @param {string} scheme @param {import('../schemes.cjs').SchemeHandler} handler */
  handle(scheme, handler) {
    if (BUILT_IN.has(scheme)) throw notImplemented(`protocol.handle for ${scheme}:`);
    if (schemes.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    schemes.handlers.set(scheme, handler);
  }

  /** @param {string} scheme */
  unhandle(scheme) {
    if (!schemes.handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
  }

  /** @param {string} scheme */
  isProtocolHandled(scheme) {
    return schemes.handlers.has(scheme);
  }
}

forbidMissing(Protocol.prototype, 'Protocol', 'members', 'protocol');

module.exports = { protocol: new Protocol() };
