'use strict';

const { spawn } = require('node:child_process');
const path = require('node:path');
const fs = require('node:fs');
const { forbidMissing } = require('../missing.cjs');

/** @param {string} target @returns {[string, string[]]} */
function opener(target) {
  if (process.platform === 'darwin') return ['open', [target]];
  // `start` would read & and | in an address as its own; explorer takes it as one word.
  if (process.platform === 'win32') return ['explorer.exe', [target]];
  return ['xdg-open', [target]];
}

/** @param {string} program @param {string[]} args @returns {Promise<void>} */
function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.once('error', (error) => reject(new Error(`${program} could not be started: ${error.message}`)));
    child.once('exit', (code) => {
      // explorer.exe answers 1 when all went well.
      if (code === 0 || program === 'explorer.exe') resolve();
      else reject(new Error(`${program} failed with code ${code}`));
    });
    child.unref();
  });
}

class Shell {
  /** @param {string} url */
  async openExternal(url) {
    if (!URL.canParse(url)) throw new Error(`Invalid URL: ${url}`);
    await run(...opener(new URL(url).href));
  }

  /** @param {string} file @returns {Promise<string>} empty, or what went wrong */
  async openPath(file) {
    if (!fs.existsSync(file)) return `${file} does not exist`;
    return run(...opener(file)).then(
      () => '',
      (/** @type {Error} */ error) => error.message,
    );
  }

  /** @param {string} file */
  showItemInFolder(file) {
    /** @type {[string, string[]]} */
    const [program, args] =
      process.platform === 'darwin'
        ? ['open', ['-R', file]]
        : process.platform === 'win32'
          ? ['explorer.exe', [`/select,${file}`]]
          : ['xdg-open', [path.dirname(file)]];
    run(program, args).catch((error) => process.stderr.write(`chromium-runtime: ${error.message}\n`));
  }
}

forbidMissing(Shell.prototype, 'Shell', 'members', 'shell');

module.exports = { shell: new Shell() };
