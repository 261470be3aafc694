'use strict';

/**
 * The page's end of the bridge, run before the page's own scripts. It leaves nothing behind but what the preload exposes,
 * and `window.open`, which asks the app instead of opening.
 *
 * @param {typeof import('./bridge.cjs').makeBridge} makeBridge
 * @param {string} secret name of the one event by which the isolated world hands over the channel
 */
function mainWorld(makeBridge, secret) {
  if (window !== window.top) {
    // A frame of the page's own making would bring a fresh `open` with it.
    window.open = (...args) => {
      try {
        return window.top?.open(...args) ?? null;
      } catch {
        return null; // a frame of another origin may not reach its top window
      }
    };
    return;
  }

  /** @param {Event} event */
  function meet(event) {
    window.removeEventListener(secret, meet, true);
    event.stopImmediatePropagation();
    const channel = /** @type {EventTarget} */ (/** @type {MouseEvent} */ (event).relatedTarget);
    const bridge = makeBridge(channel, 'page', 'preload', {
      other(message) {
        if (message['kind'] === 'expose') expose(bridge, String(message['key']), message['value']);
      },
    });
    window.open = function open(url, target, features) {
      const address = new URL(url === undefined || url === '' ? 'about:blank' : url, document.baseURI).href;
      bridge.tell({ kind: 'open', url: address, target: String(target ?? ''), features: String(features ?? '') });
      return null;
    };
  }

  /** @param {ReturnType<typeof makeBridge>} bridge @param {string} key @param {unknown} wrapped */
  function expose(bridge, key, wrapped) {
    Object.defineProperty(window, key, { value: bridge.unwrap(wrapped, true), enumerable: true });
  }

  window.addEventListener(secret, meet, true);
}

module.exports = { mainWorld };
