// Hot reload for whoever works on the app.
import { hasDisplay, requireElectron } from './electron.mjs';
import { giveUp, root, run } from './steps.mjs';

if (!hasDisplay())
  giveUp('There is no display to open a window on. With a virtual one it runs: xvfb-run -a npm run dev');
const { env } = await requireElectron();
const DAY = 24 * 60 * 60_000;
const cli = 'node_modules/electron-vite/dist/cli.js';
const { code } = await run(process.execPath, [cli, 'dev', '--watch'], { limit: DAY, env, cwd: root, stdio: 'inherit' });
process.exit(code);
