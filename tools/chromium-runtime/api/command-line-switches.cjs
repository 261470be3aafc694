'use strict';

const { launch } = require('../launch-state.cjs');

/** `app.commandLine`. Switches count until Chromium starts, as in Electron until ready. */
class CommandLine {
  /** @type {Map<string, string>} */
  appended = new Map();

  /** @param {string} name @param {string} [value] */
  appendSwitch(name, value = '') {
    this.appended.set(name.toLowerCase(), value);
  }

  /** @param {string} value */
  appendArgument(value) {
    launch.line.raw.push(value);
  }

  /** @param {string} name */
  hasSwitch(name) {
    return this.appended.has(name) || launch.line.switches.has(name);
  }

  /** @param {string} name */
  getSwitchValue(name) {
    return this.appended.get(name) ?? launch.line.switches.get(name) ?? '';
  }

  /** @param {string} name */
  removeSwitch(name) {
    this.appended.delete(name);
    launch.line.switches.delete(name);
  }
}

module.exports = { CommandLine };
