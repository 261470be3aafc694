'use strict';

/**
 * All windows that were not closed yet, oldest first. A module of its own, since app, sessions and menus need the list and
 * windows need them.
 *
 * @typedef {import('./browser-window.cjs').BrowserWindow} BrowserWindow
 */

/** @type {Set<BrowserWindow>} */
const windows = new Set();

/** @type {{ focused: BrowserWindow | null }} */
const focus = { focused: null };

module.exports = { windows, focus };
