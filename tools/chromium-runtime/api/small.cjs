'use strict';

const fs = require('node:fs');
const { ApiEmitter, forbidMissing } = require('../missing.cjs');

/** Tells of nothing: a page cannot know when the machine sleeps. Listening is allowed, so that one main fits both. */
class PowerMonitor extends ApiEmitter {
  constructor() {
    super('PowerMonitor', ['suspend', 'resume', 'shutdown', 'lock-screen', 'unlock-screen', 'on-ac', 'on-battery']);
  }
}

/** A picture that is only handed on (a window's icon). */
class NativeImage {
  #bytes;
  /** @param {Buffer} bytes */
  constructor(bytes) {
    this.#bytes = bytes;
  }
  isEmpty() {
    return this.#bytes.length === 0;
  }
  static createEmpty() {
    return new NativeImage(Buffer.alloc(0));
  }
  /** Empty for a file that cannot be read, as in Electron. @param {string} file */
  static createFromPath(file) {
    return new NativeImage(fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0));
  }
}

forbidMissing(PowerMonitor.prototype, 'PowerMonitor', 'members', 'powerMonitor');
forbidMissing(NativeImage.prototype, 'NativeImage', 'members', 'NativeImage');
forbidMissing(NativeImage, 'NativeImage', 'statics', 'nativeImage');

module.exports = { powerMonitor: new PowerMonitor(), nativeImage: NativeImage };
