'use strict';

// The start order: read the command line, look like Electron, answer `electron` with the stand-in, load the app.
const Module = require('node:module');
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { parseCommandLine } = require('./command-line.cjs');
const { findApp } = require('./app-package.cjs');

const ELECTRON_VERSION = '45.4.1';
const STAND_IN_NAMES = new Set(['electron', 'electron/main', 'electron/common']);

/** @typedef {(request: string, ...rest: unknown[]) => unknown} Load */

function answerRequire() {
  const loader = /** @type {{ _load: Load }} */ (/** @type {unknown} */ (Module));
  const load = loader._load;
  loader._load = function loadOrStandIn(request, ...rest) {
    if (STAND_IN_NAMES.has(request)) return require('./electron.cjs');
    return load.call(loader, request, ...rest);
  };
  // `require.resolve('electron')` is asked by some libraries to tell whether they run in Electron.
  const resolver = /** @type {{ _resolveFilename: Load }} */ (/** @type {unknown} */ (Module));
  const resolveFilename = resolver._resolveFilename;
  resolver._resolveFilename = function resolveOrStandIn(request, ...rest) {
    if (STAND_IN_NAMES.has(request)) return path.join(__dirname, 'electron.cjs');
    return resolveFilename.call(resolver, request, ...rest);
  };
}

function answerImport() {
  // registerHooks runs in this thread and is cheaper, but Node 20 has only register.
  const hooks = /** @type {{ registerHooks?: (hooks: object) => void }} */ (/** @type {unknown} */ (Module));
  if (hooks.registerHooks) {
    const url = pathToFileURL(path.join(__dirname, 'electron.mjs')).href;
    hooks.registerHooks({
      /** @type {(specifier: string, context: object, next: (s: string, c: object) => object) => object} */
      resolve: (specifier, context, next) =>
        STAND_IN_NAMES.has(specifier) && !isRequire(context) ? { url, shortCircuit: true } : next(specifier, context),
    });
    return;
  }
  Module.register(pathToFileURL(path.join(__dirname, 'esm-hook.mjs')).href);
}

/** @param {object} context */
function isRequire(context) {
  const { conditions } = /** @type {{ conditions?: string[] }} */ (context);
  return conditions?.includes('require') ?? false;
}

/** @param {import('./command-line.cjs').CommandLine} line */
function lookLikeElectron(line) {
  const launcher = path.join(__dirname, 'electron');
  const shape = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (process));
  process.argv = [launcher, ...line.raw];
  // Workers and forked processes would repeat our flags otherwise.
  process.execArgv = [];
  shape['type'] = 'browser';
  shape['defaultApp'] = true;
  shape['resourcesPath'] = path.join(__dirname, 'resources');
  Object.defineProperty(process.versions, 'electron', { value: ELECTRON_VERSION, enumerable: true });
}

/** @param {string} address host:port or port */
function openInspector(address) {
  const inspector = require('node:inspector');
  const at = address.lastIndexOf(':');
  const host = at === -1 ? '127.0.0.1' : address.slice(0, at);
  // Prints "Debugger listening on ws://..." itself, which is what Playwright waits for.
  inspector.open(Number(address.slice(at + 1)), host);
}

/** @param {{ entry: string, esm: boolean }} found */
async function loadApp(found) {
  if (found.esm) await import(pathToFileURL(found.entry).href);
  else require(found.entry);
}

async function start() {
  const line = parseCommandLine(process.argv.slice(2));
  if (line.appPath === null) {
    process.stderr.write('chromium-runtime: usage: electron [switches] APP [arguments]\n');
    process.exit(2);
  }
  lookLikeElectron(line);
  if (line.inspect !== null) openInspector(line.inspect);
  const found = findApp(path.resolve(line.appPath));
  const { launch } = require('./launch-state.cjs');
  Object.assign(launch, { line, appDir: found.dir, manifest: found.manifest });
  answerRequire();
  if (found.esm) answerImport();
  for (const file of line.preloads) require(fs.existsSync(file) ? path.resolve(file) : file);
  const electron = require('./electron.cjs');
  await loadApp(found);
  electron.app._codeLoaded();
}

start().catch((error) => {
  process.stderr.write(`chromium-runtime: the app could not be started\n${error?.stack ?? error}\n`);
  process.exit(1);
});
