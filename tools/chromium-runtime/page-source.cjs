'use strict';

const { makeCodec } = require('./page/codec.cjs');
const { makeBridge } = require('./page/bridge.cjs');
const { mainWorld } = require('./page/main-world.cjs');
const { isolatedWorld } = require('./page/isolated-world.cjs');
const { runPreload } = require('./page/preload-scope.cjs');
const { watchWindow } = require('./page/window-watch.cjs');

// Uint8Array has had base64 of its own only since Chromium 140.
const BASE64 = `{
  to: (bytes) => {
    if (bytes.toBase64) return bytes.toBase64();
    let text = '';
    for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
    return btoa(text);
  },
  from: (text) => Uint8Array.fromBase64 ? Uint8Array.fromBase64(text) : Uint8Array.from(atob(text), (c) => c.charCodeAt(0)),
}`;

/** @param {string} secret */
function mainWorldSource(secret) {
  return `(${mainWorld})(${makeBridge}, ${JSON.stringify(secret)});`;
}

/**
 * @param {import('./page/isolated-world.cjs').WorldConfig} config
 * @param {string | null} preload source text
 */
function isolatedWorldSource(config, preload) {
  const run =
    preload === null ? '' : `(${runPreload})(world, ({ require, module, exports, process }) => {\n${preload}\n});`;
  // Error pages and frames get no preload; the binding still exists there, but nothing speaks for them.
  return `(() => {
    if (window !== window.top || location.protocol === 'chrome-error:') return;
    const base64 = ${BASE64};
    const world = (${isolatedWorld})(${JSON.stringify(config)}, (${makeCodec})(base64.to, base64.from), ${makeBridge});
    (${watchWindow})(world);
    ${run}
  })();`;
}

module.exports = { mainWorldSource, isolatedWorldSource };
