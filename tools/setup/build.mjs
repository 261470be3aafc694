// Builds the app, or the report alone, when something that the build reads has changed.
import path from 'node:path';
import { giveUp, hashOfInputs, MINUTE, readText, root, runModule, say, writeText } from './steps.mjs';

const BUILD_LIMIT = 5 * MINUTE;
const COMMON = ['package-lock.json', 'tsconfig.base.json'];

async function buildOnce(name, inputs, module, args) {
  const stamp = path.join(root, `out/.built-${name}`);
  const wanted = hashOfInputs([...COMMON, ...inputs]);
  if (readText(stamp) === wanted) return;
  say(`building ${name}`);
  // Only failures are worth a reader's time; electron-vite's table of files is not.
  const { code, timedOut } = await runModule(module, args, { limit: BUILD_LIMIT });
  if (timedOut) giveUp('The build took over five minutes and was stopped.');
  if (code !== 0) giveUp(`The build failed with code ${code}. Its own message stands above.`);
  writeText(stamp, wanted);
}

export function buildApp() {
  const inputs = ['src', 'resources', 'electron.vite.config.ts', 'package.json'];
  return buildOnce('app', inputs, 'electron-vite/dist/cli.js', ['build', '--logLevel', 'error']);
}

export function buildReport() {
  const config = 'tools/setup/report.vite.config.mjs';
  const inputs = ['src/shared', 'src/main/report', 'src/main/files', config];
  return buildOnce('report', inputs, 'vite/bin/vite.js', ['build', '--config', config, '--logLevel', 'error']);
}
