'use strict';

const fs = require('node:fs');
const path = require('node:path');

/**
 * The app behind a path as Electron takes it: a folder with a package.json, or a script.
 *
 * @param {string} appPath absolute
 * @returns {{ dir: string, entry: string, esm: boolean, manifest: import('./launch-state.cjs').Launch['manifest'] }}
 */
function findApp(appPath) {
  const isFolder = fs.statSync(appPath).isDirectory();
  const dir = isFolder ? appPath : path.dirname(appPath);
  const manifestFile = nearestManifest(dir);
  const manifest = manifestFile === null ? {} : JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
  const entry = isFolder ? path.resolve(dir, manifest.main ?? 'index.js') : appPath;
  if (!fs.existsSync(entry)) throw new Error(`${entry} does not exist; has the app been built?`);
  const scope = nearestManifest(path.dirname(entry));
  const type = scope === null ? undefined : JSON.parse(fs.readFileSync(scope, 'utf8')).type;
  return { dir, entry, esm: isEsm(entry, type), manifest };
}

/** @param {string} dir */
function nearestManifest(dir) {
  for (let at = dir; ; at = path.dirname(at)) {
    const file = path.join(at, 'package.json');
    if (fs.existsSync(file)) return file;
    if (path.dirname(at) === at) return null;
  }
}

/**
 * @param {string} entry
 * @param {unknown} type
 */
function isEsm(entry, type) {
  if (entry.endsWith('.mjs')) return true;
  return entry.endsWith('.js') && type === 'module';
}

module.exports = { findApp };
