'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { ApiEmitter, forbidMissing } = require('../missing.cjs');
const { app } = require('./app.cjs');

/** @typedef {import('../cdp-pipe.cjs').Payload} Payload */

const FILE = 'chromium-screen.json';
const UNKNOWN = {
  width: 1920, height: 1080, availWidth: 1920, availHeight: 1080, availLeft: 0, availTop: 0, scale: 1, depth: 24,
}; // prettier-ignore

/**
 * Only pages know the screen, and the app asks before there is one: what was seen last is kept in userData. One display is
 * all that can be told this way.
 */
class Screen extends ApiEmitter {
  /** @type {Payload | null} */
  #seen = null;

  constructor() {
    super('Screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }
  getPrimaryDisplay() {
    const seen = (this.#seen ??= readLast());
    const bounds = { x: 0, y: 0, width: seen['width'], height: seen['height'] };
    const { availLeft: x, availTop: y, availWidth: width, availHeight: height } = seen;
    return {
      id: 1,
      label: '',
      bounds,
      size: { width: bounds.width, height: bounds.height },
      workArea: { x, y, width, height },
      workAreaSize: { width, height },
      scaleFactor: seen['scale'],
      colorDepth: seen['depth'],
      rotation: 0,
      internal: false,
      detected: true,
    };
  }
  getAllDisplays() {
    return [this.getPrimaryDisplay()];
  }
  getDisplayMatching() {
    return this.getPrimaryDisplay();
  }
  getDisplayNearestPoint() {
    return this.getPrimaryDisplay();
  }

  /** @param {Payload} seen */
  _learn(seen) {
    const text = JSON.stringify(seen);
    if (text === JSON.stringify(this.#seen)) return;
    this.#seen = seen;
    fs.writeFile(lastFile(), text, () => {}); // only a guess for the next start
  }
}

function lastFile() {
  return path.join(app.getPath('userData'), FILE);
}

/** @returns {Payload} */
function readLast() {
  try {
    return { ...UNKNOWN, ...JSON.parse(fs.readFileSync(lastFile(), 'utf8')) };
  } catch {
    return UNKNOWN; // the first start
  }
}

forbidMissing(Screen.prototype, 'Screen', 'members', 'screen');

module.exports = { screen: new Screen() };
