'use strict';

const { notImplemented } = require('../missing.cjs');

// What a window is made with here. The second group has no effect in Chromium's window and does no harm without one.
const ACTED_ON = [
  'width',
  'height',
  'x',
  'y',
  'minWidth',
  'minHeight',
  'title',
  'show',
  'backgroundColor',
  'webPreferences',
];
const LOOKS = [
  'icon',
  'autoHideMenuBar',
  'titleBarStyle',
  'darkTheme',
  'paintWhenInitiallyHidden',
  'center',
  'useContentSize',
];

// These are what Chromium does anyway; another value would ask for something else.
/** @type {Record<string, unknown>} */
const FIXED_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  experimentalFeatures: false,
  javascript: true,
  images: true,
  navigateOnDragDrop: false,
  safeDialogs: false,
  spellcheck: false,
  plugins: false,
  enableWebSQL: false,
  webgl: true,
  devTools: undefined,
  disableDialogs: false,
  backgroundThrottling: true,
};

/**
 * @param {Record<string, unknown>} options
 * @returns {{ width: number, height: number, x?: number, y?: number, minWidth: number, minHeight: number, title: string,
 *   show: boolean, backgroundColor: string, preload: string | null }}
 */
function readOptions(options) {
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined && !ACTED_ON.includes(name) && !LOOKS.includes(name)) {
      throw notImplemented(`the option "${name}" of BrowserWindow`);
    }
  }
  const preferences = /** @type {Record<string, unknown>} */ (options['webPreferences'] ?? {});
  checkPreferences(preferences);
  const { x, y } = options;
  return {
    width: numberOr(options['width'], 800),
    height: numberOr(options['height'], 600),
    ...(typeof x === 'number' && typeof y === 'number' ? { x, y } : {}),
    minWidth: numberOr(options['minWidth'], 0),
    minHeight: numberOr(options['minHeight'], 0),
    title: typeof options['title'] === 'string' ? options['title'] : '',
    show: options['show'] !== false,
    backgroundColor: typeof options['backgroundColor'] === 'string' ? options['backgroundColor'] : '#ffffff',
    preload: typeof preferences['preload'] === 'string' ? preferences['preload'] : null,
  };
}

/** @param {Record<string, unknown>} preferences */
function checkPreferences(preferences) {
  for (const [name, value] of Object.entries(preferences)) {
    if (name === 'preload' || value === undefined) continue;
    const fixed = FIXED_PREFERENCES[name];
    if (!(name in FIXED_PREFERENCES)) throw notImplemented(`webPreferences.${name}`);
    // Spell checking and navigation by drop are off for good, whatever is asked: both would reach the network or leave the app.
    const lenient =
      fixed === undefined || name === 'spellcheck' || name === 'navigateOnDragDrop' || name === 'safeDialogs';
    if (!lenient && value !== fixed) throw notImplemented(`webPreferences.${name} = ${String(value)}`);
  }
}

/** @param {unknown} value @param {number} otherwise */
function numberOr(value, otherwise) {
  return typeof value === 'number' && Number.isFinite(value) ? Math.round(value) : otherwise;
}

/** `#rgb`, `#rrggbb` or Electron's `#aarrggbb`; null for names and functions, which Chromium is not asked about. @param {string} text */
function parseColour(text) {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(text)?.[1];
  if (hex === undefined) return null;
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex.slice(-6);
  const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16));
  return { r, g, b, a: 1 };
}

module.exports = { readOptions, parseColour };
