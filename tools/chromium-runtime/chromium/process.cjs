'use strict';

const { spawn } = require('node:child_process');
const { CdpPipe } = require('../cdp-pipe.cjs');
const { findChromium } = require('../find-chromium.cjs');
const { chromiumFlags } = require('./flags.cjs');
const { claimProfile, releaseProfile } = require('./profile.cjs');

const KEPT_LINES = 30;
// After Browser.close Chromium writes its databases; it takes some 150 ms here. Longer means that it hangs.
const CLOSE_PATIENCE_MS = 8_000;

/**
 * @typedef {object} Running
 * @property {CdpPipe} pipe
 * @property {() => Promise<void>} close asks Chromium to end and waits until it has
 * @property {Promise<{ code: number | null, signal: string | null, log: string }>} ended
 * @property {(app: string, size: string[]) => void} openAppWindow
 */

/**
 * @param {Omit<import('./flags.cjs').FlagChoice, 'isRoot'>} choice
 * @param {string[]} first what to open at once
 * @returns {Promise<Running>}
 */
async function startChromium(choice, first) {
  const found = findChromium();
  if (found.path === null) {
    throw new Error(
      `no Chromium, Chrome or Edge was found; install one or name it in POSTIL_CHROMIUM (tried ${found.tried.join(', ')})`,
    );
  }
  const program = found.path;
  await claimProfile(choice.profile);
  const flags = chromiumFlags({ ...choice, isRoot: process.getuid?.() === 0 });
  const child = spawn(program, [...flags, ...first], { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  const log = watchStderr(/** @type {import('node:stream').Readable} */ (child.stderr));
  /** @type {Running['ended']} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, log: String(error) }));
    child.once('exit', (code, signal) => resolve({ code, signal, log: log.join('\n') }));
  });
  void ended.then(() => releaseProfile(choice.profile));
  const pipe = new CdpPipe(
    /** @type {import('node:stream').Writable} */ (child.stdio[3]),
    /** @type {import('node:stream').Readable} */ (child.stdio[4]),
  );

  async function close() {
    pipe.send('Browser.close').catch(() => {}); // it often ends before it answers
    const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_PATIENCE_MS);
    await ended;
    clearTimeout(timer);
  }

  /** A second Chromium hands its command line to the running one and ends; that is the way to a window without tabs. */
  /** @param {string} app @param {string[]} size */
  function openAppWindow(app, size) {
    const root = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [];
    const args = [`--user-data-dir=${choice.profile}`, ...root, ...size, `--app=${app}`];
    spawn(program, args, { stdio: 'ignore' }).on('error', () => {}); // the window's own time limit reports it
  }

  return { pipe, close, ended, openAppWindow };
}

/**
 * Keeps the last lines for a crash report, and passes on the one that Playwright waits for.
 *
 * @param {import('node:stream').Readable} stderr
 */
function watchStderr(stderr) {
  /** @type {string[]} */
  const kept = [];
  const verbose = Boolean(process.env['POSTIL_RUNTIME_LOG']);
  let rest = '';
  stderr.setEncoding('utf8');
  stderr.on('data', (/** @type {string} */ text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      kept.push(line);
      if (kept.length > KEPT_LINES) kept.shift();
      if (verbose || line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`);
    }
  });
  return kept;
}

module.exports = { startChromium };
