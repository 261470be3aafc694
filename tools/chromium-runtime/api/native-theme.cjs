'use strict';

const { ApiEmitter, forbidMissing } = require('../missing.cjs');
const { windows } = require('./windows.cjs');

class NativeTheme extends ApiEmitter {
  #source = 'system';
  #system = false;

  constructor() {
    super('NativeTheme', ['updated']);
  }
  get shouldUseDarkColors() {
    return this.#source === 'system' ? this.#system : this.#source === 'dark';
  }
  get themeSource() {
    return this.#source;
  }
  set themeSource(source) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError(`themeSource cannot be '${source}'`);
    if (source === this.#source) return;
    this.#source = source;
    const params = mediaFor(source);
    for (const window of windows) window._host.send('Emulation.setEmulatedMedia', params).catch(() => {}); // closed meanwhile
    this.emit('updated');
  }
  /** What a page sees; while it is told what to see, that says nothing about the system. @param {boolean} dark */
  _systemChanged(dark) {
    if (this.#source !== 'system' || dark === this.#system) return;
    this.#system = dark;
    this.emit('updated');
  }
}

/** @param {string} source */
function mediaFor(source) {
  return { features: [{ name: 'prefers-color-scheme', value: source === 'system' ? '' : source }] };
}

/** What a new window's page has to be told. */
function themeEmulation() {
  const source = nativeTheme.themeSource;
  return source === 'system' ? [] : [{ method: 'Emulation.setEmulatedMedia', params: mediaFor(source) }];
}

forbidMissing(NativeTheme.prototype, 'NativeTheme', 'members', 'nativeTheme');
const nativeTheme = new NativeTheme();

module.exports = { nativeTheme, themeEmulation };
