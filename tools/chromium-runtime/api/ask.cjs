'use strict';

const { overlay } = require('../page/overlay.cjs');

/**
 * Puts a question over the window's page, out of the page's reach, and waits for the answer.
 *
 * @param {import('./browser-window.cjs').BrowserWindow} window
 * @param {import('../page/overlay.cjs').Question} question
 * @returns {Promise<unknown>}
 */
async function askPage(window, question) {
  const result = await window._host.runIsolated(overlay, [question], { userGesture: true });
  return result['value'] ?? null;
}

module.exports = { askPage };
