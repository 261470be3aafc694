// `npm run package`: makes what this machine can make, in `dist/`. With Electron's binary at hand the packages of this system, by
// electron-builder; without it a thin Debian package on the Chromium runtime.
import path from 'node:path';
import { buildThinDeb } from '../package/thin-deb.mjs';
import { buildApp } from './build.mjs';
import { requireElectron } from './electron.mjs';
import { giveUp, MINUTE, root, run, say } from './steps.mjs';

// Not among the project's own: it brings 300 packages that only who makes a release needs.
const BUILDER = 'electron-builder@26.17.0';
const BUILDER_LIMIT = 30 * MINUTE;

await buildApp();
const { kind } = await requireElectron();
if (kind === 'electron') await buildWithElectron();
else say(`made ${path.relative(root, await buildThinDeb({ to: path.join(root, 'dist') }))}`);

async function buildWithElectron() {
  const words = [
    '--yes',
    BUILDER,
    '--config',
    'electron-builder.config.mjs',
    '--publish',
    'never',
    ...process.argv.slice(2),
  ];
  const { code } = await run('npx', words, { limit: BUILDER_LIMIT, shell: process.platform === 'win32' });
  if (code !== 0) giveUp(`electron-builder failed with code ${code}. Its own message stands above.`);
  say('made the packages of this system, in dist');
}
