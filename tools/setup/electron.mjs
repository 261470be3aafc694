// Which Electron runs the app: the real one where its binary can be had, else tools/chromium-runtime.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { giveUp, MINUTE, readText, root, run, runModule, say, writeText } from './steps.mjs';

const DOWNLOAD_LIMIT = 5 * MINUTE;
const PROBE_LIMIT = 6_000;
const APT_LIMIT = 10 * MINUTE;
// A machine without the host rarely gets it within the hour; asking at every start would cost seconds each.
const ASK_AGAIN_AFTER = 60 * MINUTE;
const unreachable = path.join(root, 'node_modules/.cache/postil-electron-unreachable');
export const runtimeFolder = path.join(root, 'tools/chromium-runtime');

function electronBinary() {
  const folder = path.join(root, 'node_modules/electron');
  const name = readText(path.join(folder, 'path.txt'));
  const file = name === null ? null : path.join(folder, 'dist', name);
  return file !== null && existsSync(file) ? file : null;
}

async function isHostReachable() {
  const host = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
  try {
    await fetch(host, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_LIMIT) });
    return true;
  } catch {
    return false; // refused, unknown or too slow: all mean the same here, and the caller says it
  }
}

/** @returns {Promise<string | null>} the real binary, fetched where needed, or null */
async function findElectron() {
  if (process.env.POSTIL_RUNTIME === 'chromium') return null;
  const binary = electronBinary();
  if (binary !== null) return binary;
  const asked = Number(readText(unreachable) ?? 0);
  if (Date.now() - asked < ASK_AGAIN_AFTER) return null;
  if (await isHostReachable()) {
    say("fetching Electron's binary (about 110 MB)");
    await runModule('electron/install.js', [], { limit: DOWNLOAD_LIMIT });
    const fetched = electronBinary();
    if (fetched !== null) return fetched;
  }
  writeText(unreachable, String(Date.now()));
  say(
    "Electron's binary cannot be fetched from here: the app runs in the installed Chromium (tools/chromium-runtime).",
  );
  return null;
}

function findChromium() {
  const require = createRequire(import.meta.url);
  return require('../chromium-runtime/find-chromium.cjs').findChromium();
}

async function askYes(question) {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await lines.question(`postil: ${question} [Y/n] `, { signal: AbortSignal.timeout(5 * MINUTE) });
    return /^\s*(y(es)?)?\s*$/i.test(answer);
  } catch {
    return false; // no answer within the limit is not a yes
  } finally {
    lines.close();
  }
}

async function mayInstall(isRoot) {
  if (process.env.CI && isRoot) return true;
  if (process.stdin.isTTY) return askYes("No Chromium, Chrome or Edge is installed. Install Debian's with apt-get?");
  return isRoot;
}

async function installChromium() {
  const isDebian = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  if (!isDebian) {
    const how = { darwin: 'brew install --cask chromium', win32: 'winget install Google.Chrome' }[process.platform];
    giveUp(
      `No Chromium, Chrome or Edge was found. Install one, for example: ${how ?? "your system's chromium package"}`,
    );
  }
  const isRoot = process.getuid?.() === 0;
  const apt = (...args) => (isRoot ? ['apt-get', args] : ['sudo', ['apt-get', ...args]]);
  if (!(await mayInstall(isRoot))) {
    giveUp('No Chromium, Chrome or Edge was found. This installs one: sudo apt-get install -y chromium');
  }
  say('installing Chromium (apt-get install chromium)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', 'chromium'],
  ]) {
    const [command, words] = apt(...args);
    const { code, timedOut } = await run(command, words, { limit: APT_LIMIT, env });
    if (timedOut) giveUp(`apt-get ${args[0]} took over ten minutes and was stopped.`);
    if (code !== 0) giveUp(`apt-get ${args[0]} failed with code ${code}. Try: sudo apt-get install -y chromium`);
  }
}

/** @returns {Promise<string>} the path of Chromium, Chrome or Edge; installs one where that is possible and wanted */
export async function requireChromium() {
  const found = findChromium();
  if (found.path !== null) return found.path;
  await installChromium();
  const installed = findChromium();
  if (installed.path === null)
    giveUp('Chromium was installed but is not where it should be. Set POSTIL_CHROMIUM to its path.');
  return installed.path;
}

/**
 * What a script needs to start the app.
 * @returns {Promise<{ kind: 'electron' | 'chromium', executable: string, env: Record<string, string | undefined> }>}
 */
export async function requireElectron() {
  const binary = await findElectron();
  if (binary !== null) {
    // The editor's tests want a Chromium also where Electron runs the app.
    const chromium = findChromium().path;
    const env = { ...process.env, ...(chromium === null ? {} : { POSTIL_CHROMIUM: chromium }) };
    return { kind: 'electron', executable: binary, env };
  }
  const chromium = await requireChromium();
  const executable = path.join(runtimeFolder, 'electron');
  const env = {
    ...process.env,
    POSTIL_CHROMIUM: chromium,
    // Honoured by the electron package and so by Playwright; electron-vite reads the second one.
    ELECTRON_OVERRIDE_DIST_PATH: runtimeFolder,
    ELECTRON_EXEC_PATH: executable,
  };
  return { kind: 'chromium', executable, env };
}

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
