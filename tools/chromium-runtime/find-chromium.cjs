'use strict';

const fs = require('node:fs');
const path = require('node:path');

const NAMED_BY = ['POSTIL_CHROMIUM', 'CHROMIUM'];

const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const LINUX = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
  '/opt/microsoft/msedge/msedge',
];

const MAC = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Chromium, Chrome or Edge. A browser named in the environment wins; a name there that does not exist is not replaced by
 * another one, because whoever set it wants to hear of the mistake.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {{ path: string | null, tried: string[] }}
 */
function findChromium(env = process.env, platform = process.platform) {
  for (const name of NAMED_BY) {
    const named = env[name];
    if (named) return { path: isProgram(named) ? named : null, tried: [`${named} (${name})`] };
  }
  const tried = [...onPath(env, platform), ...knownPlaces(env, platform)];
  return { path: tried.find(isProgram) ?? null, tried: [...new Set(tried)] };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
function onPath(env, platform) {
  if (platform === 'win32') return [];
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return ON_PATH.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
function knownPlaces(env, platform) {
  if (platform === 'darwin') {
    return ['/Applications', `${env['HOME'] ?? ''}/Applications`].flatMap((at) => MAC.map((app) => `${at}/${app}`));
  }
  if (platform === 'win32') {
    const roots = [env['LOCALAPPDATA'], env['PROGRAMFILES'], env['PROGRAMFILES(X86)']];
    return WINDOWS.flatMap((app) => roots.flatMap((root) => (root ? [path.win32.join(root, app)] : [])));
  }
  return LINUX;
}

/** @param {string} file */
function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false; // not there or not ours to run: both mean "look further"
  }
}

module.exports = { findChromium };
