'use strict';

/**
 * What start.cjs learned from the command line and the app's package.json; a module of its own so that every part can read
 * it without importing the start order.
 *
 * @typedef {object} Launch
 * @property {import('./command-line.cjs').CommandLine} line
 * @property {string} appDir
 * @property {{ name?: string, productName?: string, version?: string, main?: string, type?: string }} manifest
 */

/** @type {Launch} */
const launch = {
  line: { appPath: null, preloads: [], inspect: null, switches: new Map(), raw: [] },
  appDir: process.cwd(),
  manifest: {},
};

/** True when windows appear on a screen; otherwise Chromium runs headless. */
function hasDisplay() {
  if (launch.line.switches.has('headless')) return false;
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`chromium-runtime: ${text}\n`);
}

module.exports = { launch, hasDisplay, say };
