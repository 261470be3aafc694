'use strict';

/**
 * @typedef {object} CommandLine
 * @property {string | null} appPath first argument that is not a switch, as given
 * @property {string[]} preloads modules named by `-r`, loaded before the app
 * @property {string | null} inspect host and port for Node's inspector, null when it was not asked for
 * @property {Map<string, string>} switches names without the dashes
 * @property {string[]} raw
 */

/**
 * Electron's own reading: `-r module` pairs and switches, then the app, then what belongs to the app. Switches behind the
 * app count too (`electron . --user-data-dir=x`), because Chromium reads the whole line.
 *
 * @param {readonly string[]} raw
 * @returns {CommandLine}
 */
function parseCommandLine(raw) {
  /** @type {CommandLine} */
  const line = { appPath: null, preloads: [], inspect: null, switches: new Map(), raw: [...raw] };
  for (let i = 0; i < raw.length; i++) {
    const word = raw[i] ?? '';
    if (line.appPath === null && (word === '-r' || word === '--require')) {
      i += 1;
      const file = raw[i];
      if (file !== undefined) line.preloads.push(file);
    } else if (word === '--') {
      break;
    } else if (word.startsWith('--')) {
      readSwitch(line, word);
    } else if (line.appPath === null && !word.startsWith('-')) {
      line.appPath = word;
    }
  }
  return line;
}

/**
 * @param {CommandLine} line
 * @param {string} word
 */
function readSwitch(line, word) {
  const at = word.indexOf('=');
  const name = word.slice(2, at === -1 ? undefined : at);
  const value = at === -1 ? '' : word.slice(at + 1);
  if (name === 'inspect' || name === 'inspect-brk') line.inspect = value === '' ? '9229' : value;
  line.switches.set(name, value);
}

module.exports = { parseCommandLine };
