// node_modules as the lock file has it, and nothing done where it already is.
import path from 'node:path';
import { giveUp, hashOf, MINUTE, readText, root, run, say, writeText } from './steps.mjs';

const INSTALL_LIMIT = 10 * MINUTE;
const stamp = path.join(root, 'node_modules/.postil-lock');

function lockHash() {
  const lock = readText(path.join(root, 'package-lock.json'));
  if (lock === null) giveUp('package-lock.json is missing: this is not a whole checkout.');
  return hashOf(lock + process.platform + process.arch);
}

export async function requireModules() {
  const wanted = lockHash();
  if (readText(stamp) === wanted) return;
  say('installing the packages of package-lock.json (npm ci; a few minutes the first time)');
  // npm's own file, run by this Node: `npm` alone is a shell script that Windows does not start without a shell.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { limit: INSTALL_LIMIT };
  const { code, timedOut } = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args], options)
    : await run('npm', args, { ...options, shell: process.platform === 'win32' });
  if (timedOut) giveUp('npm ci took over ten minutes and was stopped. Is the npm registry reachable? Then try again.');
  if (code !== 0) giveUp(`npm ci failed with code ${code}. Its own message stands above.`);
  writeText(stamp, wanted);
}
